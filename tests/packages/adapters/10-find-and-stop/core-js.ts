/**
 * @package core-js-pure@3.51.0
 */
// @ts-expect-error The package has no types.
import AsyncIterator from 'core-js-pure/actual/async-iterator';

export async function findFirst<T>(
  source: AsyncIterable<T>,
  accept: (value: T) => boolean | PromiseLike<boolean>,
): Promise<T | undefined> {
  return AsyncIterator.from(source).find(accept);
}
