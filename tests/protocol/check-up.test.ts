import { checkUpOf, marksOf, mistakeOf } from './check-up-of.ts';

it('asks TypeScript code, and asks about the source only where there is one', async () => {
  const code = `export async function* take(source: AsyncIterable<number>, count: number) {
  for await (const value of source) { yield value; if (--count === 0) return; }
}`;
  const [operator, generator] = await Promise.all([
    checkUpOf(code, 'take(source, 3)'),
    checkUpOf('export default async function* () { yield 1; yield 2; }'),
  ]);
  expect(operator).toMatchObject({ file: 'lab.ts', label: 'take(source, 3)', notAsked: 0 });
  expect(marksOf(operator)).toEqual(Array(9).fill('ok'));
  expect(marksOf(generator)).toEqual(Array(8).fill('ok'));
});

it('loads the file anew for each question when the object is always the same', async () => {
  const seen = await checkUpOf(
    'async function* ticks() { yield 1; yield 2; }\nexport const ticker = ticks();',
  );
  expect(marksOf(seen)).toEqual(Array(8).fill('ok'));
  expect(seen.notes).toHaveLength(1);
});

it('tells of errors that nobody catches', async () => {
  const code = `export async function* ticker() { void Promise.reject(new Error('no signal')); yield 1; }`;
  const { findings } = await checkUpOf(code);
  expect(findings.at(-1)).toMatchObject({
    mark: 'broken',
    seen: expect.stringContaining('rejected with Error: no signal'),
  });
  expect(findings).toHaveLength(9);
});

it('tells where a syntax error is', async () => {
  expect(await mistakeOf('export const ticker = 1;\nexport const n = (;')).toMatch(
    /^lab\.ts cannot be read as TypeScript:\n\n {2}lab\.ts:2:\d+ {2}Unexpected token/,
  );
});

it.concurrent.each([
  ['throws', `throw new Error('no signal');`, 'lab.ts could not be loaded: Error: no signal'],
  [
    'imports what is not there',
    `import './nowhere';`,
    "could not be loaded: Error: Cannot find module './nowhere'",
  ],
  ['exits', 'process.exit(3);', 'While lab.ts was loaded, the process ended: process.exit(3).'],
  [
    'is a stub',
    `export function ticker() { throw new Error('not implemented'); }`,
    'ticker() threw Error: not implemented',
  ],
])('says that the file %s', async (_, code, message) => {
  expect(await mistakeOf(code)).toContain(message);
});
