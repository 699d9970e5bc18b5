import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from './toy-trial.ts';

// What depends on whose `String`, `Error` or `expect` it is, and what circus does around the specs.
const SPEC = `
import { AsyncLocalStorage } from 'node:async_hooks';
import { expect as imported } from '@jest/globals';

expect.extend({ toBeEven: (n: number) => ({ pass: n % 2 === 0, message: () => n + ' is odd' }) });
const each: string[] = [];
beforeEach(() => { each.push('before'); });
afterEach(() => { each.push('after'); });

it('knows primitives by their constructors', () => {
  expect(['a', 1, true, 1n, Symbol.iterator, () => 1, {}, []]).toEqual([
    expect.any(String), expect.any(Number), expect.any(Boolean), expect.any(BigInt),
    expect.any(Symbol), expect.any(Function), expect.any(Object), expect.any(Array),
  ]);
});
it('knows errors by their classes', async () => {
  expect(() => { (undefined as never as { x: 1 }).x; }).toThrow(TypeError);
  await expect(Promise.reject(new RangeError('far'))).rejects.toBeInstanceOf(RangeError);
  expect(new Error('a')).not.toEqual(new Error('b'));
  expect(() => { throw new AggregateError([new TypeError('x')], 'many'); }).toThrow(/many/);
});
it('tells maps, sets, dates and regular expressions apart', () => {
  expect({ m: new Map([[1, { a: 1 }]]), s: new Set([1]), d: new Date(5), r: /x/g, u: new Uint8Array([1]) }).toStrictEqual(
    { m: new Map([[1, { a: 2 }]]), s: new Set([2]), d: new Date(6), r: /x/i, u: new Uint8Array([2]) });
});
it('has one expect, however it comes in', () => {
  (imported(4) as unknown as { toBeEven(): void }).toBeEven();
  expect(each).toEqual(['before', 'after', 'before', 'after', 'before', 'after', 'before']);
  (expect(3) as unknown as { toBeEven(): void }).toBeEven();
});
it('fails for a rejection that nobody handles', async () => { void Promise.reject(new Error('forgotten')); });
it('fails for one that comes a turn later', async () => {
  void (async () => { await Promise.resolve(); throw new Error('late'); })();
});
it('fails after its time', () => new Promise(() => {}));
it('counts assertions', () => { expect.assertions(2); expect(1).toBe(1); });
it('compares snapshots', () => { expect({ b: [1, { a: new Error('x') }] }).toMatchSnapshot(); expect('x').toMatchInlineSnapshot('"y"'); });
it.each([[1, 2], [3, 5]])('adds one to %i', (a, b) => { expect(a + 1).toBe(b); });
it.todo('is to come');
it.skip('is left out', () => {});
it('passes with done', (done) => { setTimeout(done, 1); jest.runAllTimers(); });
it('mocks', () => { const f = jest.fn((n: number) => n); f(1); expect(f).toHaveBeenCalledWith(2); });
it('keeps storages of its own', async () => {
  const storage = new AsyncLocalStorage<number>();
  await storage.run(7, async () => { await null; expect(storage.getStore()).toBe(7); });
});
it('throws what is no error', () => { throw { code: 1 }; });
describe('a block', () => {
  beforeAll(() => { throw new Error('not set up'); });
  it('fails with its hook', () => {});
});
`;

interface Report {
  readonly testResults: readonly { readonly message: string; readonly assertionResults: readonly Record<string, unknown>[] }[];
  readonly snapshot: unknown;
}

it('gives the results that stock jest-circus gives', async () => {
  await mkdir(join(ROOT, '.cache'), { recursive: true });
  const folder = await mkdtemp(join(ROOT, '.cache', 'circus-'));
  try {
    await writeFile(join(folder, 'realm.spec.ts'), SPEC);
    const [stock, quick] = [await reportOf(folder, 'jest-circus/runner'), await reportOf(folder, '<rootDir>/scripts/runner/quick-circus.ts')];
    expect(stock.testResults[0]?.assertionResults).toHaveLength(18);
    expect(quick).toEqual(stock);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

async function reportOf(folder: string, testRunner: string): Promise<Report> {
  const [config, output] = [join(folder, 'jest.json'), join(folder, 'report.json')];
  await writeFile(config, JSON.stringify({
    rootDir: ROOT,
    roots: [folder],
    testMatch: [`${folder}/**/*.spec.ts`],
    transform: { '\\.ts$': '<rootDir>/scripts/runner/lazy-ts-jest.cjs' },
    fakeTimers: { enableGlobally: true, doNotFake: ['nextTick', 'queueMicrotask'] },
    testTimeout: 300,
    waitForUnhandledRejections: true,
    testRunner,
  }));
  const args = [join(ROOT, 'node_modules/jest/bin/jest.js'), '-c', config, '-i', '--ci', '--json', `--outputFile=${output}`];
  await new Promise<void>((done) => {
    execFile(process.execPath, args, { cwd: ROOT, env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' } }, () => done());
  });
  const { testResults, snapshot } = JSON.parse(await readFile(output, 'utf8')) as Report;
  return JSON.parse(
    JSON.stringify({ testResults, snapshot }, (key, value: unknown) => (TIMES.has(key) ? undefined : value)),
  ) as Report;
}

const TIMES: ReadonlySet<string> = new Set(['duration', 'startAt', 'startTime', 'endTime']);
