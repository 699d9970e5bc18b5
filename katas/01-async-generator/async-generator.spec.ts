import { mustBeAsyncIterable, mustBeAsyncIterator } from '#support/async-guard';
import { loopOver, valuesOf } from '#support/loop';
import { type Recorder, recorder } from '#support/recorder';
import type { Timeline } from '#support/timeline';
import { inVirtualTime, sleep, timersLeft } from '#support/virtual-time';
import { countdown } from './async-generator';

it('counts down from 3 to 1', async () => {
  expect(typeof countdown).toShow('function', noCountdown);
  expect(await valuesOf(() => countdown(3, 100))).toShow([3, 2, 1], otherNumbers);
});

it('waits one step before each value', async () => {
  const seen = await loopOver(() => countdown(3, 100));
  expect(seen).toFollow('3 at 100, 2 at 200, 1 at 300, end at 300', otherWaits);
});

it('waits as long as stepMs says', async () => {
  expect(await loopOver(() => countdown(2, 40))).toFollow('2 at 40, 1 at 80, end at 80', otherWaits);
});

it('counts down from any number', async () => {
  const short = await valuesOf(() => countdown(1, 100));
  const long = await valuesOf(() => countdown(12, 100));
  expect([short, long]).toShow([[1], [12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]], notFromAny);
});

it('starts nothing before the first next()', async () => {
  await inVirtualTime(async () => {
    const numbers = countdown(3, 100);
    mustBeAsyncIterable(numbers, 'countdown(3, 100)');
    numbers[Symbol.asyncIterator]();
    await sleep(1);
    expect(timersLeft()).toShow(0, startedEarly);
  });
});

it('ends at once when there is nothing to count', async () => {
  expect(await loopOver(() => countdown(0, 100))).toFollow('end at 0', notAtOnce);
  expect(await loopOver(() => countdown(-2, 100))).toFollow('end at 0', notAtOnce);
});

it('starts each wait when the value is asked for', async () => {
  const seen = await loopOver(() => countdown(3, 100), { bodyMs: 50 });
  expect(seen).toFollow('3 at 100, 2 at 250, 1 at 400, end at 450', otherWaits);
});

it('leaves no timer behind when the loop is left by break', async () => {
  const seen = await loopOver(() => countdown(3, 100), { stopAfter: 1 });
  expect(seen).toFollow('3 at 100, left at 100');
});

it('keeps two countdowns apart', async () => {
  const seen = recorder();
  await inVirtualTime(async () => {
    const both = [noteTwo(seen, 'long', countdown(9, 100)), noteTwo(seen, 'short', countdown(3, 40))];
    await Promise.race([Promise.all(both), sleep(1000)]);
  });
  expect(seen.timeline()).toFollow('short 3 at 40, short 2 at 80, long 9 at 100, long 8 at 200', notApart);
});

it('is its own async iterator', () => {
  const numbers: unknown = countdown(3, 100);
  mustBeAsyncIterable(numbers, 'countdown(3, 100)');
  const iterator: unknown = numbers[Symbol.asyncIterator]();
  expect(iterator === numbers).toShow(true, notItsOwnIterator);
});

it('is over after return()', async () => {
  const numbers: unknown = countdown(3, 100);
  mustBeAsyncIterator(numbers, 'countdown(3, 100)');
  expect(typeof numbers.return).toShow('function', noReturn);
  const last = () => 'next() or return() gave a promise that nobody settles.';
  const closeAndAsk = async () => {
    await numbers.next();
    await numbers.return?.();
    return numbers.next();
  };
  expect(await inVirtualTime(closeAndAsk, { last })).toShow({ value: undefined, done: true }, notOver);
});

async function noteTwo(seen: Recorder, name: string, numbers: unknown): Promise<void> {
  mustBeAsyncIterator(numbers, 'countdown(…)');
  seen.note(`${name} ${(await numbers.next()).value}`);
  seen.note(`${name} ${(await numbers.next()).value}`);
  await numbers.return?.();
}

// From here on: what other solutions show instead, and what that means.

const noCountdown = [
  ['undefined', 'The file exports no `countdown`: it needs this very name, and no `default` after `export`.'],
] as const;

