/**
 * @package @fxts/core@1.28.0
 * @spec closes the source once
 * @because A defect that the kata is about: find never closes the source.
 * @spec gives the value when the source is closed
 * @because The same.
 */
import { find } from '@fxts/core';

export async function findFirst<T>(
  source: AsyncIterable<T>,
  accept: (value: T) => boolean | PromiseLike<boolean>,
): Promise<T | undefined> {
  return find(async (value) => accept(value), source) as Promise<T | undefined>;
}
