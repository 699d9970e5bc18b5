/**
 * @package modern-async@2.0.4
 * @spec passes on an error of select, when the source is closed
 * @because A defect that the kata is about: the generator functions call next() by hand and never close the source.
 * @spec passes on an error of where, when the source is closed
 * @because A defect that the kata is about: the generator functions call next() by hand and never close the source.
 * @spec closes a plain source as well, and keeps to the first error
 * @because The same.
 */
import { asyncGeneratorFilter, asyncGeneratorMap, asyncIterableToArray } from 'modern-async';

export type AnyIterable<T> = AsyncIterable<T> | Iterable<T | PromiseLike<T>>;

export async function comprehend<T, U>(
  source: AnyIterable<T>,
  select: (value: T, index: number) => U | PromiseLike<U>,
  where: (value: T, index: number) => boolean | PromiseLike<boolean> = () => true,
): Promise<U[]> {
  const numbered = asyncGeneratorMap(source as AsyncIterable<T>, async (value, index) => [value, index] as const);
  const kept = asyncGeneratorFilter(numbered, async ([value, index]) => where(value, index));
  return asyncIterableToArray(asyncGeneratorMap(kept, async ([value, index]) => select(value, index)));
}
