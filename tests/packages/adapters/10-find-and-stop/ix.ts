/**
 * @package ix@7.0.0
 */
import { find } from 'ix/asynciterable';

export async function findFirst<T>(
  source: AsyncIterable<T>,
  accept: (value: T) => boolean | PromiseLike<boolean>,
): Promise<T | undefined> {
  return find(source, { predicate: async (value) => accept(value) });
}
