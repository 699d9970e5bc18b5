/**
 * @package axax@0.2.2
 */
import { filter } from 'axax/esnext/filter';
import { map } from 'axax/esnext/map';
import { toArray } from 'axax/esnext/toArray';

export type AnyIterable<T> = AsyncIterable<T> | Iterable<T | PromiseLike<T>>;

export async function comprehend<T, U>(
  source: AnyIterable<T>,
  select: (value: T, index: number) => U | PromiseLike<U>,
  where: (value: T, index: number) => boolean | PromiseLike<boolean> = () => true,
): Promise<U[]> {
  const numbered = map(async (value: T, index: number) => [value, index] as const)(source as AsyncIterable<T>);
  const kept = filter(async ([value, index]: readonly [T, number]) => where(value, index))(numbered);
  return toArray(map(async ([value, index]: readonly [T, number]) => select(value, index))(kept));
}
