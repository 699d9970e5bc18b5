/**
 * Calls the tasks one after the other, each when the one before it has finished, and gives their
 * results in order. The first failure ends it: rejects with that error and starts no further task.
 */
export async function runInOrder<T>(tasks: readonly (() => T | PromiseLike<T>)[]): Promise<T[]> {
  // TODO: write this one first, then awaitInOrder below
  throw new Error('not implemented');
}

/**
 * Waits for work that is already under way and gives the results in the order of the list. Rejects
 * with the error that stands earliest in the list, and leaves no rejection unhandled.
 */
export async function awaitInOrder<T>(started: readonly PromiseLike<T>[]): Promise<T[]> {
  throw new Error('not implemented');
}
