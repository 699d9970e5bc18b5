import { compile, isUnparsable } from '../../../scripts/grading/judging/compile.ts';
import { safeError } from '../../../scripts/grading/judging/child/safe-error.ts';
import { sourceLineOf } from '../../../scripts/grading/judging/source-lines.ts';

const SOURCE = `import { once } from 'node:events';

interface Tick {
  readonly at: number;
}

export const tick = (): Tick => ({ at: 1 });
void once;
`;

it('makes JavaScript, and knows which line of the source each of its lines comes from', () => {
  const compiled = compile('/katas/ticks.ts', SOURCE);
  if (isUnparsable(compiled)) throw new Error('It should be parsable.');
  const lines = compiled.code.split('\n');
  const line = lines.findIndex((text) => text.includes('const tick = ')) + 1;
  expect(sourceLineOf(compiled.lines, line, lines[line - 1]?.indexOf('({') ?? 0)).toBe(7);
  expect(compiled.code).not.toContain('interface');
});

it('does not make anything of what cannot be parsed', () => {
  expect(compile('/katas/ticks.ts', 'export const tick = ;')).toMatchObject({ errors: [{ file: 'ticks.ts', line: 1, message: expect.stringMatching(/^TS1\d{3}: /) }] });
  expect(isUnparsable(compile('/katas/ticks.ts', '{'.repeat(30_000)))).toBe(true);
});

it('takes of a thrown thing what can be read without running into its traps', () => {
  const trap = new Proxy({}, { get: () => { throw new Error('caught'); }, getPrototypeOf: () => { throw new Error('caught'); } });
  expect(safeError(trap, () => undefined)).toBe('{}');
  expect(safeError('text', () => undefined)).toBe('text');
  const error = Object.assign(new RangeError('far'), { stack: 'RangeError: far\n    at tick (/katas/ticks.ts:2:5)', diagnosis: 'stuck' });
  expect(safeError(error, () => [[], [0, 7]])).toMatchObject({ message: 'far', diagnosis: 'stuck', stack: expect.stringContaining('/katas/ticks.ts:7') });
});
