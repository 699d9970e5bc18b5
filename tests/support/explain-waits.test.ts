import { explainTimeline } from './explain-timeline.ts';
import type { Explanation } from './explanation.ts';
import { parseTimeline } from './parse-timeline.ts';

const countdown = '3 at 100, 2 at 200, 1 at 300, end at 300';

function explain(expected: string, yours: string, bodyMs = 0): Explanation | undefined {
  const timeline = { moments: parseTimeline(yours), timersLeft: 0, loop: { bodyMs } };
  return explainTimeline(parseTimeline(expected), timeline);
}

it('wonders at waits of twice the length whether there are two of them', () => {
  expect(explain(countdown, '3 at 200, 2 at 400, 1 at 600, end at 600')).toEqual({
    told:
      '200 ms passed before each value, twice the 100 ms that were due. ' +
      'Does each round wait twice, or is its wait too long?',
    short: '200 ms, not 100',
  });
});

it.each([
  [countdown, '3 at 100, 2 at 300, 1 at 500, end at 600', 0],
  ['3 at 100, 2 at 250, end at 300', '3 at 100, 2 at 350, end at 500', 50],
])('finds the second wait of each round, after its value: %s, not %s', (expected, yours, bodyMs) => {
  expect(explain(expected, yours, bodyMs)).toEqual({
    told:
      'The first value came in time, but after each value, the last one too, 100 ms went by that were not due. ' +
      'Is there a second wait in each round, after the value?',
    short: '100 ms late: a second wait?',
  });
});

it('finds no second wait where one round had none', () => {
  expect(explain(countdown, '3 at 100, 2 at 300, 1 at 500, end at 500')).toBeUndefined();
  expect(explain(countdown, '3 at 100, 2 at 300, 1 at 400, end at 500')).toBeUndefined();
  expect(explain('3 at 100, 2 at 200, left at 200', '3 at 100, 2 at 300, left at 400')).toBeUndefined();
});
