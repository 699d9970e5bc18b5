/** What `for await` can traverse. */
export type AnyIterable<T> = AsyncIterable<T> | Iterable<T | PromiseLike<T>>;

/**
 * Gives all the values of `source` in an array, in order. It waits for each one before it asks for
 * the next, and rejects with whatever error comes out of the source.
 */
export function collect<T>(source: AnyIterable<T>): Promise<T[]> {
  // TODO: traverse the source and keep what it hands out
  throw new Error('not implemented');
}
