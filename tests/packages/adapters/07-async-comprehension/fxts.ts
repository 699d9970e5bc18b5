/**
 * @package @fxts/core@1.28.0
 * @spec passes on an error of select, when the source is closed
 * @because A defect that the kata is about: the source is never closed.
 * @spec passes on an error of where, when the source is closed
 * @because A defect that the kata is about: the source is never closed.
 * @spec closes a plain source as well, and keeps to the first error
 * @because The same.
 */
import { filter, map, toArray, toAsync, zipWithIndex } from '@fxts/core';

export type AnyIterable<T> = AsyncIterable<T> | Iterable<T | PromiseLike<T>>;

export async function comprehend<T, U>(
  source: AnyIterable<T>,
  select: (value: T, index: number) => U | PromiseLike<U>,
  where: (value: T, index: number) => boolean | PromiseLike<boolean> = () => true,
): Promise<U[]> {
  const values = Symbol.asyncIterator in Object(source) ? (source as AsyncIterable<T>) : toAsync(source as Iterable<T>);
  const kept = filter(async ([index, value]: [number, T]) => where(value, index), zipWithIndex(values));
  return toArray(map(async ([index, value]: [number, T]) => select(value, index), kept)) as Promise<U[]>;
}
