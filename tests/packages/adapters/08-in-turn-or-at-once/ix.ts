/**
 * @package ix@7.0.0
 * @spec atOnce waits for the work already started when one fails
 * @because flatMap gives up at the first failure, while other work is running. The kata asks to wait.
 * @spec atOnce passes on the first error in the order of the source
 * @because The same: it is the first error in time.
 * @spec atOnce does the same when the work throws
 * @because The same: it does not wait.
 */
import { from } from 'ix/asynciterable';
import { flatMap } from 'ix/asynciterable/operators';

export type AnyIterable<T> = AsyncIterable<T> | Iterable<T | PromiseLike<T>>;

export async function inTurn<T>(source: AnyIterable<T>, work: (value: T) => Promise<void>): Promise<void> {
  await from(source as AsyncIterable<T>).forEach(async (value) => work(value));
}

export async function atOnce<T>(source: AnyIterable<T>, work: (value: T) => Promise<void>): Promise<void> {
  const run = async (value: T) => from([await work(value)]);
  await from(source as AsyncIterable<T>).pipe(flatMap(run, Infinity)).forEach(() => {});
}
