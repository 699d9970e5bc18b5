/**
 * @package iterama@0.6.1
 */
import { toArrayAsync } from 'iterama';

export type AnyIterable<T> = AsyncIterable<T> | Iterable<T | PromiseLike<T>>;

export function collect<T>(source: AnyIterable<T>): Promise<T[]> {
  return toArrayAsync(source as AsyncIterable<T>);
}
