/**
 * @package streaming-iterables@8.0.1
 */
import { collect, filter, take } from 'streaming-iterables';

export async function findFirst<T>(
  source: AsyncIterable<T>,
  accept: (value: T) => boolean | PromiseLike<boolean>,
): Promise<T | undefined> {
  const [first] = await collect(take(1, filter(async (value) => accept(value), source)));
  return first;
}
