/**
 * @package iterama@0.6.1
 */
import { filterAsync, takeAsync, toValueAsync } from 'iterama';

export async function findFirst<T>(
  source: AsyncIterable<T>,
  accept: (value: T) => boolean | PromiseLike<boolean>,
): Promise<T | undefined> {
  return toValueAsync(takeAsync(1)(filterAsync<T>(async (value) => accept(value))(source))) as Promise<T | undefined>;
}
