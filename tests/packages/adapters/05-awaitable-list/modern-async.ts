/**
 * @package modern-async@2.0.4
 */
import { asyncIterableToArray, asyncMap, reflectAsyncStatus } from 'modern-async';

export function runInOrder<T>(tasks: readonly (() => T | PromiseLike<T>)[]): Promise<T[]> {
  return asyncMap([...tasks], async (task) => task(), 1) as Promise<T[]>;
}

export async function awaitInOrder<T>(started: readonly PromiseLike<T>[]): Promise<T[]> {
  const settled = await asyncIterableToArray(started.map((promise) => reflectAsyncStatus(async () => promise)));
  return settled.map((result) => {
    if (result.status === 'rejected') throw result.reason;
    return result.value as T;
  });
}
