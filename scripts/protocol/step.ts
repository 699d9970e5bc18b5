import { describe, describeError, isObject, isThenable } from './describe.ts';

// The learner's code may put fake timers in the place of the global ones.
const { setTimeout, clearTimeout } = globalThis;

/** What one call of `next()` or `return()` came to. `promised`: what it gave at once was a promise. */
export type Step =
  | { readonly kind: 'result'; readonly done: boolean; readonly value: unknown; readonly promised: boolean }
  | { readonly kind: 'not-an-object'; readonly got: unknown; readonly promised: boolean }
  | { readonly kind: 'threw'; readonly error: unknown; readonly promised: false }
  | { readonly kind: 'rejected'; readonly error: unknown; readonly promised: true }
  /** It gave a promise that had not settled after `waitMs`. */
  | { readonly kind: 'pending'; readonly promised: true };

/** Calls the method at once and waits up to `waitMs` real milliseconds for what it gives. Never rejects. */
export async function step(
  iterator: AsyncIterator<unknown>,
  method: 'next' | 'return',
  waitMs: number,
): Promise<Step> {
  let given: unknown;
  try {
    given = iterator[method]?.();
  } catch (error) {
    return { kind: 'threw', error, promised: false };
  }
  if (!isThenable(given)) return read(given, false);
  return settled(given, waitMs);
}

/** A step in a few words: `3`, `done`, `Error: too hot`. */
export function stepWords(step: Step): string {
  switch (step.kind) {
    case 'result':
      return step.done ? 'done' : describe(step.value);
    case 'not-an-object':
      return describe(step.got);
    case 'pending':
      return 'nothing yet';
    default:
      return describeError(step.error);
  }
}

/** A result as the iterator gave it: `{ value: 3, done: false }`. */
export function resultWords({ done, value }: Extract<Step, { kind: 'result' }>): string {
  return `{ value: ${describe(value)}, done: ${done} }`;
}

/** `1 s`, `0.5 s`. */
export function seconds(ms: number): string {
  return `${Number((ms / 1000).toFixed(1))} s`;
}

function settled(promise: PromiseLike<unknown>, waitMs: number): Promise<Step> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve({ kind: 'pending', promised: true }), waitMs);
    const settle = (step: Step): void => {
      clearTimeout(timer);
      resolve(step);
    };
    Promise.resolve(promise).then(
      (result) => settle(read(result, true)),
      (error: unknown) => settle({ kind: 'rejected', error, promised: true }),
    );
  });
}

function read(result: unknown, promised: boolean): Step {
  if (!isObject(result)) return { kind: 'not-an-object', got: result, promised };
  try {
    const { done, value } = result as Partial<IteratorResult<unknown>>;
    return { kind: 'result', done: Boolean(done), value, promised };
  } catch (error) {
    return promised ? { kind: 'rejected', error, promised } : { kind: 'threw', error, promised };
  }
}
