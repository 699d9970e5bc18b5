import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, sep } from 'node:path';
import { createScriptTransformer } from '@jest/transform';
import HasteMap from 'jest-haste-map';
import { readConfig } from 'jest-config';
import Resolver from 'jest-resolve';
import TestRunner from 'jest-runner';
import Runtime from 'jest-runtime';
import { TestWatcher } from 'jest-watcher';
import { dieWithParent } from './die-with-parent.ts';
import { setStartSignal } from './head-start.ts';
import { collectGarbage, heapWeight } from './heap.ts';
import { seatWitness, WEIGH, type SpecEvent } from './witness.ts';
import jestConfig from '../../jest.config.ts';

export interface ServeOptions {
  /** Edits are to come: what the next run needs is loaded as soon as nobody waits. */
  readonly staysWarm: boolean;
  readonly wantsTimelines: boolean;
}

/**
 * Serves the supervisor for as long as it lives: a message with the path of a spec file comes in,
 * the events of running it go out. Jest's own TestRunner does the running, under jest.config.ts;
 * only Jest's command line, its reporters and its search for tests are left out, which is what
 * makes it quick.
 */
export async function serveSpecs(root: string, { staysWarm, wantsTimelines }: ServeOptions): Promise<void> {
  let isDone = true;
  let unsent: SpecEvent[] = [];
  const tell = (event: SpecEvent): void => {
    isDone ||= event.type === 'file-done';
    unsent.push(event);
    if (CAN_WAIT.has(event.type)) return;
    process.send?.(unsent);
    unsent = [];
  };
  seatWitness({ tell, wantsTimelines });
  dieWithParent();
  const jest = await prepareJest(root);
  const transpiler = createRequire(__filename)('./lazy-ts-jest.cjs') as { warmUp(config: unknown): void };
  let next: Prepared | undefined;
  let rest: NodeJS.Timeout | undefined;
  let idle: NodeJS.Immediate | undefined;
  let before: Promise<void> = Promise.resolve();

  process.on('message', (request: string) => {
    if (request === WEIGH) tell({ type: 'weight', heapBytes: heapWeight() });
    else before = before.then(() => answer(request));
  });
  const answer = async (path: string): Promise<void> => {
    clearImmediate(idle);
    clearTimeout(rest);
    if (next?.path !== path || next.text !== textOf(path)) {
      next?.callOff();
      await next?.done;
      next = prepareRun(jest, path);
    }
    const { begin, done } = next;
    next = undefined;
    forgetFiles(jest, root);
    isDone = false;
    begin();
    const failure = await done;
    if (!isDone) tell({ type: 'file-done', failure, output: '' });
    if (staysWarm) idle = setImmediate(getReady, path);
  };
  const getReady = (path: string): void => {
    transpiler.warmUp(jest.projectConfig);
    rest = setTimeout(collectGarbage, REST_MS);
    next ??= prepareRun(jest, path);
  };
  tell({ type: 'progress' });
}

/** Told together with what comes next: a message takes both sides longer than most specs. */
const CAN_WAIT: ReadonlySet<SpecEvent['type']> = new Set(['timeline', 'spec-done']);

/** Real milliseconds after a run, after which nobody is likely to wait. */
const REST_MS = 60;

type Jest = Awaited<ReturnType<typeof prepareJest>>;

async function prepareJest(root: string) {
  process.env.NODE_ENV = 'test';
  const { globalConfig, projectConfig } = await readConfig(
    // Jest's own account of failures, with a piece of code to each, is not what the learner reads.
    { _: [], $0: '', noStackTrace: true },
    { ...jestConfig, rootDir: root },
    true,
    root,
  );
  // No crawl: specs import by path, nothing goes through haste.
  const moduleMap = HasteMap.getModuleMapFromJSON({ duplicates: [], map: [], mocks: [], rootDir: root });
  const transformer = await createScriptTransformer(projectConfig);
  // Shared by all transformers of this configuration, and nowhere to be had but here.
  const { transformedFiles } = (transformer as unknown as { _cache: { transformedFiles: Map<string, unknown> } })._cache;
  return { globalConfig, projectConfig, moduleMap, transformedFiles };
}

/**
 * Jest takes a process for one run, in which files stay as they are. It remembers which are there,
 * and by path and modification time, to the millisecond, what they were transformed to.
 */
function forgetFiles({ transformedFiles }: Jest, root: string): void {
  Resolver.clearDefaultResolverCache();
  const support = join(root, 'tests/support') + sep;
  for (const key of transformedFiles.keys()) if (!key.startsWith(support)) transformedFiles.delete(key);
}

/** A run that stands at the line: all is loaded but the spec file and the learner's. */
interface Prepared {
  readonly path: string;
  /** Of the spec file, as Jest read it. */
  readonly text: string | undefined;
  readonly begin: () => void;
  readonly callOff: () => void;
  /** All is put away. What came of it the test runner has told, unless it failed itself: then this says why. */
  readonly done: Promise<string>;
}

function prepareRun(jest: Jest, path: string): Prepared {
  let begin = (): void => {};
  let callOff = (): void => {};
  const signal = new Promise<void>((resolve, reject) => {
    begin = resolve;
    callOff = () => reject(new Error('The run was called off.'));
  });
  signal.catch(() => undefined);
  setStartSignal(signal);
  const text = textOf(path);
  return { path, text, begin, callOff, done: runSpecs(jest, path) };
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

async function runSpecs({ globalConfig, projectConfig, moduleMap }: Jest, path: string): Promise<string> {
  const resolver = Runtime.createResolver(projectConfig, moduleMap);
  const runner = new TestRunner(globalConfig, {});
  let failure = 'Jest gave no result.';
  runner.on('test-file-failure', ([, error]) => {
    failure = error.message || String(error.stack);
  });
  // In serial mode TestRunner reads nothing of the context but these.
  const test = { path, context: { config: projectConfig, resolver, moduleMap } };
  await runner.runTests([test as never], new TestWatcher({ isWatchMode: false }), { serial: true });
  return failure;
}
