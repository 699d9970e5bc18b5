/**
 * @package ix@7.0.0
 */
import { from } from 'ix/asynciterable';
import { filter, map } from 'ix/asynciterable/operators';
import { toArray } from 'ix/asynciterable/toarray';

export type AnyIterable<T> = AsyncIterable<T> | Iterable<T | PromiseLike<T>>;

export async function comprehend<T, U>(
  source: AnyIterable<T>,
  select: (value: T, index: number) => U | PromiseLike<U>,
  where: (value: T, index: number) => boolean | PromiseLike<boolean> = () => true,
): Promise<U[]> {
  const numbered = from(source as AsyncIterable<T>).pipe(map((value, index) => [value, index] as const));
  const kept = numbered.pipe(filter(async ([value, index]) => where(value, index)));
  return toArray(kept.pipe(map(async ([value, index]) => select(value, index))));
}
