/**
 * @package streaming-iterables@8.0.1
 */
import { collect, filter, map } from 'streaming-iterables';

export type AnyIterable<T> = AsyncIterable<T> | Iterable<T | PromiseLike<T>>;

export async function comprehend<T, U>(
  source: AnyIterable<T>,
  select: (value: T, index: number) => U | PromiseLike<U>,
  where: (value: T, index: number) => boolean | PromiseLike<boolean> = () => true,
): Promise<U[]> {
  let count = 0;
  const numbered = map((value) => [value, count++] as const, source as AsyncIterable<T>);
  const kept = filter(async ([value, index]) => where(value, index), numbered);
  return collect(map(async ([value, index]) => select(value, index), kept));
}
