/**
 * @package modern-async@2.0.4
 */
import { asyncIterableToArray } from 'modern-async';

export type AnyIterable<T> = AsyncIterable<T> | Iterable<T | PromiseLike<T>>;

export function collect<T>(source: AnyIterable<T>): Promise<T[]> {
  return asyncIterableToArray(source as AsyncIterable<T>);
}
