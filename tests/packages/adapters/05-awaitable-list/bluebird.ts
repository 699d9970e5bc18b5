/**
 * @package bluebird@3.7.2
 * @spec awaitInOrder listens to the later promises while it waits for the first
 * @because A defect that the kata is about: mapSeries looks at one promise of the list after the other.
 * @spec awaitInOrder listens on when it has failed
 * @because The same: the promises behind the failure never get a handler.
 * @spec awaitInOrder listens at once to a promise that is rejected already
 * @because The same.
 */
// @ts-expect-error The package has no types.
import Bluebird from 'bluebird';

export function runInOrder<T>(tasks: readonly (() => T | PromiseLike<T>)[]): Promise<T[]> {
  return Bluebird.mapSeries(tasks, (task: () => T | PromiseLike<T>) => task());
}

export function awaitInOrder<T>(started: readonly PromiseLike<T>[]): Promise<T[]> {
  return Bluebird.mapSeries(started, (value: T) => value);
}
