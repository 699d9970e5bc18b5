/**
 * What specs get for `node:timers/promises`, which Jest's fake timers do not reach: the same
 * functions with the same answers, over the global timers, so that they follow the virtual clock.
 */
import { type AbortableOptions, rejectOnAbort } from './abort-error.ts';

interface TimerOptions extends AbortableOptions {
  /** False: the timer keeps no process alive. */
  readonly ref?: boolean;
}

/** Resolves to `value` after `delay` ms; rejects with an `AbortError` when `signal` aborts. */
export function setTimeout<T = void>(delay?: number, value?: T, options: TimerOptions = {}): Promise<T> {
  return rejectOnAbort(options, (done) => {
    const timer = globalThis.setTimeout(() => done(value as T), delay);
    if (options.ref === false) timer.unref();
    return () => globalThis.clearTimeout(timer);
  });
}

/** Resolves to `value` in the next turn; rejects with an `AbortError` when `signal` aborts. */
export function setImmediate<T = void>(value?: T, options: TimerOptions = {}): Promise<T> {
  return rejectOnAbort(options, (done) => {
    const immediate = globalThis.setImmediate(() => done(value as T));
    if (options.ref === false) immediate.unref();
    return () => globalThis.clearImmediate(immediate);
  });
}

/**
 * Gives `value` every `delay` ms, from the first `next()` on; ticks that nobody asked for yet are
 * kept. `return()` stops it; it fails with an `AbortError` when `signal` aborts.
 */
export async function* setInterval<T = void>(
  delay?: number,
  value?: T,
  options: TimerOptions = {},
): AsyncGenerator<T, void, undefined> {
  let ticks = 0;
  let wake = (): void => undefined;
  const interval = globalThis.setInterval(() => {
    ticks += 1;
    wake();
  }, delay);
  if (options.ref === false) interval.unref();
  const stop = (): void => globalThis.clearInterval(interval);
  options.signal?.addEventListener('abort', stop, { once: true });
  try {
    for (;;) {
      if (ticks === 0 || options.signal?.aborted) {
        await rejectOnAbort<void>(options, (done) => {
          wake = done;
          return stop;
        });
      }
      for (; ticks > 0; ticks -= 1) yield value as T;
    }
  } finally {
    stop();
    options.signal?.removeEventListener('abort', stop);
  }
}

/** The scheduler of the web, as far as Node has it. */
export const scheduler = {
  /** Waits `delay` ms; rejects with an `AbortError` when `signal` aborts. */
  wait: (delay: number, options?: TimerOptions): Promise<void> => setTimeout(delay, undefined, options),
  /** Lets one turn go by. */
  yield: (): Promise<void> => setImmediate(),
};

// Node's module has a default export, too, for `import timers from 'node:timers/promises'`.
// oxlint-disable-next-line import/no-default-export
export default { setTimeout, setImmediate, setInterval, scheduler };
