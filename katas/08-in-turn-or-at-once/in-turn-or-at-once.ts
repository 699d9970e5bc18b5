/** Whatever `for await` can traverse: an async source, or a plain one, of values or of promises. */
export type AnyIterable<T> = AsyncIterable<T> | Iterable<T | PromiseLike<T>>;

/**
 * Does the work for one value after the other. The next value is asked for when the work for the one
 * before is done. The first failure closes the source and comes out as a rejection.
 */
export async function inTurn<T>(source: AnyIterable<T>, work: (value: T) => Promise<void>): Promise<void> {
  // TODO: write this one first, then atOnce below
  throw new Error('not implemented');
}

/**
 * Starts the work for each value as soon as it arrives, and waits for all of it at the end. Rejects with
 * the first error in the order of the source, when no work is running any more.
 */
export async function atOnce<T>(source: AnyIterable<T>, work: (value: T) => Promise<void>): Promise<void> {
  throw new Error('not implemented');
}
