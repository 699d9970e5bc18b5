import { asyncIterableMistake, ProtocolMistake } from './async-guard.ts';
import { describeValue } from './describe-value.ts';
import { explainPromise } from './explain-promise.ts';
import { clockNow, scheduledTimers } from './fake-clock.ts';
import type { Moment } from './timeline.ts';
import { loopsRunning, sleep, timersLeft } from './virtual-time.ts';
import { watchIterable } from './watch-iterable.ts';

/** What has been seen of a loop so far. */
export interface LoopSeen<T> {
  readonly values: T[];
  /** Times in virtual milliseconds from the start of the loop. */
  readonly moments: Moment[];
  thrown?: { readonly error: unknown; readonly at: number };
  /** What the loop waits for, in a sentence; empty when for nothing. */
  waitingFor: () => string;
  valueWithDone?: string;
  timersLeft: number;
}

/**
 * Runs `for await` over what `make` gives and writes down in `seen` what happens, as it happens.
 * Must run in virtual time, as a loop. Rejects when `make` fails; an error that comes out of the loop is
 * written down.
 */
export async function watchLoop<T>(
  make: () => AsyncIterable<T>,
  { bodyMs, stopAfter, what }: { readonly bodyMs: number; readonly stopAfter: number; readonly what: string },
  seen: LoopSeen<T>,
): Promise<void> {
  const start = clockNow();
  const before = new Set(scheduledTimers().map(({ id }) => id));
  const note = (text: string): void => void seen.moments.push({ at: clockNow() - start, what: text });
  const watched = watchIterable(await mustLoop<T>(make(), what), what);
  seen.waitingFor = watched.waitingFor;
  try {
    note(await loop(watched.iterable));
  } catch (error) {
    seen.thrown = { error, at: clockNow() - start };
  }
  seen.valueWithDone = watched.valueWithDone();
  // What is due this very millisecond gets its turn first: it is not left behind.
  await sleep(0);
  // While other loops go on, nobody can tell whose timers these are; the last loop answers for all.
  if (loopsRunning() === 1) seen.timersLeft = timersLeft(before);

  async function loop(iterable: AsyncIterable<T>): Promise<'end' | 'left'> {
    for await (const value of iterable) {
      seen.values.push(value);
      note(describeValue(value));
      if (bodyMs > 0) await sleep(bodyMs);
      if (seen.values.length === stopAfter) return 'left';
    }
    return 'end';
  }
}

async function mustLoop<T>(source: unknown, label: string): Promise<AsyncIterable<T>> {
  const mistake = asyncIterableMistake(source);
  if (mistake === undefined) return source as AsyncIterable<T>;
  throw new ProtocolMistake(`\`${label}\` ${(await explainPromise(source)) ?? mistake}`);
}
