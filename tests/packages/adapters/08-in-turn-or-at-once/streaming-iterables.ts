/**
 * @package streaming-iterables@8.0.1
 * @spec atOnce passes on the first error in the order of the source
 * @because parallelMap keeps the latest error, and forgets the earlier ones. The kata asks for the first.
 * @spec atOnce does the same when the work throws
 * @because A defect: when the work throws, parallelMap ends without closing the source.
 * @spec atOnce passes on an error that counts as false
 * @because A defect: it asks whether there is an error by its truth.
 */
import { consume, map, parallelMap } from 'streaming-iterables';

export type AnyIterable<T> = AsyncIterable<T> | Iterable<T | PromiseLike<T>>;

export async function inTurn<T>(source: AnyIterable<T>, work: (value: T) => Promise<void>): Promise<void> {
  await consume(map(work, source as AsyncIterable<T>));
}

export async function atOnce<T>(source: AnyIterable<T>, work: (value: T) => Promise<void>): Promise<void> {
  await consume(parallelMap(Infinity, work, source as AsyncIterable<T>));
}
