import { UserError } from '../../scripts/course/user-error.ts';
import { makerOf } from '../../scripts/protocol/maker.ts';

async function* countdown(from: number) {
  for (let count = from; count > 0; count -= 1) yield count;
}
class AsyncRange {
  readonly begin: number;
  constructor(begin = 0) {
    this.begin = begin;
  }
  async *[Symbol.asyncIterator]() {
    yield this.begin;
  }
}
async function* take(source: AsyncIterable<unknown>, count: number) {
  for await (const value of source) if (count-- > 0) yield value;
}
const ticker = new AsyncRange(7);
const EXPORTS = { countdown, AsyncRange, take, ticker };

const source = countdown(5);
const made = (text: string | undefined, exports: object = EXPORTS) => makerOf({ ...exports }, text, 'lab.ts');

async function firstOf(iterable: unknown): Promise<unknown> {
  for await (const value of iterable as AsyncIterable<unknown>) return value;
}

describe('what stands after the #', () => {
  it('is an expression over the exports, evaluated anew each time', async () => {
    const { label, fresh, ...rest } = made('countdown(3)');
    expect(rest).toEqual({ usesSource: false, sameEachTime: false, notes: [] });
    expect(label).toBe('countdown(3)');
    expect(fresh(source)).not.toBe(fresh(source));
    expect(await firstOf(fresh(source))).toBe(3);
  });

  it('may construct a class', async () => {
    expect(await firstOf(made('new AsyncRange(4)').fresh(source))).toBe(4);
  });

  it('gives the word `source` to an operator', async () => {
    const { usesSource, fresh } = made('take(source, 2)');
    expect(usesSource).toBe(true);
    expect(await firstOf(fresh(countdown(9)))).toBe(9);
  });

  it('leaves the word alone where the file exports something of that name, or where it is a property', () => {
    expect(made('take(source, 2)', { ...EXPORTS, source: ticker }).usesSource).toBe(false);
    expect(made('camera.source', { camera: { source: ticker } }).usesSource).toBe(false);
  });

  it('is called when it is the bare name of a function, with a word about missing arguments', () => {
    expect(made('countdown')).toMatchObject({
      label: 'countdown()',
      notes: ['countdown() takes one argument and got none; #countdown(…) gives it some.'],
    });
  });

  it('is constructed when it is the bare name of a class', () => {
    expect(made('AsyncRange').label).toBe('new AsyncRange()');
  });

  it('may be the same object each time, which is said', () => {
    const { sameEachTime, notes } = made('ticker');
    expect(sameEachTime).toBe(true);
    expect(notes[0]).toMatch(/^ticker is the same object each time/);
  });

  it('may be missing when there is a default export, or only one', () => {
    expect(made(undefined, { default: countdown, ticker }).label).toBe('the default export');
    expect(made('default(3)', { default: countdown }).label).toBe('default(3)');
    expect(made(undefined, { ticker }).label).toBe('ticker');
  });
});

describe('the mistakes it tells', () => {
  it.each([
    [
      'a name that is no export',
      'countdwn(3)',
      EXPORTS,
      /no export `countdwn`\. The nearest is `countdown`\.\nIt exports countdown, Async/,
    ],
    ['a misspelt name with an open parenthesis', 'countdwn(3', EXPORTS, /no export `countdwn`/],
    ['a misspelt source', 'take(sourc, 2)', EXPORTS, /Is `source` meant/],
    [
      'a syntax error',
      'countdown(3',
      EXPORTS,
      /^`countdown\(3` is not an expression: SyntaxError: .*\nIt is plain JavaScript/,
    ],
    ['a file without exports', 'ticker', {}, /exports nothing/],
    [
      'several exports and no #',
      undefined,
      EXPORTS,
      /^lab\.ts exports countdown, .*\nSay which one: lab\.ts#countdown$/,
    ],
    [
      'a function that throws',
      'broken()',
      { broken: () => failed('too hot') },
      /^broken\(\) threw Error: too hot/,
    ],
    ['an array', 'list', { list: [1] }, /^list is an array, a sync iterable/],
    ['a sync generator', 'ticks', { *ticks() {} }, /^ticks\(\) is a sync generator, a sync iterable/],
    ['an async function', 'load', { load: async () => ticker }, /^load\(\) is a promise, not async-iterable/],
    [
      'an iterator that is not iterable',
      'bare',
      { bare: { next: async () => ({}) } },
      /has next\(\), but no \[Symbol\.asyncIterator\]/,
    ],
    [
      'a function that returns nothing',
      'forgetful',
      { forgetful() {} },
      /^forgetful\(\) is undefined\. Does it return/,
    ],
    ['a function in an expression', 'all[0]', { all: [countdown] }, /is a function that nobody has called/],
    ['a number', 'answer', { answer: 42 }, /^answer is 42, which has no/],
  ])('%s', (_, text, exports, message) => {
    expect(() => made(text, exports)).toThrow(UserError);
    expect(() => made(text, exports)).toThrow(message);
  });

  it("leaves a name that is missing in the learner's own code to the learner", () => {
    const exports = { broken: () => (globalThis as unknown as { pages(): void }).pages() };
    expect(() => made('broken()', exports)).toThrow(/^broken\(\) threw TypeError/);
  });
});

function failed(message: string): never {
  throw new Error(message);
}
