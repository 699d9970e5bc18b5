/**
 * @package axax@0.2.2
 */
import { toArray } from 'axax/esnext/toArray';

export type AnyIterable<T> = AsyncIterable<T> | Iterable<T | PromiseLike<T>>;

export function collect<T>(source: AnyIterable<T>): Promise<T[]> {
  return toArray(source as AsyncIterable<T>);
}
