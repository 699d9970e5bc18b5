/** Whatever `for await` can traverse: an async source, or a plain one, of values or of promises. */
export type AnyIterable<T> = AsyncIterable<T> | Iterable<T | PromiseLike<T>>;

/**
 * Python's `[select(x) async for x in source if where(x)]`, one value after the other. Both functions get
 * the value's position in the source as well. An error closes the source and comes out as a rejection.
 */
export async function comprehend<T, U>(
  source: AnyIterable<T>,
  select: (value: T, index: number) => U | PromiseLike<U>,
  where?: (value: T, index: number) => boolean | PromiseLike<boolean>,
): Promise<U[]> {
  // TODO: start without where and index, and add them one after the other
  throw new Error('not implemented');
}
