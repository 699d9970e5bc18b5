import { mustBePromise } from '#support/async-guard';
import { valuesOf } from '#support/loop';
import { outcomeOf } from '#support/outcome';
import { recorder, type Recorder } from '#support/recorder';
import { sleep } from '#support/virtual-time';
import { diagnoseNext } from './broken-next';

it('calls an async generator ok', async () => {
  expect(await verdictOn(thermometer())).toShow({ gives: 'ok' }, meaning.notAsWritten);
});

it('takes exactly one step', async () => {
  const seen = recorder();
  await verdictOn(tickerWith(seen, 'step'));
  expect(seen.whats().filter((what) => what === 'next()')).toShow(['next()'], meaning.steps);
});

it('calls an array, a lone iterator and null not async iterable', async () => {
  expect(await verdictOn([19, 20])).toShow({ gives: 'not-async-iterable' }, meaning.array);
  expect(await verdictOn(loneIterator)).toShow({ gives: 'not-async-iterable' }, meaning.noMethod);
  expect(await verdictOn(thermometer)).toShow({ gives: 'not-async-iterable' }, meaning.noMethod);
  expect(await verdictOn(null)).toShow({ gives: 'not-async-iterable' }, meaning.nothing);
});

it('gives a promise even when the verdict is known at once', async () => {
  const promise = diagnoseNext(null);
  mustBePromise(promise, 'diagnoseNext(null)');
  expect(await outcomeOf(() => promise)).toShow({ gives: 'not-async-iterable' }, meaning.nothing);
});

it('misses next() in what [Symbol.asyncIterator]() gives', async () => {
  const empty = { [Symbol.asyncIterator]: () => ({}) };
  const late = { [Symbol.asyncIterator]: async () => thermometer() };
  expect(await verdictOn(empty)).toShow({ gives: 'no-next' }, meaning.noNext);
  expect(await verdictOn(late)).toShow({ gives: 'no-next' }, meaning.late);
});

it('notices a next() that gives no promise, though for await reads it', async () => {
  expect(await valuesOf(brokenThermometer)).toEqual([19, 20]);
  expect(await verdictOn(brokenThermometer())).toShow({ gives: 'next-not-a-promise' }, meaning.plainStep);
});

it('accepts a plain function that gives a promise', async () => {
  const plain = sourceWith(() => Promise.resolve(lastStep));
  expect(await verdictOn(plain)).toShow({ gives: 'ok' }, meaning.notAsWritten);
});

it('accepts a promise of any make', async () => {
  const promise = Promise.resolve(lastStep);
  const homeMade = { then: promise.then.bind(promise) };
  expect(await verdictOn(sourceWith(() => homeMade))).toShow({ gives: 'ok' }, meaning.thenable);
});

it('wants an object to arrive', async () => {
  const number = sourceWith(async () => 21);
  const nothing = sourceWith(async () => undefined);
  const empty = sourceWith(async () => null);
  expect(await verdictOn(number)).toShow({ gives: 'result-not-an-object' }, meaning.primitive);
  expect(await verdictOn(nothing)).toShow({ gives: 'result-not-an-object' }, meaning.primitive);
  expect(await verdictOn(empty)).toShow({ gives: 'result-not-an-object' }, meaning.null);
});

it('tells a throw from a rejection', async () => {
  const throwing = sourceWith(() => {
    throw new Error('sensor unplugged');
  });
  const rejecting = sourceWith(() => Promise.reject(new Error('sensor unplugged')));
  expect(await verdictOn(throwing)).toShow({ gives: 'next-threw' }, meaning.thrown);
  expect(await verdictOn(rejecting)).toShow({ gives: 'next-rejected' }, meaning.rejected);
});

it('closes the iterator once, when the step is there', async () => {
  const seen = recorder();
  await verdictOn(tickerWith(seen, 'step'));
  expect(seen.timeline()).toFollow('next() at 0, step at 20, return() at 20', meaning.closing);
});

it('leaves an iterator alone that has ended', async () => {
  const seen = recorder();
  await verdictOn(tickerWith(seen, 'end'));
  expect(seen.timeline()).toFollow('next() at 0, end at 20', meaning.ended);
});

it('does without return() when there is none', async () => {
  let degrees = 18;
  const iterator = { next: async () => ({ value: ++degrees, done: degrees > 20 }) };
  const unclosable = { [Symbol.asyncIterator]: () => iterator };
  expect(await verdictOn(unclosable)).toShow({ gives: 'ok' }, meaning.unclosable);
});

/** The verdict, or how diagnoseNext itself failed. */
function verdictOn(candidate: unknown) {
  return outcomeOf(() => diagnoseNext(candidate));
}

const lastStep = { value: undefined, done: true };
const loneIterator = { next: async () => lastStep };

async function* thermometer() {
  yield* [19, 20];
}

/** Its next() forgot to be async. */
function brokenThermometer() {
  let degrees = 18;
  return sourceWith(() => ({ value: ++degrees, done: degrees > 20 }));
}

