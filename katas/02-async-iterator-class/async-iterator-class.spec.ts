import { isThenable, mustBeAsyncIterable, mustBeAsyncIterator } from '#support/async-guard';
import { answersOf } from '#support/by-hand';
import { loopOver, valuesOf } from '#support/loop';
import { type Recorder, recorder } from '#support/recorder';
import type { Timeline } from '#support/timeline';
import { inVirtualTime, sleep } from '#support/virtual-time';
import { AsyncRange } from './async-iterator-class';

it('answers next() with each number, and then with the end', async () => {
  expect(typeof AsyncRange).toShow('function', noClass);
  const answers = await answersOf(() => new AsyncRange(1, 4, 100), 4);
  expect(answers).toShow('1, 2, 3, end', otherAnswers);
});

it('stays at the end', async () => {
  expect(await answersOf(() => new AsyncRange(1, 2, 100), 4)).toShow('1, end, end, end', notFinal);
});

it('hands out negative numbers and zero, too', async () => {
  expect(await answersOf(() => new AsyncRange(-1, 2, 100), 4)).toShow('-1, 0, 1, end', withoutZero);
});

it('is empty when start is not below end', async () => {
  const empty = await answersOf(() => new AsyncRange(4, 4, 100), 1);
  const backwards = await answersOf(() => new AsyncRange(4, 1, 100), 2);
  expect([empty, backwards]).toShow(['end', 'end, end'], notEmpty);
});

it('gives a promise from every next()', async () => {
  const promises = await inVirtualTime(() => {
    const atNumber = iteratorOf(new AsyncRange(1, 4, 100)).next();
    const atEnd = iteratorOf(new AsyncRange(4, 4, 100)).next();
    const noDelay = iteratorOf(new AsyncRange(1, 4)).next();
    void Promise.allSettled([atNumber, atEnd, noDelay]);
    return { atNumber: isThenable(atNumber), atEnd: isThenable(atEnd), noDelay: isThenable(noDelay) };
  });
  expect(promises).toShow({ atNumber: true, atEnd: true, noDelay: true }, noPromise);
});

it('waits for each number, and not for the end', async () => {
  const seen = await loopOver(() => new AsyncRange(1, 4, 100));
  expect(seen).toFollow('1 at 100, 2 at 200, 3 at 300, end at 300');
});

it('starts each wait when the number is asked for', async () => {
  const seen = await loopOver(() => new AsyncRange(1, 4, 100), { bodyMs: 50 });
  expect(seen).toFollow('1 at 100, 2 at 250, 3 at 400, end at 450', otherWaits);
});

it('needs no delayMs', async () => {
  expect(await loopOver(() => new AsyncRange(1, 3))).toFollow('1 at 0, 2 at 0, end at 0', someDelay);
});

it('can be looped over a second time', async () => {
  const range = new AsyncRange(1, 4, 100);
  const loops = [await valuesOf(() => range), await valuesOf(() => range)];
  expect(loops).toShow([[1, 2, 3], [1, 2, 3]], onlyOnce);
  expect(await loopOver(() => range, { stopAfter: 1 })).toFollow('1 at 100, left at 100', otherWaits);
  expect(await valuesOf(() => range)).toShow([1, 2, 3], brokenOff);
});

it('keeps two loops at the same time apart', async () => {
  const range = new AsyncRange(1, 4, 100);
  const seen = recorder();
  await inVirtualTime(async () => {
    const [a, b] = [iteratorOf(range), iteratorOf(range)];
    const first = noteTwo(seen, 'A', a);
    await sleep(50);
    await Promise.race([Promise.all([first, noteTwo(seen, 'B', b)]), sleep(1000)]);
  });
  expect(seen.timeline()).toFollow('A 1 at 100, B 1 at 150, A 2 at 200, B 2 at 250', notApart);
});

it('lets each range keep its own start, end and delayMs', async () => {
  const first = new AsyncRange(1, 3, 100);
  const second = new AsyncRange(7, 9, 40);
  expect(await loopOver(() => first)).toFollow('1 at 100, 2 at 200, end at 200', otherWaits);
  expect(await loopOver(() => second)).toFollow('7 at 40, 8 at 80, end at 80', otherWaits);
});

it('answers next() without waiting with different numbers, and then with the end', async () => {
  const answers = await answersOf(() => new AsyncRange(1, 3, 100), 3, { atOnce: true });
  expect(answers).toShow('1, 2, end', notDifferent);
});

function iteratorOf(range: unknown): AsyncIterator<unknown> {
  mustBeAsyncIterable(range, 'range');
  const iterator: unknown = range[Symbol.asyncIterator]();
  mustBeAsyncIterator(iterator, 'range[Symbol.asyncIterator]()');
  return iterator;
}

async function noteTwo(seen: Recorder, name: string, numbers: AsyncIterator<unknown>): Promise<void> {
  seen.note(`${name} ${(await numbers.next()).value}`);
  seen.note(`${name} ${(await numbers.next()).value}`);
  await numbers.return?.();
}

// From here on: what other solutions show instead, and what that means.

function like(pattern: RegExp): (seen: string) => boolean {
  return (seen) => pattern.test(seen);
}

const noClass = [
  ['undefined', 'The file exports no `AsyncRange`: the class needs this very name, without `default`.'],
] as const;

