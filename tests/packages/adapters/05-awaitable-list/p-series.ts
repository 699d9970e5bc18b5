/**
 * @package p-series@3.0.0
 * @package p-settle@5.2.1
 */
import pSeries from 'p-series';
import pSettle from 'p-settle';

export function runInOrder<T>(tasks: readonly (() => T | PromiseLike<T>)[]): Promise<T[]> {
  return pSeries(tasks.map((task) => async () => task())) as Promise<T[]>;
}

export async function awaitInOrder<T>(started: readonly PromiseLike<T>[]): Promise<T[]> {
  return (await pSettle(started)).map((result) => {
    if (result.isRejected) throw result.reason;
    return result.value as T;
  });
}
