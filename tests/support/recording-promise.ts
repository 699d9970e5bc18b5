import { clockNow, markOurs } from './fake-clock.ts';
import { afterRealTurn, realTurns } from './real-turn.ts';

/** How one promise settles, `at` virtual ms from now: with `value`, or with an Error that says `error`. */
export type Settling =
  { readonly value: unknown; readonly at: number } | { readonly error: string; readonly at: number };

export interface SettlingPromises<P> {
  /** In the order of the plan. */
  readonly promises: P[];
  /** For each promise, the virtual ms at which it first got a handler; undefined if it never did. */
  handledAt(): (number | undefined)[];
  /**
   * For each promise, the turn of the event loop in which it first got a handler: 0 if that was
   * before anything else could happen, undefined if it never did.
   */
  handledTurn(): (number | undefined)[];
  /** The messages of those that were rejected while nobody listened: unhandled rejections, in real life. */
  unhandled(): string[];
}

/** What is called at each `then` of a promise: out of reach of whoever has the promise. */
const listeners = new WeakMap<object, () => void>();

/** Calls back at each `then`. A real Promise: native `await` goes through `then` of a subclass. */
class RecordingPromise<T> extends Promise<T> {
  // What comes out of `then` is an ordinary promise.
  static override get [Symbol.species](): PromiseConstructor {
    return Promise;
  }

  override then<A = T, B = never>(
    onValue?: ((value: T) => A | PromiseLike<A>) | null,
    onError?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    listeners.get(this)?.();
    return super.then(onValue, onError);
  }
}

/**
 * Promises that settle at given virtual times and record when each first got a handler. One that is
 * rejected while nobody listens is noted and does not end the spec.
 *
 * @param options.thenables give objects that have a `then` and nothing else.
 * @example
 * const { promises, unhandled } = settling([{ value: 'home', at: 30 }, { error: 'no news', at: 10 }]);
 * await inVirtualTime(() => Promise.allSettled(promises));
 * unhandled(); // []
 */
export function settling(plan: readonly Settling[]): SettlingPromises<Promise<unknown>>;
export function settling(
  plan: readonly Settling[],
  options: { readonly thenables: true },
): SettlingPromises<PromiseLike<unknown>>;
export function settling(
  plan: readonly Settling[],
  { thenables = false }: { readonly thenables?: boolean } = {},
): SettlingPromises<PromiseLike<unknown>> {
  const start = { at: clockNow(), turn: realTurns() };
  const handled: ({ readonly at: number; readonly turn: number } | undefined)[] = plan.map(() => undefined);
  const unhandled: string[] = [];

  const promises = plan.map((entry, index) => {
    const promise = new RecordingPromise<unknown>((resolve, reject) => {
      const settle = (): void => {
        if (!('error' in entry)) return resolve(entry.value);
        reject(new Error(entry.error));
        // Node, too, looks when all microtasks have run whether somebody listens by then.
        afterRealTurn(() => {
          if (handled[index] === undefined) unhandled.push(entry.error);
        });
      };
      markOurs(setTimeout(settle, entry.at));
    });
    // Keeps Node quiet, and goes past the recording.
    Promise.prototype.then.call(promise, undefined, () => undefined);
    listeners.set(promise, () => {
      handled[index] ??= { at: clockNow() - start.at, turn: realTurns() - start.turn };
    });
    return thenables ? ({ then: promise.then.bind(promise) } as PromiseLike<unknown>) : promise;
  });

  return {
    promises,
    handledAt: () => handled.map((first) => first?.at),
    handledTurn: () => handled.map((first) => first?.turn),
    unhandled: () => [...unhandled],
  };
}
