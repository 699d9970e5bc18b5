import { isThenable, ONE_PROMISE } from './async-guard.ts';
import { describeValue } from './describe-value.ts';

/**
 * Where an async iterable was asked for and `value` is a promise: waits for it, to be able to say
 * what it is a promise of. Undefined when `value` is no promise. Rejects with the learner's own
 * error when the promise does, for that is the thing to look at.
 */
export async function explainPromise(value: unknown): Promise<string | undefined> {
  if (!isThenable(value)) return undefined;
  const resolved = await value;
  if (Array.isArray(resolved))
    return `gave a promise of an array, ${describeValue(resolved)}. ${ONE_PROMISE}`;
  if (typeof resolved === 'object' && resolved !== null && Symbol.asyncIterator in resolved) {
    return (
      'gave a promise of an async iterable. The loop needs the iterable itself: ' +
      'the function that makes it must not be async.'
    );
  }
  return `gave a promise of ${describeValue(resolved)}. ${ONE_PROMISE}`;
}
