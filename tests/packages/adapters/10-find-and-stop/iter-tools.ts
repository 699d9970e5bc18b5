/**
 * @package iter-tools@7.5.4
 */
import { asyncFind } from 'iter-tools';

export async function findFirst<T>(
  source: AsyncIterable<T>,
  accept: (value: T) => boolean | PromiseLike<boolean>,
): Promise<T | undefined> {
  return asyncFind(async (value) => accept(value), source);
}
