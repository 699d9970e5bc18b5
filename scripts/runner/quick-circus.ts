import asyncHooks, { AsyncLocalStorage } from 'node:async_hooks';
import { readFileSync } from 'node:fs';
import { createRequire, isBuiltin } from 'node:module';
import { dirname, join, sep } from 'node:path';
import type { Context } from 'node:vm';
import type { JestEnvironment } from '@jest/environment';
import type { TestResult } from '@jest/test-result';
import type { Config } from '@jest/types';
import type Runtime from 'jest-runtime';
import { compileOnce } from './compile-once.ts';
import { fileDone } from './file-done.ts';
import { frameworkLoader, resolveOnce, type Require } from './framework-loader.ts';
import { startSignal } from './head-start.ts';
import { witness } from './witness.ts';

type TestRunner = (
  globalConfig: Config.GlobalConfig,
  config: Config.ProjectConfig,
  environment: JestEnvironment,
  runtime: Runtime,
  testPath: string,
  sendMessageToJest?: unknown,
) => Promise<TestResult>;

const host = createRequire(__filename);
const { default: stockCircus } = host('jest-circus/runner') as { default: TestRunner };
/** What jest-circus loads into the realm of a spec file: all of it but the little that stays outside. */
const INSIDE = join(dirname(host.resolve('jest-circus/package.json')), 'build', 'jestAdapterInit.js');

/**
 * jest-circus, its own runner unchanged, with a quicker way into the realm of a spec file. By itself
 * it finds, reads and compiles itself and `expect` anew for each file, which takes longer than the
 * specs. Each file still gets its own circus and its own `expect`, in its own realm.
 */
const quickCircus: TestRunner = (globalConfig, config, environment, runtime, testPath, send) => {
  const realm = environment.getVmContext();
  if (realm === null) throw new Error('The environment has no realm to run specs in.');
  const requireStock: Require = runtime.requireInternalModule.bind(runtime);
  const storages: AsyncLocalStorage<unknown>[] = [];

  const require: Require = (from, name) => {
    if (name === 'node:async_hooks') return { ...asyncHooks, AsyncLocalStorage: listedIn(storages) };
    if (isBuiltin(name) || name === 'chalk' || name.startsWith('jest-main:')) return requireStock(from, name);
    return load(resolveOnce(from, name));
  };
  const load = frameworkLoader(realm, require);
  const requireInside = <T>(from: string, name?: string): T => (name === undefined ? load(from) : require(from, name)) as T;
  withShortTurns(environment.global, () => load(INSIDE));
  runtime.requireInternalModule = requireInside;
  if (!globalConfig.collectCoverage) shareCompiled(runtime, realm, dirname(testPath));

  const start = startSignal();
  const whenToldTo = start === undefined ? config : holdAtTheLine(config, runtime, testPath, start);
  const { console } = environment.global as { console: { getBuffer?(): TestResult['console'] } };

  // No `await` here: this file would stand in the stack of every failure.
  return stockCircus(globalConfig, whenToldTo, environment, runtime, testPath, send)
    .then((result) => {
      // Jest's result comes when all has been put away; a learner need not wait for that.
      witness()?.tell(fileDone(result, console.getBuffer?.()));
      return result;
    })
    .finally(() => {
      // Before Node 24 an enabled storage slows every promise of the process, for as long as it lives.
      for (const storage of storages) storage.disable();
    });
};

export default quickCircus;

/** The name of a setup file that is nowhere: Jest awaits what it gives before it loads the spec. */
const LINE = 'the-line.cjs';

/**
 * Gets everything ready that does not depend on the learner's file, the support that the spec imports
 * included, and waits there for the signal.
 */
function holdAtTheLine(config: Config.ProjectConfig, runtime: Runtime, testPath: string, start: Promise<void>): Config.ProjectConfig {
  const requireModule = runtime.requireModule.bind(runtime) as Runtime['requireModule'];
  const getReady = (): Promise<void> => {
    for (const name of supportImportedBy(testPath)) runtime.requireModuleOrMock(testPath, name);
    return start;
  };
  runtime.requireModule = <T>(from: string, ...rest: []): T => (from === LINE ? (getReady as T) : requireModule<T>(from, ...rest));
  return { ...config, setupFilesAfterEnv: [...config.setupFilesAfterEnv, LINE] };
}

function supportImportedBy(spec: string): string[] {
  return [...readFileSync(spec, 'utf8').matchAll(/^import (?!type\b).* from '(#support\/[\w-]+)';$/gm)].map(([, name = '']) => name);
}

/** `AsyncLocalStorage`, which lists its instances: circus does not hand out its own. */
function listedIn(storages: AsyncLocalStorage<unknown>[]): typeof AsyncLocalStorage {
  return class<T> extends AsyncLocalStorage<T> {
    constructor() {
      super();
      storages.push(this as AsyncLocalStorage<unknown>);
    }
  };
}

type Timers = Pick<typeof globalThis, 'setTimeout' | 'setImmediate'>;

/**
 * Lets circus take `setImmediate` for `setTimeout(…, 0)`. It waits for a turn of the event loop after
 * every hook and every spec, to learn of unhandled rejections; a timer makes a millisecond of each.
 */
function withShortTurns(global: Timers, loadCircus: () => void): void {
  const { setTimeout, setImmediate } = global;
  const short = (callback: () => void, ms?: number): unknown =>
    ms === 0 ? setImmediate(callback) : setTimeout(callback, ms);
  global.setTimeout = Object.assign(short, setTimeout) as typeof setTimeout;
  try {
    loadCircus();
  } finally {
    global.setTimeout = setTimeout;
  }
}

/** What Jest compiles modules with; internal to Jest, and without it everything only takes longer. */
interface Executor {
  compile(code: string, file: string): unknown;
  readonly injectedModuleParameters: readonly string[];
}

/** Lets spec files share the compiled code of what they import, but for the trial's own files. */
function shareCompiled(runtime: Runtime, realm: Context, trialFolder: string): void {
  const { executor } = runtime as unknown as { executor?: Executor };
  if (executor === undefined) return;
  const compile = executor.compile.bind(executor);
  executor.compile = (code, file) =>
    file.startsWith(trialFolder + sep)
      ? compile(code, file)
      : compileOnce(file, code, executor.injectedModuleParameters).runInContext(realm);
}
