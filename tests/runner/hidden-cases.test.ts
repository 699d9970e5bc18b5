import { failsSome, failsWhole, specWithSeed } from '../../scripts/runner/hidden-cases.ts';
import type { SpecResult, Verdict } from '../../scripts/runner/verdict.ts';

const verdictOf = (...specs: Pick<SpecResult, 'title' | 'status'>[]): Verdict => ({
  kata: '01-sip-slowly',
  verdict: 'failing',
  passed: 0,
  total: specs.length,
  specs: specs.map((spec) => ({ ...spec, message: '', durationMs: 0 })),
  typeErrors: [],
  durationMs: 0,
});
const failed = (title: string) => ({ title, status: 'failed' as const });
const passed = (title: string) => ({ title, status: 'passed' as const });

it('wants every hidden spec to fail on the stub', () => {
  expect(failsWhole([])(verdictOf(failed('a'), failed('b')))).toEqual([]);
  expect(failsWhole([])(verdictOf(failed('a'), passed('b')))).toEqual(['"b" should fail: passed']);
  expect(failsWhole([])(verdictOf())).toEqual(['there are no hidden specs']);
});

it('wants hidden specs to have titles of their own', () => {
  expect(failsWhole(['a'])(verdictOf(failed('a')))).toEqual(['"a" is the title of a public spec, too']);
});

it('wants a cheat to be told', () => {
  expect(failsSome(verdictOf(passed('a'), failed('b')))).toEqual([]);
  expect(failsSome(verdictOf(passed('a'), passed('b')))).toEqual(['no hidden spec tells it from an answer']);
});

it('sets the seed without moving a line', () => {
  const spec = "import { seeded } from '#support/seeded';\n\nit('draws', () => {});\n";
  const lines = specWithSeed(spec, 3).split('\n');
  expect(lines.slice(1)).toEqual(spec.split('\n').slice(1));
  expect(lines[0]).toMatch(/^Reflect\.set\(globalThis, .*, 3\); import/);
});