const otherNumbers = [
  [[3, 2, 1, 0], 'It went on to 0, but 1 is the last value. Look at the condition of your loop.'],
  [[3, 2], '1 is missing: the loop stopped before it, or it was returned. Only `yield` hands out a value.'],
  [[2, 1, 0], 'The first value is missing: the number was lowered before it was handed out.'],
  [[2, 1], 'The first value is missing: the number was lowered before it was handed out.'],
  [[1, 2, 3], 'It counts up. Where does a countdown start, and which way does it go?'],
  [[0, 1, 2], 'It counts up, as the ticker. Where does a countdown start, and which way does it go?'],
  [[3, 3, 3], 'It hands out the same number each time. Who makes the number smaller?'],
  [[3], 'It ended after the first value. A `return` ends it all; to call a generator alone runs nothing.'],
  [['3', '2', '1'], 'It hands out texts, not numbers.'],
  [
    (seen: unknown[]) => seen.length === 0,
    'It ended without a value. Does its loop run at all, and is there a `yield` in it? What a callback ' +
      'does later comes too late.',
  ],
  [[undefined, undefined, undefined], 'It hands out undefined. What does the expression after `yield` give?'],
  [
    [3, expect.any(Object)],
    'The second value is an object. To hand out what another generator yields, there is `yield*`.',
  ],
  [[[3], [2], [1]], 'Each value is an array. A countdown hands out the number itself.'],
  [[[3, 2, 1]], 'It hands out one array with all the numbers. Each of them needs a `yield` of its own.'],
  [(seen: unknown[]) => seen[0] === 100, 'It counts from 100, which is stepMs. Which argument is first?'],
] as const;

const otherWaits = [
  [
    (seen: Timeline) => seen.moments.length === 1 && seen.timersLeft > 0,
    'It ended at once, and its timers went on without it. Only an `await` of its own makes it wait.',
  ],
  ['end at 0', 'Nothing came. If values came before, did they use it up? Each call must begin anew.'],
  ['3 at 100, 2 at 300, 1 at 500, end at 600', 'A round has two waits: one before the value, one after it.'],
  ['3 at 100, 2 at 350, 1 at 600, end at 750', 'A round has two waits: one before the value, one after it.'],
  ['3 at 100, 2 at 150, 1 at 200, end at 250', 'Only the first value had a wait. Each needs its own.'],
  ['3 at 100000, 2 at 200000, 1 at 300000, end at 300000', 'stepMs is in milliseconds already.'],
  ['2 at 100, 1 at 200, end at 200', 'Each wait was 100 ms long, but stepMs was 40. Where is stepMs used?'],
  ['2 at 40, 1 at 140, end at 140', 'The first wait was stepMs long, 40 ms, but not the second.'],
] as const;

const notFromAny = [
  [
    (seen: unknown[][]) => seen[0].length === 0 && seen[1].length === 12,
    'countdown(1, 100) gave nothing. 1 is the last value, even when it is the first.',
  ],
  [[[3, 2, 1], [3, 2, 1]], 'It counts from 3, whatever number it is given. Where is `from` used?'],
  [
    (seen: unknown[][]) => seen[1][0] === 9 && seen[1].length === 12,
    'The numbers of countdown(12, 100) are not in order: 9 came first. Were they sorted as texts?',
  ],
  [
    (seen: unknown[][]) => seen[1].length < 12 && seen[1].at(-1) === 1,
    'countdown(12, 100) began below 12. Any number may be `from`. Where is there a limit in your code?',
  ],
] as const;

const startedEarly = [
  [
    (timers: unknown) => timers !== 0,
    'A timer was started before anybody called next(). The call alone starts nothing; where does the ' +
      'work begin?',
  ],
] as const;

const notAtOnce = [
  ['end at 100', 'It waited first and then looked whether there is anything to count. Look before you wait.'],
  [
    (seen: Timeline) => seen.moments.length > 1,
    'It handed out a value, but there is nothing to count. What is the condition, and when is it checked?',
  ],
] as const;

const notApart = [
  [
    'short 3 at 40, short 2 at 80',
    'The first of two countdowns came to nothing when the second began. Do they share a timer?',
  ],
  [
    'long 9 at 100, short 3 at 140, long 8 at 240, short 2 at 280',
    'Two countdowns waited for each other. What do they share? Each has its own waits.',
  ],
  [({ moments: [first] }: Timeline) => /^short [01]$/u.test(first?.what), 'It counts up.'],
  ['short 3 at 40, short 2 at 80, long 9 at 100, long 8 at 140', 'The long one took the step of the short.'],
  [
    (seen: Timeline) => seen.moments.some(({ what }) => what === 'long 3'),
    'The countdown from 9 began at 3. Is `from` used, and is it the one of its own call?',
  ],
  [
    (seen: Timeline) => seen.moments.some(({ what }) => /^long [12]$|^short [4-9]$/u.test(what)),
    'Two countdowns at the same time share a counter, or are the same one. Each call needs its own.',
  ],
] as const;

const notItsOwnIterator = [
  [false, 'Its [Symbol.asyncIterator]() gives another object. A generator object has next(), and is its ' +
    'own iterator: it gives itself.'],
] as const;

const noReturn = [
  ['undefined', 'countdown(3, 100) has no return(). `break` calls it; an async generator brings it along.'],
] as const;

const notOver = [
  [expect.objectContaining({ done: false }), 'It went on after return(): it is to be closed for good.'],
] as const;
