import { inspect } from 'node:util';

const MOST = 60;

/** A value in a few words: `3`, `'tick'`, `{ value: 1, done: false }`, `a promise`. One line, never long. */
export function describe(value: unknown): string {
  if (isThenable(value)) return 'a promise';
  if (typeof value === 'function') return 'a function';
  try {
    const options = {
      depth: 1,
      breakLength: Infinity,
      compact: true,
      maxArrayLength: 3,
      maxStringLength: MOST,
    };
    return shorten(inspect(value, options));
  } catch {
    // A getter or a proxy of the learner's that throws.
    return `a value of type ${typeof value}`;
  }
}

/** What was thrown, in a few words: `RangeError: too hot`. */
export function describeError(error: unknown): string {
  if (!isErrorLike(error)) return describe(error);
  return shorten(error.message === '' ? error.name : `${error.name}: ${error.message}`, 2 * MOST);
}

/** Has it a `then`? `for await` and `await` ask no more than that. */
export function isThenable(value: unknown): value is PromiseLike<unknown> {
  return isObject(value) && typeof (value as Partial<PromiseLike<unknown>>).then === 'function';
}

/** An object in the sense of the protocol; a function is one too. */
export function isObject(value: unknown): value is object {
  return (typeof value === 'object' && value !== null) || typeof value === 'function';
}

// Not `instanceof`: Node's own errors are of another realm under Jest.
function isErrorLike(value: unknown): value is Error {
  return isObject(value) && 'name' in value && 'message' in value && typeof value.message === 'string';
}

function shorten(text: string, most = MOST): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= most ? line : `${line.slice(0, most - 2)} …`;
}
