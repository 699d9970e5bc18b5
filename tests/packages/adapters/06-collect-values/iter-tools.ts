/**
 * @package iter-tools@7.5.4
 */
import { asyncToArray } from 'iter-tools';

export type AnyIterable<T> = AsyncIterable<T> | Iterable<T | PromiseLike<T>>;

export async function collect<T>(source: AnyIterable<T>): Promise<T[]> {
  return asyncToArray(source as AsyncIterable<T>);
}
