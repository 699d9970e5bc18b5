import type { Kata } from '../../../scripts/course/kata.ts';
import { weigh, type Run } from '../../../scripts/grading/judging/evidence.ts';
import type { Happening } from '../../../scripts/grading/judging/messages.ts';

const kata = { id: '90-double', slug: 'double', folder: '/katas/90-double' } as Kata;
const canaries = ['first', 'second', 'last'] as const;
const titles = ['doubles', 'doubles nothing'];

function spec(title: string, passed: boolean): Happening[] {
  const failure: Happening[] = passed ? [] : [{ type: 'failure-seen', title }];
  const message = passed ? '' : 'Expected: 4';
  return [{ type: 'spec-start', title }, ...failure, { type: 'spec-done', title, passed, assertions: 1, message, durationMs: 1 }];
}

/** An honest run in which the first spec passes and the second fails. */
const HONEST: readonly Happening[] = [
  { type: 'loading' },
  ...spec('first', false), ...spec('doubles', true), ...spec('doubles nothing', false), ...spec('second', true), ...spec('last', false),
  {
    type: 'run-done', failure: '', canaries: [],
    results: [['first', 'failed'], ['doubles', 'passed'], ['doubles nothing', 'failed'], ['second', 'passed'], ['last', 'failed']],
  },
];

function weighed(events: readonly Happening[], observed: Partial<Run['observed']> = {}) {
  return weigh({
    kata, titles, canaries, typeErrors: [], untouched: false,
    observed: { events, forged: 0, outOfTime: false, durationMs: 5, ...observed },
  });
}

/** HONEST with some events exchanged. */
function but(change: (event: Happening) => Happening | Happening[] | undefined): Happening[] {
  return HONEST.flatMap((event) => change(event) ?? []);
}

it('takes an honest run for what it is, and keeps its own specs to itself', () => {
  const { verdict, tampering, fault } = weighed(HONEST);
  expect({ tampering, fault }).toEqual({ tampering: [], fault: undefined });
  expect(verdict).toMatchObject({ verdict: 'partial', passed: 1, total: 2 });
  expect(verdict.specs.map(({ title }) => title)).toEqual(titles);
});

it.each<[name: string, events: Happening[], told: RegExp]>([
  ['a spec that failed and passes all the same', but((event) => (event.type === 'spec-done' && event.title === 'doubles nothing' ? { ...event, passed: true } : event)),
    /"doubles nothing" failed, and then counted as passed/],
  ["a result of Jest's that is better than what was seen", but((event) => (event.type === 'run-done' ? { ...event, results: event.results.map(([title]) => [title, 'passed']) } : event)),
    /Jest's result says that it passed/],
  ['a spec more', but((event) => (event.type === 'loading' ? [event, ...spec('extra', true)] : event)), /Other specs ran/],
  ['a spec less', but((event) => ('title' in event && event.title === 'doubles nothing' ? undefined : event)), /Other specs ran/],
  ["a spec less in Jest's result", but((event) => (event.type === 'run-done' ? { ...event, results: event.results.slice(1) } : event)), /lists other specs/],
  ['a canary that passes', but((event) => ('title' in event && event.title === 'last' ? undefined : event)).toSpliced(-1, 0, ...spec('last', true)), /spec of the judge itself/],
  ['an assertion of the judge that came out wrong', but((event) => (event.type === 'run-done' ? { ...event, canaries: ['A false assertion (toBe) passed.'] } : event)),
    /A false assertion/],
  ['an attempt that was refused', but((event) => (event.type === 'loading' ? [event, { type: 'attempt', what: 'It called process.exit.' }] : event)), /process\.exit/],
])('notices %s', (_, events, told) => {
  expect(weighed(events).tampering.join('\n')).toMatch(told);
});

it('notices messages that are not from the judge', () => {
  expect(weighed(HONEST, { forged: 2 }).tampering).toEqual(["2 messages came from the process that were not the judge's."]);
});

it('holds nothing against an answer that ends its process in the middle', () => {
  const cut = HONEST.slice(0, 6);
  const { verdict, tampering } = weighed(cut, { ending: 'crashed' });
  expect(tampering).toEqual([]);
  expect(verdict).toMatchObject({ verdict: 'crashed', passed: 1, total: 2 });
});

it('fails a spec which something that it left behind made fail afterwards', () => {
  const late = but((event) =>
    event.type === 'run-done' ? { ...event, results: event.results.map(([title, status]) => [title, title === 'doubles' ? 'failed' : status]) } : event);
  expect(weighed(late)).toMatchObject({ tampering: [], verdict: { passed: 0 } });
});

it('calls it our fault when the answer was never reached', () => {
  const { fault } = weighed([{ type: 'run-done', failure: 'The support is broken.', results: [], canaries: [] }]);
  expect(fault).toBe('The support is broken.');
});
