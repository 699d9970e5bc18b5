/**
 * The first value of `source` that `accept` says yes to; undefined when there is none. Reads no further
 * than that value, and gives it when the source is closed.
 */
export async function findFirst<T>(
  source: AsyncIterable<T>,
  accept: (value: T) => boolean | PromiseLike<boolean>,
): Promise<T | undefined> {
  // TODO: look at one value after the other, and leave as soon as you know
  throw new Error('not implemented');
}
