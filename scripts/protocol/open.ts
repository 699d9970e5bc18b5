import { describe, describeError, isObject } from './describe.ts';
import type { Fresh } from './question.ts';
import { recordedSource } from './recorded-source.ts';

/** The object gave nothing that the question could be put to; the message says what it did. */
export class NothingToAsk extends Error {
  override readonly name = 'NothingToAsk';
}

/** An iterator of a fresh object, made from `source`. NothingToAsk when there is none. */
export function open(fresh: Fresh, source = recordedSource()): AsyncIterator<unknown> {
  return iteratorOf(make(fresh, source.iterable));
}

/** A fresh object. NothingToAsk when making it throws. */
export function make(fresh: Fresh, source: AsyncIterable<unknown> = recordedSource().iterable): unknown {
  try {
    return fresh(source);
  } catch (error) {
    throw new NothingToAsk(`Making it anew threw ${describeError(error)}.`);
  }
}

/** What `[Symbol.asyncIterator]()` of `iterable` gives. NothingToAsk when it is no iterator. */
export function iteratorOf(iterable: unknown): AsyncIterator<unknown> {
  let iterator: unknown;
  try {
    iterator = (iterable as AsyncIterable<unknown>)[Symbol.asyncIterator]();
  } catch (error) {
    throw new NothingToAsk(`[Symbol.asyncIterator]() threw ${describeError(error)}.`);
  }
  if (isObject(iterator) && 'next' in iterator && typeof iterator.next === 'function') {
    return iterator as AsyncIterator<unknown>;
  }
  throw new NothingToAsk(`[Symbol.asyncIterator]() gave ${describe(iterator)}, which has no next().`);
}
