import { loopOver, type LoopOptions } from './loop.ts';
import { formatTimeline } from './timeline.ts';
import { setTimeout as wait } from './timers-promises.ts';

// For the tests of this library.

/** Counts down to 1, waiting `ms` before each number. */
export async function* countdown(from: number, ms: number): AsyncGenerator<number, void, undefined> {
  for (let number = from; number > 0; number -= 1) {
    await wait(ms);
    yield number;
  }
}

/** What `loopOver` sees, in short: the timeline, or the name, diagnosis and message of what it throws. */
export async function seeLoop(make: () => unknown, options?: LoopOptions): Promise<string> {
  try {
    const { moments, timersLeft } = await loopOver(make as () => AsyncIterable<unknown>, options);
    return formatTimeline(moments) + (timersLeft > 0 ? `; ${timersLeft} left` : '');
  } catch (error) {
    const { name, message, diagnosis = name } = error as Error & { diagnosis?: string };
    return `${diagnosis}: ${message}`;
  }
}

/** An iterable whose iterator has only the methods that are given. */
export function byHand(methods: object): AsyncIterable<unknown> {
  return { [Symbol.asyncIterator]: () => methods } as AsyncIterable<unknown>;
}
