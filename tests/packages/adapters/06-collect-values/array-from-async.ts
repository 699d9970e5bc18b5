/**
 * @package array-from-async@3.0.0
 * @spec takes whatever a loop takes
 * @because A defect: it asks with `in` for the method, which throws for a string. Array.fromAsync itself takes strings.
 */
// @ts-expect-error The package has no types.
import fromAsync from 'array-from-async';

export type AnyIterable<T> = AsyncIterable<T> | Iterable<T | PromiseLike<T>>;

export function collect<T>(source: AnyIterable<T>): Promise<T[]> {
  return fromAsync(source);
}
