import type { Grader } from '../../../scripts/grading/model/grader.ts';
import { judgeText, KATA, openTestGrader, referenceOf, tally } from './grade-texts.ts';

/** Each is put before a wrong answer. */
const REACHES: Readonly<Record<string, string>> = {
  'ends the process': 'process.exit(0);',
  'exchanges what compares': 'Object.is = () => true;',
  'exchanges it by definition, and catches the refusal': `try { Object.defineProperty(Object, 'is', { value: () => true }); } catch {}`,
  'exchanges a method of arrays': 'Array.prototype.push = () => 0;',
  'exchanges then()': 'Promise.prototype.then = function (this: never) { return this; };',
  'exchanges call()': 'Function.prototype.call = () => undefined;',
  'exchanges next() of all async generators': 'Object.getPrototypeOf(async function* () {}.prototype).next = async () => ({ done: true });',
  'exchanges a global': 'globalThis.Promise = class {} as never;',
  'puts an expect of its own on the global': '(globalThis as Record<string, unknown>).expect = () => 0;',
  'sets the hook that shows the stack': 'Object.assign(Error, { prepareStackTrace: () => 0 });',
  'exchanges the clock': 'Date.now = () => 0;',
  'exchanges the timers': 'globalThis.setTimeout = ((run: () => void) => run()) as never;',
  'speaks for the process': `(process as unknown as { send(text: string): void }).send('done');`,
  'listens to the process': `process.on('exit', () => {});`,
  'exchanges a method of the host': 'Object.getPrototypeOf(AbortSignal.prototype).dispatchEvent = () => true;',
  'goes up to the classes of the host': `Object.getPrototypeOf((structuredClone as never as { constructor: { prototype: object } }).constructor.prototype).toString = () => '';`,
  'calls for the network': `fetch('http://127.0.0.1').catch(() => undefined);`,
  'imports what it may not have': `import('node:fs').catch(() => undefined);`,
};

/** Each makes a wrong answer no better, and need not be told of. */
const IN_VAIN: Readonly<Record<string, string>> = {
  'adds to every object': `try { Object.assign(Object.prototype, { then: (go: (value: number) => void) => go(1) }); } catch {}`,
  'deletes a method': 'try { delete (Array.prototype as Partial<unknown[]>).push; } catch {}',
  'makes code of a string': `try { (structuredClone as never as { constructor(code: string): () => void }).constructor('return process')(); } catch {}`,
  'looks for the clock behind the timers': '(setTimeout as never as { clock?: { tick(ms: number): void } }).clock?.tick(1e6);',
};

const WRONG = `
export async function* countdown(from: number, _ms: number): AsyncGenerator<number> {
  yield from;
}
`;

describe('an answer that reaches for its judge', () => {
  let grader: Grader;
  let honest: string;

  beforeAll(async () => {
    grader = await openTestGrader({ jobs: 2 });
    honest = tally(await judgeText(grader, WRONG));
  });
  afterAll(() => grader.close());

  it.each(Object.entries(REACHES))('is told of: %s', async (_, code) => {
    const judgement = await judgeText(grader, `${code}\n${WRONG}`);
    expect(judgement).toMatchObject({ verdict: 'tampered' });
    expect(judgement.flags).toContainEqual(expect.objectContaining({ kind: 'tampered', severity: 'hold' }));
    expect(passedOf(tally(judgement))).toBeLessThanOrEqual(passedOf(honest));
  });

  it.each(Object.entries(IN_VAIN))('gains nothing: %s', async (_, code) => {
    expect(passedOf(tally(await judgeText(grader, `${code}\n${WRONG}`)))).toBeLessThanOrEqual(passedOf(honest));
  });

  it('gains nothing with values that say of themselves that they are equal', async () => {
    const equal = `{ asymmetricMatch: () => true, $$typeof: Symbol.for('jest.asymmetricMatcher') }`;
    const text = `export async function* countdown(): AsyncGenerator<unknown> { yield ${equal}; yield ${equal}; yield ${equal}; }`;
    expect(passedOf(tally(await judgeText(grader, text)))).toBeLessThanOrEqual(passedOf(honest));
  });
});

describe('an answer that does what is its own business', () => {
  let grader: Grader;

  beforeAll(async () => {
    grader = await openTestGrader();
  });
  afterAll(() => grader.close());

  it.each([
    ['overrides what its own objects inherit, by assignment', `const seen = new Map(); seen.get = () => 1; const list: unknown[] = []; list.push = () => 0;
const failure = new Error('x'); failure.name = 'Mine'; failure.toString = () => 'mine'; const soon = Promise.resolve(1); soon.then = soon.then.bind(soon);`],
    ['derives its own classes', `class Queue extends Array { override push(...all: unknown[]) { return super.push(...all); } } class Late extends Promise<void> {}
class Odd extends Error { constructor() { super('odd'); this.name = 'Odd'; } } void new Queue().push(1); void Late.resolve(); void new Odd();`],
    ['describes what it inherits', `const found = Object.getOwnPropertyDescriptor(Array.prototype, Symbol.iterator)?.value; if (typeof found !== 'function') throw new Error('no method');`],
    ['prints and looks around', `console.log('starting', { a: 1 }); process.stdout.write('x'); if (process.version === '') throw new Error(); process.nextTick(() => {});`],
    ['imports what answers may', `import { EventEmitter, once } from 'node:events'; import { Readable } from 'node:stream'; import { promisify } from 'node:util';
const source = new EventEmitter(); source.on('tick', () => {}); source.emit('tick'); class Mine extends EventEmitter {} void new Mine().emit('x'); void once; void Readable.from([1]); void promisify;`],
  ])('is left alone: it %s', async (_, code) => {
    const judgement = await judgeText(grader, `${code}\n${await referenceOf(KATA)}`);
    expect(judgement.flags.filter(({ kind }) => kind === 'tampered')).toEqual([]);
    expect(tally(judgement)).toMatch(/^(\d+)\/\1$/);
  });
});

function passedOf(tallied: string): number {
  return Number(tallied.split('/')[0]);
}
