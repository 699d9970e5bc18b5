import { createRequire } from 'node:module';
import { createContext, runInContext, type Context } from 'node:vm';

/** What is used of Jest's fake timers. */
export interface FakeTimers {
  useFakeTimers(): void;
  clearAllTimers(): void;
  advanceTimersByTime(ms: number): void;
}

export interface Realm {
  readonly context: Context;
  readonly global: typeof globalThis;
  readonly timers: FakeTimers;
  /** What circus and `expect` look for on the global; they have a global of their own. */
  readonly forJest: Readonly<Record<symbol, unknown>>;
}

/**
 * A fresh realm with what `jest-environment-node` gives, less all that leads out: of Node's globals only
 * those in `GLOBALS`, nothing of Jest's own, and no code made of strings.
 */
export function openRealm(fakeTimers: { readonly doNotFake: readonly string[] }, rootDir: string): Realm {
  const context = createContext({}, { codeGeneration: { strings: false, wasm: false } });
  const global = runInContext('globalThis', context) as typeof globalThis;
  for (const name of GLOBALS) {
    const value: unknown = Reflect.get(globalThis, name);
    if (value !== undefined) Reflect.defineProperty(global, name, { value, writable: true, configurable: true, enumerable: name !== 'Buffer' });
  }
  // Node's classes stand on these; there must not be two of them.
  Object.assign(global, { global, ArrayBuffer, Uint8Array });
  for (const name of ['dispose', 'asyncDispose'] as const) {
    if (!(name in global.Symbol)) Object.defineProperty(global.Symbol, name, { value: Symbol[name] ?? global.Symbol.for(`nodejs.${name}`) });
  }
  global.Error.stackTraceLimit = 100;
  // Fake timers look at these two; whoever runs here gets others.
  Object.assign(global, { process: { nextTick: process.nextTick, hrtime: process.hrtime }, console: NO_CONSOLE });
  const timers = new ModernFakeTimers({ config: { fakeTimers: { ...fakeTimers, enableGlobally: true }, rootDir }, global });
  const forJest = {
    [Symbol.for('jest-native-promise')]: Promise,
    [Symbol.for('jest-native-now')]: Date.now.bind(Date),
  };
  return { context, global, timers, forJest };
}

/** Node's and the web's globals that a realm gets. */
export const GLOBALS = [
  'setTimeout', 'setInterval', 'setImmediate', 'clearTimeout', 'clearInterval', 'clearImmediate', 'queueMicrotask', 'structuredClone',
  'performance', 'Buffer', 'URL', 'URLSearchParams', 'TextEncoder', 'TextDecoder', 'AbortController', 'AbortSignal', 'Event', 'EventTarget',
  'DOMException', 'atob', 'btoa', 'Blob', 'MessageChannel', 'MessagePort', 'ReadableStream', 'WritableStream', 'TransformStream',
  'TextDecoderStream', 'TextEncoderStream',
] as const;

const NO_CONSOLE = { log() {}, warn() {}, error() {} };

type MakeTimers = new (options: object) => FakeTimers;

const host = createRequire(__filename);
const { ModernFakeTimers } = createRequire(host.resolve('jest-environment-node'))('@jest/fake-timers') as { ModernFakeTimers: MakeTimers };
