import { runInThisContext } from 'node:vm';
import { mustBeAsyncIterable, mustBeAsyncIterator, mustBePromise } from './async-guard.ts';
import { labelOf } from './label-of.ts';

async function* ticker() {
  yield 1;
}

function messageOf(check: () => void): string {
  try {
    check();
  } catch (error) {
    return (error as Error).message;
  }
  return 'nothing was thrown';
}

it('lets through what it should', () => {
  const { next } = ticker();
  expect(
    messageOf(() => {
      mustBeAsyncIterable(ticker(), 'ticker()');
      mustBeAsyncIterable({ [Symbol.asyncIterator]: () => ({ next }) }, 'ticker()');
      mustBeAsyncIterator({ next }, 'ticker()');
      mustBeAsyncIterator(ticker(), 'ticker()', ['next', 'return', 'throw', Symbol.asyncIterator]);
      mustBePromise(ticker().next(), 'next()');
      mustBePromise({ then: () => undefined }, 'next()');
      // Promises of Node's core are of another realm.
      mustBePromise(runInThisContext('Promise.resolve()'), 'next()');
    }),
  ).toBe('nothing was thrown');
});

it('keeps a rejected promise that it reports from coming up again', () => {
  expect(messageOf(() => mustBeAsyncIterable(Promise.reject(new Error('late')), 'ticker()'))).toBe(
    '`ticker()` gave a promise. An async function gives one promise for everything; ' +
      'an async generator (`async function*`) gives a value each time it is asked.',
  );
});

it('says which method an iterator lacks', () => {
  const { next } = ticker();
  expect(messageOf(() => mustBeAsyncIterator({ next }, 'ticker()', ['next', Symbol.asyncIterator]))).toBe(
    '`ticker()` gave { next: [Function: next] }, which has no method `[Symbol.asyncIterator]()`.',
  );
  expect(messageOf(() => mustBeAsyncIterator({ [Symbol.asyncIterator]: ticker }, 'ticker()'))).toBe(
    '`ticker()` gave an async iterable, which has no method `next()`.',
  );
  expect(
    messageOf(() => mustBeAsyncIterator({ next, [Symbol.asyncIterator]: ticker }, 'ticker()', ['return'])),
  ).toBe('`ticker()` gave an async iterable, which has no method `return()`.');
  expect(messageOf(() => mustBeAsyncIterator([1].values(), 'ticker()'))).toContain(
    'gave a plain (sync) generator',
  );
  expect(messageOf(() => mustBeAsyncIterator(undefined, 'ticker()'))).toBe(
    '`ticker()` gave undefined. Does it return what it makes?',
  );
});

it('says what is no promise', () => {
  expect(messageOf(() => mustBePromise({ value: 1, done: false }, 'next()'))).toBe(
    '`next()` returned a plain object, not a promise. `for await` tolerates that, ' +
      'a caller that writes `next().then(…)` does not.',
  );
  expect(messageOf(() => mustBePromise(undefined, 'next()'))).toBe(
    '`next()` returned undefined, not a promise.',
  );
  expect(messageOf(() => mustBePromise(ticker, 'next()'))).toBe(
    '`next()` returned a function, not a promise.',
  );
});

it('points to where it was called', () => {
  let stack = '';
  try {
    mustBePromise(1, 'next()');
  } catch (error) {
    stack = (error as Error).stack ?? '';
  }
  expect(stack.split('\n')[1]).toContain('async-guard.test.ts');
});

it('reads a label from what an arrow function calls', () => {
  const async_range_1 = { AsyncRange: class {}, countdown: (...args: number[]) => args };
  expect(labelOf(() => ticker())).toBe('ticker()');
  expect(labelOf(() => (0, async_range_1.countdown)(3, 100))).toBe('countdown(3, 100)');
  expect(labelOf(() => new async_range_1.AsyncRange())).toBe('new AsyncRange()');
  expect(
    labelOf(() => {
      return ticker();
    }),
  ).toBe('your code');
  expect(labelOf(ticker)).toBe('your code');
});

it('leaves out the arguments of a long call', () => {
  const comprehension_1 = { comprehend: (...parts: unknown[]) => ({ next: () => parts }) };
  const isEven = (n: number): boolean => n % 2 === 0;
  const double = (n: number): number => n * 2;
  const { comprehend } = comprehension_1;
  expect(labelOf(() => comprehension_1.comprehend([1, 2, 3], double, isEven, 'in turn', 'and at once'))).toBe(
    'comprehend(…)',
  );
  expect(labelOf(() => comprehend([isEven(1), isEven(2)], double, isEven, 'in turn').next())).toBe(
    'comprehend(…).next()',
  );
  expect(labelOf(() => comprehend('a bracket alone: )', double, isEven, 'in turn'))).toBe('your code');
  expect(labelOf(() => ['a list', 'of texts', 'that is too long for', 'any sentence'])).toBe('your code');
});
