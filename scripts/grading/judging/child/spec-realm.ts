import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';
import type { Circus } from '@jest/types';
import type { Happening, Hello, RunEnd, RunRequest } from '../messages.ts';
import type * as Canaries from '../realm/canaries.ts';
import type * as Lock from '../realm/lock.ts';
import type * as Surroundings from '../realm/surroundings.ts';
import { answerModule, type AnswerModule } from './answer-module.ts';
import { loadCircus, type LoadedCircus } from './framework.ts';
import { openRealm } from './open-realm.ts';
import { safeError, type LinesOf } from './safe-error.ts';
import { SpecWatch } from './spec-watch.ts';
import { trustedModulesIn } from './trusted-modules.ts';

/** Hears what happens while a spec file runs. */
export type Tell = (happening: Happening) => void;

/** A realm that waits for the spec file that will run in it, with circus and `expect` loaded. */
export interface SpecRealm {
  run(request: RunRequest): Promise<RunEnd>;
}

/** The names of the specs' world: variables of the teacher's modules, not of the realm. */
interface Globals {
  readonly it: (title: string, body: () => unknown) => void;
  readonly expect: Parameters<typeof Canaries.sing>[0];
  readonly [name: string]: unknown;
}

/**
 * Makes a realm for one spec file, with circus and `expect` and a `globalThis` of their own. The answer is evaluated last, when everything that judges it
 * is loaded and locked.
 */
export function openSpecRealm(hello: Hello, tell: Tell): SpecRealm {
  const { globalConfig, projectConfig } = configsOf(hello);
  const { context, global, timers, forJest } = openRealm(hello.fakeTimers, hello.root);
  const framework = loadCircus(context, global, forJest);
  return { run };

  async function run(request: RunRequest): Promise<RunEnd> {
    const { spec, own } = request;
    const lines = new Map([...hello.modules, spec, own].map((each) => [each.file, each.lines]));
    const linesOf: LinesOf = (file) => lines.get(file);
    const watch = new SpecWatch({ root: hello.root, specPath: spec.file, linesOf, tell });
    const canaries: string[] = [];
    const { circus } = framework;
    const ended = (failure: string, results: RunEnd['results'] = []): RunEnd => ({ type: 'run-done', failure, results, canaries });
    try {
      const globals = await initialize(circus, spec.file, watch);
      const failure = loadAll(request, globals, canaries);
      if (failure !== '') return ended(failure);
      const result = await circus.runAndTransformResultsToJestFormat({
        config: projectConfig, globalConfig, testPath: spec.file, setupAfterEnvPerfStats: {},
      });
      return ended(textOf(result.testExecError), result.testResults.map(({ fullName, status }) => [fullName, status] as const));
    } finally {
      framework.leave();
    }
  }

  async function initialize(circus: LoadedCircus, testPath: string, watch: SpecWatch): Promise<Globals> {
    let globals: Globals | undefined;
    await circus.initialize({
      config: projectConfig,
      globalConfig,
      testPath,
      parentProcess: process,
      localRequire: host,
      // All that circus wants of Jest's module loader is to be told when code of the specs runs.
      runtime: { enterTestCode() {}, leaveTestCode() {} },
      environment: { global: {}, handleTestEvent: (event: Circus.Event) => watch.see(event) },
      setGlobalsForRuntime: (given: Globals) => (globals = given),
    });
    if (globals === undefined) throw new Error('Circus handed out no globals.');
    timers.useFakeTimers();
    return globals;
  }

  /** Loads the support, locks, and loads the specs, which load the answer. @returns why that failed, or '' */
  function loadAll({ spec, own, seed, canaries: [first, second, last] }: RunRequest, globals: Globals, sung: string[]): string {
    const modules = new Map(hello.modules.map((each) => [each.file, each]));
    const judged: { answer?: AnswerModule } = {};
    const load = trustedModulesIn(context, hello.root, modules, (file) => (file === own.file ? judged.answer : undefined));
    const jest = { clearAllTimers: () => timers.clearAllTimers(), advanceTimersByTime: (ms: number) => timers.advanceTimersByTime(ms) };
    const withClocks = WITH_CLOCKS.runInContext(context) as Record<symbol, unknown>;
    withClocks[SEED] = seed;
    const injected = { ...globals, jest, globalThis: withClocks };
    const trusted = (path: string): unknown => {
      const module = modules.get(join(hello.root, path));
      if (module === undefined) throw new Error(`${path} is not there.`);
      return load(module, injected);
    };
    let notes = 0;
    const note = (what: string): void => {
      if ((notes += 1) <= MOST_NOTES) tell({ type: 'attempt', what });
    };
    const { furnish } = trusted(`${REALM}/surroundings.ts`) as typeof Surroundings;
    const { lockIntrinsics } = trusted(`${REALM}/lock.ts`) as typeof Lock;
    const { sing } = trusted(`${REALM}/canaries.ts`) as typeof Canaries;
    trusted('tests/support/setup.ts');
    const timerModules = new Map(['timers', 'timers/promises'].map((name) => [name, trusted(`tests/support/${name.replace('/', '-')}.ts`)]));
    furnish(global, { note, printed: outputCounter(hello.outputChars, tell), ...HOST });
    lockIntrinsics(note, new Map([...timerModules].map(([name, module]) => [name, module as object])));
    judged.answer = answerModule(context, own, timerModules, note, () => tell({ type: 'loading' }));

    const { it, expect } = globals;
    const fail = (): void => expect(1).toBe(2);
    it(first, fail);
    try {
      load(spec, injected);
    } catch (error) {
      return failureText(error);
    }
    it(second, async () => void sung.push(...(await sing(expect))));
    it(last, fail);
    return '';
  }
}

