import { isComparable } from '../../../scripts/grading/run/is-comparable.ts';

const HOLD = { kind: 'policy', severity: 'hold', what: 'The file cannot be parsed in 5 s.' } as const;

it('compares what can be parsed, and what a person has mistyped', () => {
  expect(isComparable({ text: 'let a;', verdict: 'solved', flags: [] })).toBe(true);
  expect(isComparable({ text: 'let a;', verdict: 'policy', flags: [HOLD] })).toBe(true);
  expect(isComparable({ text: 'let', verdict: 'syntax-error', flags: [] })).toBe(true);
});

it('leaves alone what no process could read to its end, and what is not there', () => {
  expect(isComparable({ text: 'let a;', verdict: 'syntax-error', flags: [HOLD] })).toBe(false);
  expect(isComparable({ text: 'let a;', verdict: 'ungradable', flags: [] })).toBe(false);
  expect(isComparable({ text: '', verdict: 'missing', flags: [] })).toBe(false);
});
