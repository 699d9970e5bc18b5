/**
 * @package p-map@7.1.1
 */
import pMap, { pMapSettled } from 'p-map';

export function runInOrder<T>(tasks: readonly (() => T | PromiseLike<T>)[]): Promise<T[]> {
  return pMap(tasks, async (task) => task(), { concurrency: 1 }) as Promise<T[]>;
}

export async function awaitInOrder<T>(started: readonly PromiseLike<T>[]): Promise<T[]> {
  return (await pMapSettled(started as readonly Promise<T>[], (value) => value)).map((result) => {
    if (result.status === 'rejected') throw result.reason;
    return result.value as T;
  });
}
