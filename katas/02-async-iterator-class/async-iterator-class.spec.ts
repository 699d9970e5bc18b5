import { isThenable } from '#support/async-guard';
import { answersOf } from '#support/by-hand';
import { loopOver, valuesOf } from '#support/loop';
import type { Timeline } from '#support/timeline';
import { inVirtualTime } from '#support/virtual-time';
import { AsyncRange } from './async-iterator-class';

it('answers next() with each number, and then with the end', async () => {
  const answers = await answersOf(() => new AsyncRange(1, 4, 100), 4);
  expect(answers).toShow('1, 2, 3, end', otherAnswers);
});

it('gives a promise from every next()', async () => {
  const promises = await inVirtualTime(() => {
    const atNumber = new AsyncRange(1, 4, 100)[Symbol.asyncIterator]().next();
    const atEnd = new AsyncRange(4, 4, 100)[Symbol.asyncIterator]().next();
    return { atNumber: isThenable(atNumber), atEnd: isThenable(atEnd) };
  });
  expect(promises).toShow({ atNumber: true, atEnd: true }, noPromise);
});

it('stays at the end', async () => {
  expect(await answersOf(() => new AsyncRange(1, 2, 100), 4)).toShow('1, end, end, end', notFinal);
});

it('hands out negative numbers and zero, too', async () => {
  expect(await valuesOf(() => new AsyncRange(-1, 2, 100))).toShow([-1, 0, 1], withoutZero);
});

it('is empty when start is not below end', async () => {
  const empty = await answersOf(() => new AsyncRange(4, 4, 100), 1);
  const backwards = await answersOf(() => new AsyncRange(4, 1, 100), 2);
  expect([empty, backwards]).toShow(['end', 'end, end'], notEmpty);
});

it('waits for each number, and not for the end', async () => {
  const seen = await loopOver(() => new AsyncRange(1, 4, 100));
  expect(seen).toFollow('1 at 100, 2 at 200, 3 at 300, end at 300');
});

it('starts each wait when the number is asked for', async () => {
  const seen = await loopOver(() => new AsyncRange(1, 4, 100), { bodyMs: 50 });
  expect(seen).toFollow('1 at 100, 2 at 250, 3 at 400, end at 450');
});

it('needs no delayMs', async () => {
  expect(await loopOver(() => new AsyncRange(1, 3))).toFollow('1 at 0, 2 at 0, end at 0', someDelay);
});

it('can be looped over a second time', async () => {
  const range = new AsyncRange(1, 4, 100);
  const loops = [await valuesOf(() => range), await valuesOf(() => range)];
  expect(loops).toShow([[1, 2, 3], [1, 2, 3]], onlyOnce);
});

it('keeps two loops at the same time apart', async () => {
  const range = new AsyncRange(1, 4, 100);
  const values = await inVirtualTime(async () => {
    const a = range[Symbol.asyncIterator]();
    const b = range[Symbol.asyncIterator]();
    return [await a.next(), await b.next(), await a.next(), await b.next()].map((result) => result.value);
  });
  expect(values).toShow([1, 1, 2, 2], notApart);
});

it('answers two next() at once with two different numbers', async () => {
  const answers = await answersOf(() => new AsyncRange(1, 4, 100), 2, { atOnce: true });
  expect(answers).toShow('1, 2', notDifferent);
});

// From here on: what other solutions show instead, and what that means.

