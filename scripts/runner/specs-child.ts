import { createRequire } from 'node:module';
import { join, sep } from 'node:path';
import { createScriptTransformer } from '@jest/transform';
import HasteMap from 'jest-haste-map';
import { readConfig } from 'jest-config';
import Resolver from 'jest-resolve';
import TestRunner from 'jest-runner';
import Runtime from 'jest-runtime';
import { TestWatcher } from 'jest-watcher';
import type { TestResult } from '@jest/test-result';
import { dieWithParent } from './die-with-parent.ts';
import { seatWitness, type SpecEvent } from './witness.ts';
import jestConfig from '../../jest.config.ts';

/**
 * Serves the supervisor for as long as it lives: a message with the path of a spec file comes in,
 * the events of running it go out. Jest's own TestRunner does the running, under jest.config.ts;
 * only Jest's command line, its reporters and its search for tests are left out, which is what
 * makes it quick.
 *
 * @param staysWarm edits are to come: what they need is loaded as soon as nobody waits
 */
export async function serveSpecs(root: string, staysWarm: boolean): Promise<void> {
  const send = (event: SpecEvent): void => void process.send?.(event);
  seatWitness(send);
  dieWithParent();
  const jest = await prepareJest(root);
  const transpiler = createRequire(__filename)('./lazy-ts-jest.cjs') as { warmUp(config: unknown): void };
  process.on('message', (specPath: string) => {
    forgetFiles(jest, root);
    void runSpecs(jest, specPath).then((event) => {
      send(event);
      if (staysWarm) setImmediate(() => transpiler.warmUp(jest.projectConfig));
    });
  });
  send({ type: 'progress' });
}

type Jest = Awaited<ReturnType<typeof prepareJest>>;

async function prepareJest(root: string) {
  process.env.NODE_ENV = 'test';
  const { globalConfig, projectConfig } = await readConfig(
    { _: [], $0: '' },
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

async function runSpecs({ globalConfig, projectConfig, moduleMap }: Jest, path: string): Promise<SpecEvent> {
  const resolver = Runtime.createResolver(projectConfig, moduleMap);
  const runner = new TestRunner(globalConfig, {});
  let done: SpecEvent = { type: 'file-done', failure: 'Jest gave no result.', output: '' };
  runner.on('test-file-success', ([, result]) => {
    done = { type: 'file-done', failure: failureOf(result), output: outputOf(result) };
  });
  runner.on('test-file-failure', ([, error]) => {
    done = { type: 'file-done', failure: error.message || String(error.stack), output: '' };
  });
  // In serial mode TestRunner reads nothing of the context but these.
  const test = { path, context: { config: projectConfig, resolver, moduleMap } };
  await runner.runTests([test as never], new TestWatcher({ isWatchMode: false }), { serial: true });
  return done;
}

function failureOf({ testExecError, failureMessage }: TestResult): string {
  if (testExecError === undefined) return '';
  return (testExecError.message || failureMessage || 'The file could not be loaded.').trim();
}

function outputOf(result: TestResult): string {
  return (result.console ?? []).map(({ message }) => message).join('\n');
}
