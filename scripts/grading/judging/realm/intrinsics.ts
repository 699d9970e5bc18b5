/** Every built-in object of a realm that a program can get hold of, by name: `Array`, `Array.prototype`. */
export function intrinsicsOf(global: typeof globalThis): Map<string, object> {
  const found = new Map<string, object>();
  for (const name of LANGUAGE_NAMES) {
    const value: unknown = Reflect.get(global, name);
    if (!isObject(value)) continue;
    found.set(name, value);
    const prototype: unknown = Reflect.get(value, 'prototype');
    if (typeof value === 'function' && isObject(prototype)) found.set(`${name}.prototype`, prototype);
  }
  for (const [name, value] of hidden()) {
    found.set(`${name}.prototype`, value);
    const { constructor } = value;
    if (typeof constructor === 'function' && ![...found.values()].includes(constructor)) found.set(name, constructor);
  }
  return found;
}

/** Global names of ECMAScript that hold an object. */
export const LANGUAGE_NAMES = [
  'Object', 'Function', 'Array', 'String', 'Number', 'Boolean', 'Symbol', 'BigInt', 'Date', 'RegExp', 'Promise', 'Proxy',
  'Map', 'Set', 'WeakMap', 'WeakSet', 'WeakRef', 'FinalizationRegistry', 'Iterator', 'Reflect', 'JSON', 'Math', 'Atomics', 'Intl',
  'Error', 'TypeError', 'RangeError', 'SyntaxError', 'ReferenceError', 'EvalError', 'URIError', 'AggregateError', 'SuppressedError',
  'ArrayBuffer', 'SharedArrayBuffer', 'DataView', 'Uint8Array', 'Int8Array', 'Uint8ClampedArray', 'Int16Array', 'Uint16Array',
  'Int32Array', 'Uint32Array', 'Float16Array', 'Float32Array', 'Float64Array', 'BigInt64Array', 'BigUint64Array',
  'DisposableStack', 'AsyncDisposableStack', 'WebAssembly', 'Temporal',
] as const;

/** Prototypes that no global name leads to. */
function hidden(): Map<string, object> {
  const above = (value: unknown): object => Object.getPrototypeOf(value) as object;
  const arrayIterator = above([][Symbol.iterator]());
  const generator = above(function* () {});
  const asyncGenerator = above(async function* () {});
  return new Map([
    ['%ArrayIterator%', arrayIterator],
    ['%Iterator%', above(arrayIterator)],
    ['%MapIterator%', above(new Map().entries())],
    ['%SetIterator%', above(new Set().values())],
    ['%StringIterator%', above(''[Symbol.iterator]())],
    ['%RegExpStringIterator%', above(''.matchAll(/x/g))],
    ['%AsyncFunction%', above(async () => {})],
    ['%GeneratorFunction%', generator],
    ['%Generator%', Reflect.get(generator, 'prototype') as object],
    ['%AsyncGeneratorFunction%', asyncGenerator],
    ['%AsyncGenerator%', Reflect.get(asyncGenerator, 'prototype') as object],
    ['%AsyncIterator%', above(Reflect.get(asyncGenerator, 'prototype'))],
    ['%TypedArray%', above(Uint8Array.prototype)],
  ]);
}

function isObject(value: unknown): value is object {
  return (typeof value === 'object' && value !== null) || typeof value === 'function';
}
