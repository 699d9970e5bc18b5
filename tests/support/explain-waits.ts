import { type Comparison, type Explanation, type LoopLane, timers } from './explanation.ts';
import type { Moment } from './timeline.ts';

/** The values are the expected ones, but not at the expected times: what do the waits before them tell? */
export function explainWaits(comparison: Comparison): Explanation | undefined {
  const { expected, yours } = comparison;
  if (yours.values.every(({ at }, index) => at === expected.values[index].at)) return undefined;
  return (
    explainAllAtOnce(comparison) ??
    explainBeat(comparison) ??
    explainSecondWait(comparison) ??
    explainLengths(comparison)
  );
}

/** After the first value, no other had to be waited for. */
function explainAllAtOnce({
  expected,
  yours,
  timersLeft,
  facts: { bodyMs },
}: Comparison): Explanation | undefined {
  const due = waits(expected.values, bodyMs);
  const [first, ...others] = waits(yours.values, bodyMs);
  if (first === undefined || others.some((ms) => ms !== 0)) return undefined;
  const came = cameAtOnce(yours.values.length, first, bodyMs);
  if (first === 0 && due[0] > 0) {
    if (yours.closing.at > yours.values[others.length].at + bodyMs) {
      if (others.length === 0) return undefined;
      return {
        told: `${came}, and the waiting came after them. Wait before each value.`,
        short: 'nothing was waited for',
      };
    }
    if (timersLeft > 0) {
      const told =
        `${came}, while ${timers(timersLeft)} still scheduled: ` +
        'nobody waited for the waits. Is an `await` missing?';
      return { told, short: 'nobody waited' };
    }
    return { told: `${came}: nothing was waited for.`, short: 'nothing was waited for' };
  }
  if (others.length === 0) return undefined;
  if (first >= sum(due)) {
    return {
      told:
        `${came}: nothing was handed out until everything was there. ` +
        'Hand out each value as soon as it is there.',
      short: 'everything at once, at the end',
    };
  }
  // With a body that takes its time, the waits may have gone on meanwhile: see explainBeat.
  if (first !== due[0] || bodyMs > 0) return undefined;
  return {
    told:
      `${came}, when only the first was due: the waits ran side by side, or there was only one. ` +
      'Each value has a wait of its own, after the one before.',
    short: 'everything at once',
  };
}

function cameAtOnce(count: number, at: number, bodyMs: number): string {
  if (count === 1) return `The value came at ${at} ms`;
  if (bodyMs === 0) return `All ${count} values came at once, at ${at} ms`;
  return `The first value came at ${at} ms, and each other the moment it was asked for`;
}

/** The loop's body takes its time, and the source did not mind. */
function explainBeat({ expected, yours, facts: { bodyMs } }: Comparison): Explanation | undefined {
  if (bodyMs === 0 || yours.values.length < 2 || yours.values[0].at !== expected.values[0].at)
    return undefined;
  const gaps = { expected: distances(expected.values), yours: distances(yours.values) };
  const onBeat = gaps.yours.every((gap, index) => gap === Math.max(gaps.expected[index] - bodyMs, bodyMs));
  if (!onBeat || gaps.yours.some((gap, index) => gap === gaps.expected[index])) return undefined;
  const asked = yours.values[0].at + bodyMs;
  const { what, at } = yours.values[1];
  const waited =
    at === asked ? 'the moment the loop asked for it' : `${at - asked} ms after the loop had asked for it`;
  return {
    told:
      `${what} came at ${at} ms, ${waited}: ` +
      `its wait had begun while the body was still busy with ${yours.values[0].what}. ` +
      'A wait begins when `next()` is called, not on a beat of its own.',
    short: 'its wait began before it was asked for',
  };
}

/** The first value came in time, and after each value, the last one too, as much time was lost. */
function explainSecondWait({ expected, yours, facts: { bodyMs } }: Comparison): Explanation | undefined {
  if (yours.values.length < 2 || yours.closing.what !== 'end') return undefined;
  const lost = (lane: LoopLane): number[] => waits([...lane.values, lane.closing], bodyMs);
  const due = lost(expected);
  const [first, second, ...others] = lost(yours).map((ms, index) => ms - due[index]);
  if (first !== 0 || second <= 0 || others.some((ms) => ms !== second)) return undefined;
  return {
    told:
      `The first value came in time, but after each value, the last one too, ${second} ms went by ` +
      'that were not due. Is there a second wait in each round, after the value?',
    short: `${second} ms late: a second wait?`,
  };
}

/** How long the single waits were. */
function explainLengths({ expected, yours, facts: { bodyMs } }: Comparison): Explanation | undefined {
  const due = waits(expected.values, bodyMs);
  const taken = waits(yours.values, bodyMs);
  if (taken.length < 2 || due.some((ms) => ms !== due[0])) return undefined;
  const list = taken.length > 5 ? `${taken.slice(0, 5).join(', ')}, …` : taken.join(', ');
  if (
    taken.length > 2 &&
    taken[0] === due[0] &&
    taken.every((ms, index) => index === 0 || ms > taken[index - 1])
  ) {
    return {
      told: `Each wait was longer than the one before: ${list} ms. Each should be ${due[0]} ms.`,
      short: 'the waits grow',
    };
  }
  if (taken.length > 2 && taken.every((ms, index) => index === 0 || ms < taken[index - 1])) {
    return {
      told: `Each wait was shorter than the one before: ${list} ms. Each should be ${due[0]} ms.`,
      short: 'the waits shrink',
    };
  }
  if (taken.some((ms) => ms !== taken[0])) return undefined;
  if (taken[0] === 2 * due[0] && due[0] > 0) {
    return {
      told:
        `${taken[0]} ms passed before each value, twice the ${due[0]} ms that were due. ` +
        'Does each round wait twice, or is its wait too long?',
      short: `${taken[0]} ms, not ${due[0]}`,
    };
  }
  return {
    told: `Each wait was ${taken[0]} ms long. Each should be ${due[0]} ms.`,
    short: `${taken[0]} ms, not ${due[0]}`,
  };
}

/** The time before each value that the body did not take. */
function waits(values: readonly Moment[], bodyMs: number): number[] {
  return values.map(({ at }, index) => (index === 0 ? at : at - values[index - 1].at - bodyMs));
}

function distances(values: readonly Moment[]): number[] {
  return values.slice(1).map(({ at }, index) => at - values[index].at);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, ms) => total + ms, 0);
}
