/**
 * @package ix@7.0.0
 */
import { from, toArray } from 'ix/asynciterable';

export type AnyIterable<T> = AsyncIterable<T> | Iterable<T | PromiseLike<T>>;

export async function collect<T>(source: AnyIterable<T>): Promise<T[]> {
  return toArray(from(source as AsyncIterable<T>));
}