const host = createRequire(__filename);
/** Where `#support/seeded` looks for the seed; on a global that answers do not see. */
const SEED = Symbol.for('for-await-katas.seed');
/** Attempts of one run that are told of. */
const MOST_NOTES = 10;
const REALM = 'scripts/grading/judging/realm';

// The host's own functions, before anybody can reach for them.
const { nextTick, hrtime, version, platform } = process;
const HOST = { nextTick: nextTick.bind(process), hrtime: hrtime.bigint.bind(hrtime), version, platform };

function configsOf({ root, testTimeout, fakeTimers }: Hello) {
  const globalConfig = {
    rootDir: root, testTimeout, maxConcurrency: 1, expand: false, randomize: false, seed: 1, updateSnapshot: 'none',
    waitForUnhandledRejections: true, noStackTrace: true,
  };
  const projectConfig = {
    rootDir: root, testEnvironmentOptions: { globalsCleanup: 'off' }, globals: {}, injectGlobals: false, snapshotSerializers: [],
    fakeTimers: { ...fakeTimers, enableGlobally: true }, snapshotFormat: {}, testMatch: [],
  };
  return { globalConfig, projectConfig };
}

/** For the support of the specs: a `globalThis` whose timers still know their clock. */
const WITH_CLOCKS = new Script(`({ __proto__: globalThis, setTimeout, setInterval, setImmediate, clearTimeout, clearInterval, clearImmediate })`);

function outputCounter(most: number, tell: Tell): (characters: number) => void {
  let printed = 0;
  let told = false;
  return (characters) => {
    printed += characters;
    if (printed <= most || told) return;
    told = true;
    tell({ type: 'flood' });
  };
}

function failureText(error: unknown): string {
  const plain = safeError(error, () => undefined);
  return typeof plain === 'object' && plain !== null ? (plain.message ?? 'The file could not be loaded.') : `thrown: ${String(plain)}`;
}

function textOf(error: { readonly message?: string; readonly stack?: string } | undefined): string {
  return error === undefined ? '' : String(error.message || error.stack || 'The file could not be run.').trim();
}
