/**
 * @package @fxts/core@1.28.0
 * @spec waits for a promise of any make
 * @because A defect: toAsync awaits only what is `instanceof Promise`.
 */
import { toArray, toAsync } from '@fxts/core';

export type AnyIterable<T> = AsyncIterable<T> | Iterable<T | PromiseLike<T>>;

export async function collect<T>(source: AnyIterable<T>): Promise<T[]> {
  return toArray(Symbol.asyncIterator in Object(source) ? (source as AsyncIterable<T>) : toAsync(source as Iterable<T>));
}
