import { errorText, isNoAttempt } from './error-text.ts';
import { ProtocolMistake } from './async-guard.ts';
import { callSite } from './call-site.ts';
import { Hang } from './hang.ts';
import { labelOf } from './label-of.ts';
import { formatTimeline, type Timeline } from './timeline.ts';
import { inVirtualTime } from './virtual-time.ts';
import { type LoopSeen, watchLoop } from './watch-loop.ts';

export interface LoopOptions {
  /** Virtual milliseconds that the loop's body takes for each value; default 0. */
  readonly bodyMs?: number;
  /** Leave the loop with `break` after so many values. */
  readonly stopAfter?: number;
  /** What is looped over, as the learner would write it; by default the text of `make`. */
  readonly what?: string;
}

/**
 * Runs `for await` over what `make` gives, in virtual time, and notes what happened when, counted
 * from the start of this loop: each value when the body got it; `end` when the loop ended by itself;
 * `left` when it was left by `break` and `return()` was awaited; `error <message>` when it threw.
 *
 * @throws ProtocolMistake which names the mistake when `make` gives no async iterable;
 *   Hang `stuck`, or `starved` after 1000 values; the error `not implemented` of an untouched stub.
 * @example
 * expect(await loopOver(() => countdown(2, 100), { bodyMs: 50 })).toFollow('2 at 100, 1 at 250, end at 300');
 */
export async function loopOver<T>(
  make: () => AsyncIterable<T>,
  options: LoopOptions = {},
): Promise<Timeline> {
  const here = callSite(loopOver);
  const { moments, thrown, timersLeft, valueWithDone } = await run(make, options, here);
  if (thrown !== undefined) {
    const { error, at } = thrown;
    if (isNoAttempt(error)) throw error;
    moments.push({ at, what: `error ${errorText(error)}` });
  }
  return { moments, timersLeft, loop: { bodyMs: options.bodyMs ?? 0, valueWithDone } };
}

/**
 * The values alone of a `for await` loop over what `make` gives, in virtual time.
 *
 * @throws what the loop throws, and what `loopOver` throws.
 * @example expect(await valuesOf(() => new AsyncRange(0, 3))).toShow([0, 1, 2]);
 */
export async function valuesOf<T>(make: () => AsyncIterable<T>): Promise<T[]> {
  const { values, thrown } = await run(make, {}, callSite(valuesOf));
  if (thrown !== undefined) throw thrown.error;
  return values;
}

async function run<T>(
  make: () => AsyncIterable<T>,
  { bodyMs = 0, stopAfter = Infinity, what = labelOf(make) }: LoopOptions,
  here: <E extends Error>(error: E) => E,
): Promise<LoopSeen<T>> {
  const seen: LoopSeen<T> = { values: [], moments: [], waitingFor: () => '', timersLeft: 0 };
  const last = (): string => {
    const [moment] = seen.moments.slice(-1);
    const lastSeen = moment === undefined ? '' : `Seen last: ${formatTimeline([moment])}.`;
    return `${seen.waitingFor()} ${lastSeen}`.trim();
  };
  try {
    await inVirtualTime(() => watchLoop(make, { bodyMs, stopAfter, what }, seen), { last, isLoop: true });
  } catch (error) {
    throw isOurs(error) ? here(error) : error;
  }
  if (isOurs(seen.thrown?.error)) throw here(seen.thrown.error);
  return seen;
}

/** A finding of the course's own, not an error of the learner's that belongs into the timeline. */
function isOurs(error: unknown): error is Error {
  return error instanceof Hang || error instanceof ProtocolMistake;
}
