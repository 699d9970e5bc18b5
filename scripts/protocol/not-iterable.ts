import { describe, isObject, isThenable } from './describe.ts';

/** What keeps `value` from being async-iterable, as the rest of a sentence; undefined if nothing does. */
export function notIterable(value: unknown): string | undefined {
  if (has(value, Symbol.asyncIterator)) return undefined;
  if (isThenable(value)) {
    void Promise.resolve(value).catch(() => undefined);
    return (
      'is a promise, not async-iterable. An async function gives one promise for\n' +
      'everything, an async generator (`async function*`) a value each time it is asked.\n' +
      'Or does the promise bring the iterable? Then export what it brings:\n\n' +
      '  export const ticker = await openTicker();'
    );
  }
  if (has(value, Symbol.iterator)) {
    return (
      `is ${kind(value)}, a sync iterable: it has [Symbol.iterator](), but no\n` +
      '[Symbol.asyncIterator](). `for await` takes it, too, and waits for what it hands\n' +
      'out; but it cannot wait in between, and this check-up has nothing to ask it.'
    );
  }
  if (has(value, 'next')) {
    return (
      'has next(), but no [Symbol.asyncIterator](): it is an iterator, and\n' +
      '`for await` wants an iterable. Give it one:\n\n  [Symbol.asyncIterator]() { return this; }'
    );
  }
  if (value === undefined) return 'is undefined. Does it return what it makes?';
  if (typeof value === 'function')
    return 'is a function that nobody has called. Write its arguments in parentheses.';
  return `is ${kind(value)}, which has no [Symbol.asyncIterator]().`;
}

function kind(value: unknown): string {
  if (Array.isArray(value)) return 'an array';
  if (typeof value === 'string') return `the text ${describe(value)}`;
  if (!isObject(value)) return describe(value);
  const name = value.constructor?.name ?? '';
  if (has(value, 'next')) return 'a sync generator';
  return name === '' || name === 'Object' ? `the object ${describe(value)}` : `an object of class ${name}`;
}

function has(value: unknown, name: PropertyKey): boolean {
  return (
    value !== null &&
    value !== undefined &&
    typeof (value as Record<PropertyKey, unknown>)[name] === 'function'
  );
}
