/**
 * @package iter-tools@7.5.4
 */
import { asyncEnumerate, asyncFilter, asyncMap, asyncToArray } from 'iter-tools';

export type AnyIterable<T> = AsyncIterable<T> | Iterable<T | PromiseLike<T>>;

export async function comprehend<T, U>(
  source: AnyIterable<T>,
  select: (value: T, index: number) => U | PromiseLike<U>,
  where: (value: T, index: number) => boolean | PromiseLike<boolean> = () => true,
): Promise<U[]> {
  const kept = asyncFilter(async ([index, value]) => where(value, index), asyncEnumerate(source as AsyncIterable<T>));
  return asyncToArray(asyncMap(async ([index, value]) => select(value, index), kept));
}
