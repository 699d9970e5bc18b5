/**
 * @package modern-async@2.0.4
 * @spec inTurn stops at the first failure, and closes the source
 * @because A defect that the kata is about: the source is never closed.
 * @spec inTurn does the same when the work throws
 * @because The same.
 * @spec atOnce waits for the work already started when one fails
 * @because It gives up at the first failure, while other work is running. The kata asks to wait.
 * @spec atOnce does the same when the work throws
 * @because It stops reading at the failure, and never closes the source.
 */
import { asyncForEach } from 'modern-async';

export type AnyIterable<T> = AsyncIterable<T> | Iterable<T | PromiseLike<T>>;

export async function inTurn<T>(source: AnyIterable<T>, work: (value: T) => Promise<void>): Promise<void> {
  await asyncForEach(source as AsyncIterable<T>, work, 1);
}

export async function atOnce<T>(source: AnyIterable<T>, work: (value: T) => Promise<void>): Promise<void> {
  await asyncForEach(source as AsyncIterable<T>, work, Infinity);
}
