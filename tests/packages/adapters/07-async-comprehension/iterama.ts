/**
 * @package iterama@0.6.1
 */
import { filterAsync, mapAsync, toArrayAsync } from 'iterama';

export type AnyIterable<T> = AsyncIterable<T> | Iterable<T | PromiseLike<T>>;

export async function comprehend<T, U>(
  source: AnyIterable<T>,
  select: (value: T, index: number) => U | PromiseLike<U>,
  where: (value: T, index: number) => boolean | PromiseLike<boolean> = () => true,
): Promise<U[]> {
  const numbered = mapAsync((value: T, index) => [value, index] as const)(source as AsyncIterable<T>);
  const kept = filterAsync(async ([value, index]: readonly [T, number]) => where(value, index))(numbered);
  return toArrayAsync(mapAsync(async ([value, index]: readonly [T, number]) => select(value, index))(kept));
}
