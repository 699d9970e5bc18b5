import { asyncIteratorMistake, hasMethod, isThenable, ProtocolMistake } from './async-guard.ts';
import { describeValue } from './describe-value.ts';
import { Hang } from './hang.ts';

export interface Watched<T> {
  /** Passes every call on to the watched iterable. */
  readonly iterable: AsyncIterable<T>;
  /** What is being waited for, in a sentence; empty when nothing is. */
  waitingFor(): string;
  /** The value that came together with `done: true`, described; undefined when none did. */
  valueWithDone(): string | undefined;
}

/** Values after which a loop is taken to be endless. */
const FUEL = 1000;

/**
 * Lets a loop go over `source` and watches: which call is pending, what came with the end.
 * Results that are no objects are reported as a `ProtocolMistake` that names the call,
 * a loop that never stops as a `Hang`.
 *
 * @param label how the learner would write the expression, `countdown(3, 100)`.
 */
export function watchIterable<T>(source: AsyncIterable<T>, label: string): Watched<T> {
  let calls = 0;
  let waiting = '';
  let withDone: string | undefined;

  function check(call: string, result: IteratorResult<T>): IteratorResult<T> {
    waiting = '';
    if ((typeof result === 'object' && result !== null) || typeof result === 'function') {
      if (call !== 'return()' && result.done && result.value !== undefined)
        withDone = describeValue(result.value);
      return result;
    }
    throw new ProtocolMistake(
      `${call} of \`${label}\` gave ${describeValue(result)}; a result is an object { value, done }.`,
    );
  }

  function watch(call: string, result: unknown): Promise<IteratorResult<T>> {
    if (!isThenable(result))
      return check(call, result as IteratorResult<T>) as unknown as Promise<IteratorResult<T>>;
    waiting = `${call} of \`${label}\` returned a promise that nobody settles.`;
    return Promise.resolve(result).then((settled) => check(call, settled as IteratorResult<T>));
  }

  function runaway(iterator: AsyncIterator<T>): Hang {
    // The loop does not close a source whose `next()` throws; and closing this one may hang, too.
    Promise.resolve(iterator.return?.()).catch(() => undefined);
    return new Hang(
      'starved',
      `The loop has pulled ${FUEL} values from \`${label}\` and never stopped; when should it?`,
    );
  }

  const iterable: AsyncIterable<T> = {
    [Symbol.asyncIterator]() {
      const iterator = source[Symbol.asyncIterator]();
      const mistake = asyncIteratorMistake(iterator);
      if (mistake !== undefined)
        throw new ProtocolMistake(`[Symbol.asyncIterator]() of \`${label}\` ${mistake}`);
      const watched: AsyncIterator<T> = {
        next: () => {
          calls += 1;
          if (calls > FUEL) throw runaway(iterator);
          return watch(`\`next()\` call ${calls}`, iterator.next());
        },
      };
      if (hasMethod(iterator, 'return')) {
        watched.return = () => watch('`return()`', iterator.return?.());
      }
      return watched;
    },
  };
  return { iterable, waitingFor: () => waiting, valueWithDone: () => withDone };
}