/** Notes what is asked of it; what comes after 20 is a step or already the end. */
function tickerWith(seen: Recorder, what: 'step' | 'end') {
  const iterator = {
    async next() {
      seen.note('next()');
      await sleep(20);
      seen.note(what);
      return { value: 21, done: what === 'end' || seen.whats().length > 6 };
    },
    async return() {
      seen.note('return()');
      return lastStep;
    },
  };
  return { [Symbol.asyncIterator]: () => iterator };
}

/** What an untyped package might hand over: its iterator has the next() that is given. */
function sourceWith(next: () => unknown) {
  const iterator = { next, return: async () => lastStep };
  return { [Symbol.asyncIterator]: () => iterator } as AsyncIterable<unknown>;
}

const always = () => true;
const failed = (seen: { gives?: unknown }) => !/ok|not/.test(String(seen.gives));

/** What a wrong answer tells about the code that gave it. */
const meaning = {
  notAsWritten: [
    [{ gives: 'next-not-a-promise' }, 'This next() was written without the word `async`, and it does give ' +
      'a promise. Look at what next() gives, not at how it was written.'],
    [{ gives: 'next-rejected' }, 'next() was called without its iterator, and a generator refuses that. ' +
      '`const { next } = iterator` loses the iterator; `iterator.next()` keeps it.'],
    [{ gives: 'not-async-iterable' }, 'It has a method [Symbol.asyncIterator], own or inherited: ask for ' +
      'that.'],
  ],
  steps: [
    [[], 'next() was never called. Only a step shows what next() really gives.'],
    [always, 'next() was called again, and each call takes a value. Call it once and keep what it gave.'],
  ],
  array: [
    [always, 'An array has [Symbol.iterator] only. `for await` falls back on that, so a loop cannot tell ' +
      'you. Ask for the method [Symbol.asyncIterator] itself.'],
  ],
  noMethod: [
    [always, 'This is a lone iterator, or a generator function that nobody called. Neither has a method ' +
      '[Symbol.asyncIterator], so no loop could begin. Ask for that method first.'],
  ],
  nothing: [[always, 'null has no properties, and reading one throws. Rule it out before you look further.']],
  noNext: [[always, 'What [Symbol.asyncIterator]() gave has no next(). Look for one before you call it.']],
  late: [
    [always, '[Symbol.asyncIterator]() gave a promise here, and a promise has no next(). `for await` does ' +
      'not wait for the iterator, so neither should you.'],
  ],
  plainStep: [
    [{ gives: 'ok' }, 'next() gave a plain object, not a promise. `for await` and `await` tolerate that; a ' +
      'caller that writes `next().then(…)` does not. Look at what next() gave before you wait for it.'],
    [failed, 'This next() did not fail: it gave an object without `then`. Look for one before you call it.'],
  ],
  thenable: [
    [{ gives: 'next-not-a-promise' }, 'This promise is of another make. It has a method `then`, and ' +
      '`await` asks for nothing else; `instanceof` asks for a class.'],
    [failed, 'This promise was fulfilled, but it has only a `then`. Did you call `catch` or `finally`?'],
  ],
  primitive: [
    [{ gives: 'ok' }, 'What arrived is no object: it has no `value` and no `done`, and `for await` ends ' +
      'with a TypeError. Look at what arrives, too.'],
    [always, 'What arrived is no object. Find that out before you read `done` from it.'],
  ],
  null: [[always, 'What arrived is null. `typeof null` is \'object\', but it is none: ask for it by name.']],
  thrown: [
    [{ gives: 'next-rejected' }, 'This next() threw during the call; there never was a promise. One `try` ' +
      'around `await iterator.next()`, or a call inside `then`, makes a throw look like a rejection.'],
    [always, 'next() threw, and the error went through diagnoseNext. Catch a throw around the call itself.'],
  ],
  rejected: [
    [{ gives: 'next-threw' }, 'This next() did not throw: it gave a promise, which was rejected. One `try` ' +
      'around `await iterator.next()` makes a rejection look like a throw.'],
    [always, 'The promise of next() was rejected. That shows only to those who wait: catch it there.'],
  ],
  closing: [
    ['next() at 0, step at 20', 'The iterator was left open. A loop that is left early calls return().'],
    ['next() at 0, return() at 0, step at 20', 'return() was called while the step was on its way. Whether ' +
      'there is anything to close is written in the step: wait for it.'],
    ['next() at 0, step at 20, return() at 20, return() at 20', 'return() was called twice. Once is enough.'],
  ],
  ended: [
    ['next() at 0, end at 20, return() at 20', 'return() was called on an iterator that had said `done: ' +
      'true`. It has tidied up by itself; a loop leaves it alone then.'],
  ],
  unclosable: [[always, 'This iterator has no return(), which is allowed. Look for one before you call it.']],
} satisfies Record<string, [seen: unknown, meaning: string][]>;
