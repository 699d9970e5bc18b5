/**
 * @package axax@0.2.2
 */
import { filter } from 'axax/esnext/filter';
import { first } from 'axax/esnext/first';
import { toArray } from 'axax/esnext/toArray';

export async function findFirst<T>(
  source: AsyncIterable<T>,
  accept: (value: T) => boolean | PromiseLike<boolean>,
): Promise<T | undefined> {
  const [found] = await toArray(first<T>()(filter<T>(async (value) => accept(value))(source)));
  return found;
}
