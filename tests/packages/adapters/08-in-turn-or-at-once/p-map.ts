/**
 * @package p-map@7.1.1
 */
import pMap, { pMapSettled } from 'p-map';

export type AnyIterable<T> = AsyncIterable<T> | Iterable<T | PromiseLike<T>>;

export async function inTurn<T>(source: AnyIterable<T>, work: (value: T) => Promise<void>): Promise<void> {
  await pMap(source as AsyncIterable<T>, work, { concurrency: 1 });
}

export async function atOnce<T>(source: AnyIterable<T>, work: (value: T) => Promise<void>): Promise<void> {
  for (const done of await pMapSettled(source as AsyncIterable<T>, work)) {
    if (done.status === 'rejected') throw done.reason;
  }
}