const otherAnswers = [
  ['1, 2, end with 3, end', 'The last number was sent together with `done: true`. No loop looks at that.'],
  ['1, 2, 3, 4', 'It handed out 4, but end is excluded. Look at the condition. Is `this` the range in it?'],
  ['1, 2, end, end', '3 is missing: it stopped one number too early. Look at the condition.'],
  [like(/^NaN/u), 'NaN comes of counting with undefined. Where is start kept? Is `this` the range here?'],
  [like(/^2, 3/u), 'The first number is missing: the counter was raised too early.'],
  [like(/^0, 1/u), 'It counts from 0, but this range starts at 1. Where does your counter begin?'],
  ['end, end, end, end', 'No number came. Which way round is the comparison? Is `this` the range in it?'],
  ["'1', '2', '3', end", 'It hands out texts, not numbers.'],
  ['1, 1, 1, 1', 'It hands out the same number each time. Does the counter outlive one next()?'],
  [like(/^1, 2, 3, (null|undefined)/u), 'After 3 it never says done. Only `done: true` ends a loop.'],
  [like(/^1, 2, 3, no/u), 'At the end next() gave no object. The end is `{ value: undefined, done: true }`.'],
  [like(/^1, 2, 3, end with/u), 'The end carried a value. It should be undefined.'],
  [like(/^1, 2, 3, error/u), 'next() threw at the end, as in Python. Here `done: true` says that.'],
  [like(/^end with/u), 'The first number came with a `done` that counts as true: it ends the loop.'],
  [like(/^no object/u), 'next() gave no object. An answer looks like this: `{ value: 1, done: false }`.'],
  [like(/^a promise/u), 'next() gave a promise as its value, and nobody awaits that. Wait first.'],
] as const;

const notAPromise =
  '`next()` returned a plain object, not a promise. `for await` tolerates that, a caller that writes ' +
  '`next().then(…)` does not.';

const noPromise = [
  [{ atNumber: true, atEnd: false, noDelay: true }, `At the end, ${notAPromise}`],
  [{ atNumber: true, atEnd: true, noDelay: false }, `Without delayMs, ${notAPromise}`],
  [() => true, notAPromise],
] as const;

const notFinal = [
  ['1, end, 1, end', 'It began again after the end. The end is final; a new loop asks for a new iterator.'],
  ['1, 2, end, end', 'It handed out 2, but end is excluded. Look at the condition.'],
  [like(/end with/u), 'The end carried a value. It should be undefined, again and again.'],
  [like(/^1, end, .*\d/u), 'It went on after the end. The end is final: who asks again gets it again.'],
  [like(/^1, .*(error|no)/u), 'After 1, each answer is the end. Whoever asks again gets it again.'],
] as const;

const withoutZero = [
  [like(/^-1, end/u), 'It stopped at 0. Zero is falsy, but it is a number as any other: compare with end.'],
  ['end, end, end, end', 'No number came. A start below zero is a start as any other: compare with end.'],
] as const;

const notEmpty = [
  [['end', '4, 5'], 'A range from 4 to 1 never ends: going up, it never meets its end. Which is greater?'],
  [(seen: string[]) => /end with/u.test(seen.join()), 'The end carried a value. It should be undefined.'],
  [(seen: string[]) => seen[0] === '4', 'It handed out 4, which is not below end. Compare first.'],
  [(seen: string[]) => /^\d/u.test(seen[1]), 'A range from 4 to 1 is empty, as in Python.'],
  [(seen: string[]) => /error/u.test(seen.join()), 'It threw, but an empty range is no error. It ends.'],
] as const;

const otherWaits = [
  ['1 at 100, 2 at 150, 3 at 200, end at 250', 'Only the first number had a wait. Each needs its own.'],
  ['1 at 0, left at 0', 'A later loop did not wait. What does the range keep from an earlier one?'],
  ['7 at 40, 8 at 80, end at 80', 'The first range is now as the second. Where do start, end, delayMs live?'],
  ['1 at 40, 2 at 80, end at 80', 'The first range took the delay of the second. Where does delayMs live?'],
  ['7 at 100, 8 at 200, end at 200', 'Each wait was 100 ms long, but delayMs was 40. Where is delayMs used?'],
] as const;

const someDelay = [
  [({ moments }: Timeline) => moments.some(({ at }) => at > 0), 'Without delayMs there is nothing to wait ' +
    'for. What is your delay when nobody gave one?'],
] as const;

const onlyOnce = [
  [[[1, 2, 3], []], 'The second loop saw nothing: the range itself remembers how far the first one came. ' +
    'Each loop calls [Symbol.asyncIterator]() once; let the counter begin there.'],
] as const;

const brokenOff = [
  [[], 'After a `break` the next loop saw nothing. return() closes one iterator, not the whole range.'],
] as const;

const notApart = [
  ['B 1 at 150, B 2 at 250', 'The first loop came to nothing when the second began. Do they share a timer?'],
  [({ moments: [b] }: Timeline) => b?.what === 'B 1', 'Loop B did not wait. What did it take over from A?'],
  ['A 1 at 100, B 1 at 100, A 2 at 200, B 2 at 200', 'Loop B asked 50 ms later, but its wait had begun.'],
  ['A 1 at 100, B 1 at 200, A 2 at 300, B 2 at 400', 'Two loops waited for each other. What do they share?'],
  [
    ({ moments: [a, b] }: Timeline) => a?.what === 'A 1' && b?.what === 'B 2',
    'Two iterators of one range share one counter, and take numbers away from each other. Where would ' +
      'the counter have to live to belong to one iterator only?',
  ],
] as const;

const notDifferent = [
  [like(/^1, 1/u), 'Several calls got 1: all came while the first was waiting. When is the number taken?'],
  [like(/^end with/u), 'All answers are one object, changed with every call. Make a new one each time.'],
  ['1, 2, 3', 'The third call got 3, which is end. Did all calls compare before any of them counted?'],
  [like(/^(\d), \1/u), 'Two calls got the same number, and nobody got 1. Keep the number before you wait.'],
  ['1, end, end', 'The second call got the end. It is to get a number, at once or after the first.'],
  [like(/^1, error/u), 'A next() failed as another was waiting. Nothing forbids it: it has its own number.'],
] as const;
