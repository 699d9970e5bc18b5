/**
 * Reads `iterator` to its end with `next()` alone. Gives its values in order, and apart from them
 * its result: the value that comes with `done: true`.
 */
export function drain<T, R>(iterator: AsyncIterator<T, R, undefined>): Promise<{ values: T[]; result: R }> {
  // TODO: call next() and look at what arrives, again and again
  throw new Error('not implemented');
}
