/**
 * @package streaming-iterables@8.0.1
 */
import { collect as collectAll, map } from 'streaming-iterables';

export type AnyIterable<T> = AsyncIterable<T> | Iterable<T | PromiseLike<T>>;

export async function collect<T>(source: AnyIterable<T>): Promise<T[]> {
  return collectAll(map((value) => value, source as AsyncIterable<T>));
}
