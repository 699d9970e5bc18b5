/**
 * @package modern-async@2.0.4
 * @spec closes the source once
 * @because A defect that the kata is about: asyncFind calls next() by hand and never closes the source.
 * @spec gives the value when the source is closed
 * @because The same.
 * @spec closes the source when accept fails, and passes the error on
 * @because The same.
 */
import { asyncFind } from 'modern-async';

export async function findFirst<T>(
  source: AsyncIterable<T>,
  accept: (value: T) => boolean | PromiseLike<boolean>,
): Promise<T | undefined> {
  return asyncFind(source, async (value) => accept(value));
}
