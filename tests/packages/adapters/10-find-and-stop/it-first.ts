/**
 * @package it-filter@3.1.6
 * @package it-first@3.0.11
 */
import filter from 'it-filter';
import first from 'it-first';

export async function findFirst<T>(
  source: AsyncIterable<T>,
  accept: (value: T) => boolean | PromiseLike<boolean>,
): Promise<T | undefined> {
  return first(filter(source, async (value) => accept(value)));
}