const otherAnswers = [
  [
    '1, 2, end with 3, end',
    'The last number was sent together with `done: true`. A loop does not look at the value of the ' +
      'end: send the number first, and the end when next() is called once more.',
  ],
  ['1, 2, 3, 4', 'It handed out 4, but end is excluded. Look at the condition. Is `this` the range in it?'],
  ['1, 2, end, end', '3 is missing: it stopped one number too early. Look at the condition.'],
  [expect.stringMatching(/^2, 3/u), 'The first number is missing: the counter was raised too early.'],
  ['0, 1, 2, end', 'It counts from 0, but this range starts at 1. Where does your counter begin?'],
  ["'1', '2', '3', end", 'It hands out texts, not numbers.'],
  ['1, 1, 1, 1', 'It hands out the same number each time. Does the counter outlive one next()?'],
  [
    expect.stringMatching(/^1, 2, 3, (null|undefined)/u),
    'After the last number it never says done. Whatever the value is: only `done: true` ends a loop.',
  ],
  [
    expect.stringMatching(/^1, 2, 3, no object/u),
    'At the end next() gave no object, but the end is `{ value: undefined, done: true }`.',
  ],
  [expect.stringMatching(/^1, 2, 3, end with/u), 'The end carried a value. It should be undefined.'],
  [
    expect.stringMatching(/^1, 2, 3, error/u),
    'next() threw at the end. That is how Python does it. Here an error is an error, and the end is ' +
      '`{ value: undefined, done: true }`.',
  ],
  [
    expect.stringMatching(/^end with/u),
    'The first number came with a `done` that counts as true. A number comes with `done: false`.',
  ],
  [
    expect.stringMatching(/^no object/u),
    'next() answered with no object. An answer looks like this: `{ value: 1, done: false }`.',
  ],
  [
    expect.stringMatching(/^a promise/u),
    'next() gave a promise as its value, which nobody awaits. Wait first, then answer with a number.',
  ],
] as const;

const noPromise = [
  [
    { atNumber: false, atEnd: false },
    '`next()` returned a plain object, not a promise. `for await` tolerates that, a caller that writes ' +
      '`next().then(…)` does not.',
  ],
  [
    { atNumber: false, atEnd: true },
    'For a number, `next()` returned a plain object, not a promise. `for await` tolerates that, a ' +
      'caller that writes `next().then(…)` does not.',
  ],
  [
    { atNumber: true, atEnd: false },
    'At the end, `next()` returned a plain object, not a promise. A caller that writes ' +
      '`next().then(…)` does not know beforehand that this is the end.',
  ],
] as const;

const withoutZero = [
  [[-1], 'It stopped at 0. Zero is falsy, but it is a number as any other: compare with end.'],
  [[], 'No number came. A start below zero is a start as any other: compare with end.'],
] as const;

const notEmpty = [
  [
    ['end', '4, 5'],
    'A range from 4 to 1 never ends: going up, it never meets its end exactly. Which one is greater?',
  ],
  [['end', '4, 3'], 'A range from 4 to 1 is empty, as in Python.'],
  [['end', expect.stringMatching(/^end with/u)], 'The end carried a value. It should be undefined.'],
  [['4', expect.stringMatching(/^4/u)], 'It handed out 4, which is not below end. Compare first.'],
] as const;

const someDelay = [
  [
    (seen: Timeline) => seen.moments.some(({ at }) => at > 0),
    'Without delayMs there is nothing to wait for. What is your delay when nobody gave one?',
  ],
] as const;

const notFinal = [
  ['1, end, 1, end', 'It began again after the end. The end is final; a new loop asks for a new iterator.'],
  [
    expect.stringMatching(/^1, end, (end, )?\d/u),
    'It went on after the end. The end is final: whoever asks again gets the end again.',
  ],
  [
    expect.stringMatching(/^1, end, (end, )?(error|no object)/u),
    'After the end, next() did not give the end again. Whoever asks again gets the end again.',
  ],
] as const;

const onlyOnce = [
  [
    [[1, 2, 3], []],
    'The second loop saw nothing: the range itself remembers how far the first one came. Each loop ' +
      'calls [Symbol.asyncIterator]() once; let the counter begin there.',
  ],
] as const;

const notApart = [
  [
    [1, 2, 3, undefined],
    'Two iterators of one range share one counter, and take numbers away from each other. Where would ' +
      'the counter have to live to belong to one iterator only?',
  ],
] as const;

const notDifferent = [
  [
    '1, 1',
    'Both calls got 1. The second came while the first was waiting, and found the same number. When ' +
      'is the number taken: before the wait, or after it?',
  ],
  [
    '2, 2',
    'Both calls got 2, and nobody got 1. The second raised the counter while the first was waiting. ' +
      'Keep the number of each call before you wait.',
  ],
  ['1, end', 'The second call got the end. It is to get a number, at once or after the first.'],
  [
    expect.stringMatching(/error/u),
    'A next() failed because another one was waiting. Nothing forbids such a call: it is to get the ' +
      'next number, at once or after the first.',
  ],
] as const;
