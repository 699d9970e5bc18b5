/**
 * @package iter-tools@7.5.4
 * @spec awaitInOrder listens to the later promises while it waits for the first
 * @because A defect that the kata is about: asyncToArray loops over the promises with for await.
 * @spec awaitInOrder listens on when it has failed
 * @because The same: the promises behind the failure never get a handler.
 * @spec awaitInOrder listens at once to a promise that is rejected already
 * @because The same.
 */
import { asyncMap, asyncToArray } from 'iter-tools';

export function runInOrder<T>(tasks: readonly (() => T | PromiseLike<T>)[]): Promise<T[]> {
  return asyncToArray(asyncMap(async (task) => task(), tasks)) as Promise<T[]>;
}

export function awaitInOrder<T>(started: readonly PromiseLike<T>[]): Promise<T[]> {
  return asyncToArray(started as readonly Promise<T>[]) as Promise<T[]>;
}
