import { callSite } from './call-site.ts';
import { describeValue } from './describe-value.ts';

/** The learner's code breaks a rule of the iteration protocol; the message says which. */
export class ProtocolMistake extends TypeError {
  override readonly name = 'ProtocolMistake';
}

/**
 * Throws a `ProtocolMistake` that names the mistake unless `value` is an async iterable, whose
 * `[Symbol.asyncIterator]()` is not called.
 *
 * @param label how the learner would write the expression.
 * @example mustBeAsyncIterable(countdown(3, 100), 'countdown(3, 100)');
 */
export function mustBeAsyncIterable(value: unknown, label: string): asserts value is AsyncIterable<unknown> {
  const mistake = asyncIterableMistake(value);
  if (mistake === undefined) return;
  quiet(value);
  throw callSite(mustBeAsyncIterable)(new ProtocolMistake(`\`${label}\` ${mistake}`));
}

/**
 * Throws a `ProtocolMistake` that names the mistake unless `value` is an async iterator that has
 * the asked-for methods. Nothing is called.
 *
 * @example mustBeAsyncIterator(ticker(), 'ticker()', ['next', 'return', Symbol.asyncIterator]);
 */
export function mustBeAsyncIterator(
  value: unknown,
  label: string,
  methods: readonly ('next' | 'return' | 'throw' | typeof Symbol.asyncIterator)[] = ['next'],
): asserts value is AsyncIterableIterator<unknown> {
  const missing = methods.find((method) => !hasMethod(value, method));
  if (missing === undefined && !isSyncIterator(value)) return;
  quiet(value);
  const name = missing === Symbol.asyncIterator ? '[Symbol.asyncIterator]()' : `${String(missing)}()`;
  const what = isAsyncIterable(value) ? 'an async iterable' : describeValue(value);
  const otherwise = `gave ${what}, which has no method \`${name}\`.`;
  throw callSite(mustBeAsyncIterator)(
    new ProtocolMistake(`\`${label}\` ${somethingElse(value) ?? otherwise}`),
  );
}

/**
 * Throws a `ProtocolMistake` that names the mistake unless `value` is a promise: anything with a
 * `then` is one.
 *
 * @example mustBePromise(iterator.next(), 'next()');
 */
export function mustBePromise(value: unknown, label: string): asserts value is PromiseLike<unknown> {
  if (isThenable(value)) return;
  throw callSite(mustBePromise)(new ProtocolMistake(`\`${label}\` returned ${notAPromise(value, label)}`));
}

function notAPromise(value: unknown, label: string): string {
  if (typeof value === 'function') return 'a function, not a promise.';
  if (typeof value !== 'object' || value === null || !('value' in value || 'done' in value)) {
    return `${describeValue(value)}, not a promise.`;
  }
  return (
    'a plain object, not a promise. `for await` tolerates that, ' +
    `a caller that writes \`${label}.then(…)\` does not.`
  );
}

/** What keeps `value` from being an async iterable, as the rest of a sentence; undefined if nothing. */
export function asyncIterableMistake(value: unknown): string | undefined {
  if (isAsyncIterable(value)) return undefined;
  const mistake = somethingElse(value);
  if (mistake !== undefined) return mistake;
  if (hasMethod(value, 'next')) {
    return (
      'gave an object with `next()`, but without [Symbol.asyncIterator](), ' +
      'which is what `for await` calls first.'
    );
  }
  return `gave ${describeValue(value)}, which has no method [Symbol.asyncIterator]().`;
}

/** What is often given instead of something async to iterate over. */
function somethingElse(value: unknown): string | undefined {
  if (isAsyncIterable(value)) return undefined;
  if (value === undefined) return 'gave undefined. Does it return what it makes?';
  if (isThenable(value)) return `gave a promise. ${ONE_PROMISE}`;
  if (Array.isArray(value)) {
    return 'gave an array: its values are all there at once, and nothing can be waited for in between.';
  }
  if (typeof value === 'function') return `gave ${kindOfFunction(value)} that nobody has called.`;
  if (isSyncIterator(value)) {
    return (
      'gave a plain (sync) generator. `for await` takes it, but it is no async iterator: its `next()` ' +
      'gives no promise. Is there an `async` missing in front of `function*`?'
    );
  }
  if (hasMethod(value, Symbol.iterator)) {
    return 'gave a plain (sync) iterable: it has [Symbol.iterator](), but no [Symbol.asyncIterator]().';
  }
  return undefined;
}

/** What keeps `value` from being an async iterator, as the rest of a sentence; undefined if nothing. */
export function asyncIteratorMistake(value: unknown): string | undefined {
  if (hasMethod(value, 'next')) return undefined;
  if (value === undefined) return 'gave undefined. Does it return what it makes?';
  if (isThenable(value)) {
    return (
      'gave a promise of an iterator. It must give the iterator itself, at once: ' + 'only `next()` is async.'
    );
  }
  return `gave ${describeValue(value)}, which has no method \`next()\`.`;
}

export const ONE_PROMISE =
  'An async function gives one promise for everything; an async generator (`async function*`) ' +
  'gives a value each time it is asked.';

/** Has it a `then`? `instanceof Promise` fails for promises that Node itself has made. */
export function isThenable(value: unknown): value is PromiseLike<unknown> {
  return hasMethod(value, 'then');
}

function isAsyncIterable(value: unknown): boolean {
  return hasMethod(value, Symbol.asyncIterator);
}

function isSyncIterator(value: unknown): boolean {
  return hasMethod(value, 'next') && hasMethod(value, Symbol.iterator) && !isAsyncIterable(value);
}

export function hasMethod(value: unknown, name: PropertyKey): boolean {
  if (value === null || value === undefined) return false;
  return typeof (value as Record<PropertyKey, unknown>)[name] === 'function';
}

function kindOfFunction(value: unknown): string {
  const tag = Object.prototype.toString.call(value).slice(8, -1);
  if (tag === 'AsyncGeneratorFunction') return 'an async generator function';
  if (tag === 'GeneratorFunction') return 'a generator function';
  return 'a function';
}

/** A promise that is reported here must not come up again as an unhandled rejection. */
function quiet(value: unknown): void {
  if (isThenable(value)) Promise.resolve(value).catch(() => undefined);
}
