import asyncHooks, { AsyncLocalStorage } from 'node:async_hooks';
import { readFileSync } from 'node:fs';
import { createRequire, isBuiltin } from 'node:module';
import { dirname, join } from 'node:path';
import { Script, type Context } from 'node:vm';
import { compileOnce } from '../../../runner/compile-once.ts';
import { resolveOnce } from '../../../runner/framework-loader.ts';

/** What is used of jest-circus, as it lies in a realm. */
export interface LoadedCircus {
  initialize(options: object): Promise<unknown>;
  runAndTransformResultsToJestFormat(options: object): Promise<Results>;
}

interface Results {
  readonly testExecError?: { readonly message?: string; readonly stack?: string };
  readonly testResults: readonly { readonly fullName: string; readonly status: string }[];
}

type Timers = Pick<typeof globalThis, 'setTimeout' | 'setImmediate'>;

/**
 * Loads circus and `expect` into a realm, each realm its own, with a `globalThis` of their own: their
 * state, their event handlers and their matchers hang on it, out of reach of the code that they judge.
 *
 * @param forJest what they look for on the global, by symbol
 * @returns circus, and what puts away what it holds of the process
 */
export function loadCircus(
  realm: Context,
  { setTimeout, setImmediate }: Timers,
  forJest: Readonly<Record<symbol, unknown>>,
): { readonly circus: LoadedCircus; readonly leave: () => void } {
  const storages: AsyncLocalStorage<unknown>[] = [];
  const inner = Object.assign(PRIVATE.runInContext(realm) as Record<PropertyKey, unknown>, forJest);
  // Circus waits for a turn after every spec; a timer of no time would make a millisecond of each.
  inner.setTimeout = (callback: () => void, ms?: number) => (ms === 0 ? setImmediate(callback) : setTimeout(callback, ms));
  const modules = new Map<string, { exports: unknown }>();
  const builtin = (name: string): unknown =>
    name === 'node:async_hooks' ? { ...asyncHooks, AsyncLocalStorage: listedIn(storages) } : host(name);

  const load = (file: string): unknown => {
    const known = modules.get(file);
    if (known !== undefined) return known.exports;
    const module = { exports: {} as unknown };
    modules.set(file, module);
    const require = Object.assign((name: string) => (isBuiltin(name) || name === 'chalk' ? builtin(name) : load(resolveOnce(file, name))), {
      resolve: (name: string) => resolveOnce(file, name),
    });
    const body = compileOnce(file, codeOf(file), PARAMETERS).runInContext(realm) as Body;
    body.call(module.exports, module.exports, require, module, file, dirname(file), inner, inner, process);
    return module.exports;
  };
  return {
    circus: load(CIRCUS) as LoadedCircus,
    leave() {
      // Before Node 24 an enabled storage slows every promise of the process, for as long as it lives.
      for (const storage of storages) storage.disable();
    },
  };
}

/**
 * `AsyncLocalStorage`, which lists its instances, since circus does not hand out its own, and which shows
 * nobody what it holds: before Node 24 every promise carries what is stored, as a property that any code
 * can read. What it carries here is a key without a lock to it.
 */
function listedIn(storages: AsyncLocalStorage<unknown>[]): typeof AsyncLocalStorage {
  const stored = new WeakMap<object, unknown>();
  return class<T> extends AsyncLocalStorage<T> {
    constructor() {
      super();
      storages.push(this as AsyncLocalStorage<unknown>);
    }

    override run<R, A extends unknown[]>(store: T, body: (...args: A) => R, ...args: A): R {
      const key = Object.freeze(Object.create(null) as object);
      stored.set(key, store);
      return super.run(key as T, body, ...args);
    }

    override getStore(): T | undefined {
      return stored.get(super.getStore() as object) as T | undefined;
    }
  };
}

const PARAMETERS = ['exports', 'require', 'module', '__filename', '__dirname', 'globalThis', 'global', 'process'];

type Body = (...args: readonly unknown[]) => void;

const host = createRequire(__filename);

/** What jest-circus loads into the realm of a spec file: all of it. */
const CIRCUS = join(dirname(host.resolve('jest-circus/package.json')), 'build', 'jestAdapterInit.js');

/** The `globalThis` of circus and `expect`, with a list of the matchers that are really `expect`'s. */
const PRIVATE = new Script(`({ __proto__: globalThis, genuineMatchers: new WeakSet() })`);
const BRAND = 'globalThis.genuineMatchers';

/**
 * To `expect`, whatever has a method `asymmetricMatch` is a matcher that knows whether it is equal: an
 * answer that returned such a thing would be equal to everything. Here a matcher is what `expect` made.
 */
const MENDED: readonly (readonly [file: string, from: string, to: string])[] = [
  [
    host.resolve('@jest/expect-utils', { paths: [dirname(CIRCUS)] }),
    `return !!obj && isA('Function', obj.asymmetricMatch);`,
    `return typeof obj === 'object' && obj !== null && ${BRAND}.has(obj);`,
  ],
  [
    host.resolve('expect', { paths: [dirname(host.resolve('@jest/expect', { paths: [dirname(CIRCUS)] }))] }),
    'constructor(sample, inverse = false) {\n    this.sample = sample;',
    `constructor(sample, inverse = false) {\n    ${BRAND}.add(this);\n    this.sample = sample;`,
  ],
];

const texts = new Map<string, string>();

function codeOf(file: string): string {
  let text = texts.get(file);
  if (text === undefined) {
    text = mended(file, readFileSync(file, 'utf8'));
    if (file.endsWith('.json')) text = `module.exports = ${text}`;
    texts.set(file, text);
  }
  return text;
}

function mended(file: string, text: string): string {
  return MENDED.filter(([each]) => each === file).reduce((code, [, from, to]) => {
    if (code.split(from).length !== 2) throw new Error(`${file} is not the version that the grader knows.`);
    return code.replace(from, () => to);
  }, text);
}
