/**
 * @package core-js-pure@3.51.0
 */
// @ts-expect-error The package has no types.
import AsyncIterator from 'core-js-pure/actual/async-iterator';

export type AnyIterable<T> = AsyncIterable<T> | Iterable<T | PromiseLike<T>>;

export async function comprehend<T, U>(
  source: AnyIterable<T>,
  select: (value: T, index: number) => U | PromiseLike<U>,
  where: (value: T, index: number) => boolean | PromiseLike<boolean> = () => true,
): Promise<U[]> {
  let count = 0;
  return AsyncIterator.from(source)
    .map((value: T) => [value, count++])
    .filter(([value, index]: [T, number]) => where(value, index))
    .map(([value, index]: [T, number]) => select(value, index))
    .toArray();
}
