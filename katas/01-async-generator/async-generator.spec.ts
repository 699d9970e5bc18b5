import { mustBeAsyncIterable, mustBeAsyncIterator } from '#support/async-guard';
import { loopOver, valuesOf } from '#support/loop';
import type { Timeline } from '#support/timeline';
import { inVirtualTime, sleep, timersLeft } from '#support/virtual-time';
import { countdown } from './async-generator';

it('counts down from 3 to 1', async () => {
  expect(await valuesOf(() => countdown(3, 100))).toShow([3, 2, 1], otherNumbers);
});

it('waits one step before each value', async () => {
  const seen = await loopOver(() => countdown(3, 100));
  expect(seen).toFollow('3 at 100, 2 at 200, 1 at 300, end at 300', otherWaits);
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
});

it('starts each wait when the value is asked for', async () => {
  const seen = await loopOver(() => countdown(3, 100), { bodyMs: 50 });
  expect(seen).toFollow('3 at 100, 2 at 250, 1 at 400, end at 450');
});

it('leaves no timer behind when the loop is left by break', async () => {
  const seen = await loopOver(() => countdown(3, 100), { stopAfter: 1 });
  expect(seen).toFollow('3 at 100, left at 100');
});

it('keeps two countdowns apart', async () => {
  const values = await inVirtualTime(async () => {
    const long = countdown(9, 100);
    const short = countdown(3, 100);
    mustBeAsyncIterator(long, 'countdown(9, 100)');
    return [await long.next(), await short.next(), await long.next()].map((result) => result.value);
  });
  expect(values).toShow([9, 3, 8], notApart);
});

it('is its own async iterator', () => {
  const numbers = countdown(3, 100);
  mustBeAsyncIterable(numbers, 'countdown(3, 100)');
  expect(numbers[Symbol.asyncIterator]() === numbers).toShow(true, notItsOwnIterator);
});

it('is over after return()', async () => {
  const numbers = countdown(3, 100);
  expect(typeof numbers.return).toShow('function', noReturn);
  const afterwards = await inVirtualTime(async () => {
    await numbers.next();
    await numbers.return();
    return numbers.next();
  });
  expect(afterwards).toShow({ value: undefined, done: true }, notOver);
});

// From here on: what other solutions show instead, and what that means.

const otherNumbers = [
  [[3, 2, 1, 0], 'It went on to 0, but 1 is the last value. Look at the condition of your loop.'],
  [
    [3, 2],
    '1 is missing: the loop stopped before it, or it was returned. Only `yield` hands out a value.',
  ],
  [[2, 1, 0], 'The first value is missing: the number was lowered before it was handed out.'],
  [[2, 1], 'The first value is missing: the number was lowered before it was handed out.'],
  [[1, 2, 3], 'It counts up. Where does a countdown start, and which way does it go?'],
  [[0, 1, 2], 'It counts up, as the ticker. Where does a countdown start, and which way does it go?'],
  [[3, 3, 3], 'It hands out the same number each time. Who makes the number smaller?'],
  [[3], 'It ended after the first value. `return` ends the whole generator; `yield` goes on.'],
  [['3', '2', '1'], 'It hands out texts, not numbers.'],
  [
    (seen: unknown[]) => seen.length === 0,
    'It ended without a value. Does its loop run at all, and is there a `yield` in it?',
  ],
  [
    [undefined, undefined, undefined],
    'It hands out undefined. What does the expression after `yield` come to?',
  ],
  [
    [3, expect.any(Object)],
    'The second value is an object. To hand out what another generator yields, there is `yield*`.',
  ],
  [[[3], [2], [1]], 'Each value is an array. A countdown hands out the number itself.'],
] as const;

const otherWaits = [
  ['end at 0', 'Nothing came. Did an earlier call use it up? Each call makes a countdown of its own.'],
  [
    '3 at 100, 2 at 300, 1 at 500, end at 600',
    'There are two waits in a round: one before the value and one after it.',
  ],
] as const;

const startedEarly = [
  [
    (timers: unknown) => timers !== 0,
    'A timer was started before anybody called next(). The call alone starts nothing; where does ' +
      'the work begin?',
  ],
] as const;

const notAtOnce = [
  [
    'end at 100',
    'It waited first and then looked whether there is anything to count. Look before you wait.',
  ],
  [
    (seen: Timeline) => seen.moments.length > 1,
    'countdown(0, 100) handed out a value, but there is nothing to count. When is the condition checked?',
  ],
] as const;

const notApart = [
  [[9, 3, 2], 'Two countdowns at the same time share a counter. Each call needs a number of its own.'],
  [[3, 2, 1], 'Two countdowns at the same time share a counter. Each call needs a number of its own.'],
  [[9, 8, 7], 'The second call got the countdown of the first. Each call makes a new one.'],
] as const;

const notItsOwnIterator = [
  [
    false,
    'countdown(3, 100) can be looped over, but is not an iterator itself. A generator object has ' +
      'next(), and its [Symbol.asyncIterator]() gives the object itself.',
  ],
] as const;

const noReturn = [
  [
    'undefined',
    'countdown(3, 100) has no return(). `break` calls it; an async generator brings it along.',
  ],
] as const;

const notOver = [
  [
    { value: 2, done: false },
    'It went on after return(). Closed is closed: every further next() gives the end.',
  ],
] as const;
