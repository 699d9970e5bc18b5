/**
 * @package p-map@7.1.1
 * @spec passes on an error of select, when the source is closed
 * @because It closes the source and does not wait for that. The kata asks for both.
 * @spec passes on an error of where, when the source is closed
 * @because It closes the source and does not wait for that. The kata asks for both.
 */
import pMap, { pMapSkip } from 'p-map';

export type AnyIterable<T> = AsyncIterable<T> | Iterable<T | PromiseLike<T>>;

export async function comprehend<T, U>(
  source: AnyIterable<T>,
  select: (value: T, index: number) => U | PromiseLike<U>,
  where: (value: T, index: number) => boolean | PromiseLike<boolean> = () => true,
): Promise<U[]> {
  const keep = async (value: T, index: number) => ((await where(value, index)) ? select(value, index) : pMapSkip);
  return (await pMap(source as AsyncIterable<T>, keep, { concurrency: 1 })) as U[];
}
