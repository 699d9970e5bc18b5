/**
 * @package core-js-pure@3.51.0
 */
// @ts-expect-error The package has no types.
import fromAsync from 'core-js-pure/actual/array/from-async';

export type AnyIterable<T> = AsyncIterable<T> | Iterable<T | PromiseLike<T>>;

export function collect<T>(source: AnyIterable<T>): Promise<T[]> {
  return fromAsync(source);
}
