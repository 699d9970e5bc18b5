import { explainTimes } from './explain-times.ts';
import { explainValues } from './explain-values.ts';
import { type Comparison, type Explanation, type LoopLane, timers } from './explanation.ts';
import { firstDivergence } from './first-divergence.ts';
import type { Moment, Timeline } from './timeline.ts';

/**
 * Says what went wrong when a loop did not follow the expected timeline, but only what the
 * observation proves; undefined when it proves nothing, or when this is no loop's timeline.
 */
export function explainTimeline(expected: readonly Moment[], yours: Timeline): Explanation | undefined {
  if (yours.loop === undefined) return undefined;
  const lanes = { expected: takeApart(expected), yours: takeApart(yours.moments) };
  if (lanes.expected === undefined || lanes.yours === undefined) return undefined;
  const comparison: Comparison = {
    expected: lanes.expected,
    yours: lanes.yours,
    timersLeft: yours.timersLeft,
    facts: yours.loop,
  };
  if (sameWhats(lanes.expected.values, lanes.yours.values)) return explainTimes(comparison);
  const explanation = explainValues(comparison);
  // The caret stands at the first divergence. If that is one of time, it has nothing to say on values.
  const { index } = firstDivergence(expected, yours.moments) ?? { index: 0 };
  const aboutTime = expected[index]?.what === yours.moments[index]?.what;
  return explanation && aboutTime ? { told: explanation.told } : explanation;
}

/** `2 timers are still scheduled …`; undefined when none is. */
export function explainLeak({ moments, timersLeft }: Timeline): Explanation | undefined {
  if (timersLeft === 0) return undefined;
  const after = moments.at(-1)?.what === 'left' ? 'was left' : 'was over';
  const told =
    `${timers(timersLeft)} still scheduled after the loop ${after}; ` +
    'clean up in `finally` or `return()`.';
  return { told, short: `${timers(timersLeft)} still scheduled` };
}

function takeApart(moments: readonly Moment[]): LoopLane | undefined {
  const isClosing = ({ what }: Moment): boolean =>
    what === 'end' || what === 'left' || /^error\b/u.test(what);
  const closing = moments.at(-1);
  if (closing === undefined || moments.findIndex(isClosing) !== moments.length - 1) return undefined;
  return { values: moments.slice(0, -1), closing };
}

function sameWhats(a: readonly Moment[], b: readonly Moment[]): boolean {
  return a.length === b.length && a.every(({ what }, index) => what === b[index].what);
}
