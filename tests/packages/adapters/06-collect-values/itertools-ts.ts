/**
 * @package itertools-ts@2.5.0
 * @spec waits for each promise of an array, and keeps their order
 * @because A defect: an array is given back as it is, with its promises; those of a generator are awaited.
 * @spec waits for a promise of any make
 * @because A defect: an array is given back as it is, with its promises; those of a generator are awaited.
 */
import { transform } from 'itertools-ts';

export type AnyIterable<T> = AsyncIterable<T> | Iterable<T | PromiseLike<T>>;

export function collect<T>(source: AnyIterable<T>): Promise<T[]> {
  return transform.toArrayAsync(source as AsyncIterable<T>);
}
