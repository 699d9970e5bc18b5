import { mustBePromise } from '#support/async-guard';
import { valuesOf } from '#support/loop';
import { outcomeOf } from '#support/outcome';
import { recorder, type Recorder } from '#support/recorder';
import type { Timeline } from '#support/timeline';
import { inVirtualTime, sleep } from '#support/virtual-time';
import { diagnoseNext } from './broken-next';

it('calls an async generator ok', async () => {
  expect(await verdictOn(thermometer())).toShow({ gives: 'ok' }, meaning.good);
});

it('takes exactly one step', async () => {
  const seen = recorder();
  await verdictOn(tickerWith(seen, firstStep));
  expect(seen.whats().filter((what) => /open|next/u.test(what))).toShow(['open', 'next()'], meaning.steps);
});

it('wants a method [Symbol.asyncIterator], whatever the candidate is', async () => {
  expect(await verdictOn([19, 20])).toShow({ gives: 'not-async-iterable' }, meaning.array);
  expect(await verdictOn({ next: async () => 21 })).toShow({ gives: 'not-async-iterable' }, meaning.lone);
  expect(await verdictOn(thermometer)).toShow({ gives: 'not-async-iterable' }, meaning.lone);
  expect(await verdictOn(null)).toShow({ gives: 'not-async-iterable' }, meaning.null);
  expect(await verdictOn(21)).toShow({ gives: 'not-async-iterable' }, meaning.number);
  expect(await verdictOn(sourceOf(21))).toShow({ gives: 'not-async-iterable' }, meaning.noMethod);
  expect(await verdictOn(Object.assign(() => 21, sourceOf(thermometer)))).toShow({ gives: 'ok' }, meaning.fn);
});

it('gives a promise even when the verdict is known at once', async () => {
  const promise = diagnoseNext(null);
  mustBePromise(promise, 'diagnoseNext(null)');
  expect(await outcomeOf(() => promise)).toShow({ gives: 'not-async-iterable' }, meaning.null);
});

it('misses next() in what [Symbol.asyncIterator]() gives', async () => {
  expect(await verdictOn(sourceOf(() => ({})))).toShow({ gives: 'no-next' }, meaning.noNext);
  expect(await verdictOn(sourceOf(() => ({ next: 21 })))).toShow({ gives: 'no-next' }, meaning.noMethod);
  expect(await verdictOn(sourceOf(() => undefined))).toShow({ gives: 'no-next' }, meaning.noNext);
  expect(await verdictOn(sourceOf(async () => thermometer()))).toShow({ gives: 'no-next' }, meaning.late);
});

it('notices a next() that gives no promise, though for await reads it', async () => {
  const forecast = sourceWith(() => ({ now: 21, then: 19 }));
  expect(await valuesOf(brokenThermometer)).toEqual([19, 20]);
  expect(await verdictOn(brokenThermometer())).toShow({ gives: 'next-not-a-promise' }, meaning.plainStep);
  expect(await verdictOn(forecast)).toShow({ gives: 'next-not-a-promise' }, meaning.noMethod);
});

it('accepts a promise of any make, from any function', async () => {
  const promise = Promise.resolve(lastStep);
  const homeMade = { then: promise.then.bind(promise) };
  expect(await verdictOn(sourceWith(() => promise))).toShow({ gives: 'ok' }, meaning.good);
  expect(await verdictOn(sourceWith(() => homeMade))).toShow({ gives: 'ok' }, meaning.homeMade);
});

it('waits as long as the step takes', async () => {
  expect(await verdictOn(sourceWith(() => sleep(60_000).then(() => lastStep)))).toShow({ gives: 'ok' }, meaning.slow);
});

it('wants an object to arrive, whatever is in it', async () => {
  const odd = { value: { then: unplugged } };
  expect(await verdictOn(sourceWith(one(21)))).toShow({ gives: 'result-not-an-object' }, meaning.none);
  expect(await verdictOn(sourceWith(one(undefined)))).toShow({ gives: 'result-not-an-object' }, meaning.none);
  expect(await verdictOn(sourceWith(one(null)))).toShow({ gives: 'result-not-an-object' }, meaning.nil);
  expect(await verdictOn(sourceWith(one({})))).toShow({ gives: 'ok' }, meaning.oddStep);
  expect(await verdictOn(sourceWith(one([])))).toShow({ gives: 'ok' }, meaning.oddStep);
  expect(await verdictOn(sourceWith(one(odd)))).toShow({ gives: 'ok' }, meaning.oddValue);
});

it('tells a throw from a rejection', async () => {
  const rejecting = sourceWith(() => Promise.reject(new Error('sensor unplugged')));
  const [throwsNone, rejectsNone] = [() => { throw undefined; }, () => Promise.reject()].map(sourceWith);
  expect(await verdictOn(sourceWith(unplugged))).toShow({ gives: 'next-threw' }, meaning.thrown);
  expect(await verdictOn(rejecting)).toShow({ gives: 'next-rejected' }, meaning.rejected);
  expect(await verdictOn(throwsNone)).toShow({ gives: 'next-threw' }, meaning.anyError);
  expect(await verdictOn(rejectsNone)).toShow({ gives: 'next-rejected' }, meaning.anyError);
});

it('closes the iterator once, when the step is there', async () => {
  const [seen, withoutDone] = [recorder(), recorder()];
  await verdictOn(tickerWith(seen, firstStep));
  await verdictOn(tickerWith(withoutDone, { value: 21 }));
  expect(seen.timeline()).toFollow('open at 0, next() at 0, step at 20, return() at 20', closing);
  expect(withoutDone.timeline()).toFollow('open at 0, next() at 0, step at 20, return() at 20', closing);
});

it('leaves an iterator alone that has ended', async () => {
  const seen = recorder();
  await verdictOn(tickerWith(seen, lastStep));
  expect(seen.timeline()).toFollow('open at 0, next() at 0, end at 20', closing);
});

it('does without return() when there is none', async () => {
  const unclosable = sourceOf(() => ({ next: one(firstStep) }));
  expect(await verdictOn(unclosable)).toShow({ gives: 'ok' }, meaning.unclosable);
});

const firstStep = { value: 21, done: false };
const lastStep = { value: 21, done: true };
const unplugged = () => { throw new Error('sensor unplugged'); };
async function* thermometer() { yield* [19, 20]; }

function brokenThermometer() {
  let degrees = 18;
  return sourceWith(() => ({ value: ++degrees, done: degrees > 20 }));
}

/** A next() that gives promises of `step` and of the end. */
const one = (step: unknown, steps = [step, lastStep]) => async () => steps.shift();

/** What an untyped package might hand over: its iterator has the next() that is given. */
function sourceWith(next: () => unknown) {
  return sourceOf(() => ({ next, return: async () => lastStep })) as AsyncIterable<unknown>;
}

const sourceOf = (open: unknown) => ({ [Symbol.asyncIterator]: open });

/** Notes what is asked of it; what comes is a step or already the end. */
function tickerWith(seen: Recorder, step: { value: number; done?: boolean }) {
  const iterator = {
    async next() {
      seen.note('next()');
      await sleep(20);
      seen.note(step.done ? 'end' : 'step');
      return seen.whats().length > 7 ? lastStep : step;
    },
    async return(this: unknown) {
      seen.note(this === iterator ? 'return()' : 'lost return()');
      return lastStep;
    },
  };
  return sourceOf(() => { seen.note('open'); return iterator; });
}

/** The verdict, or how diagnoseNext itself failed. */
function verdictOn(candidate: unknown) {
  const last = () => 'diagnoseNext gave a promise that is never settled: one way ends without a verdict.';
  return outcomeOf(() => inVirtualTime(() => diagnoseNext(candidate), { last }));
}

type Seen = { readonly gives?: unknown; readonly rejects?: unknown };
const verdict = /^(ok|not-async-iterable|no-next|next-(not-a-promise|threw|rejected)|result-not-an-object)$/u;

/** What a wrong verdict means: `told` by the verdict, else `otherwise`. First what goes wrong with any. */
const means = (otherwise: string, told: Record<string, string> = {}): [seen: unknown, meaning: string][] => [
  [{ gives: undefined }, 'No verdict came out. Is there a `return` in front of each?'],
  [({ rejects }: Seen) => verdict.test(String(rejects)), 'The verdict came as an error. `return` it.'],
  [({ gives = 'ok' }: Seen) => !verdict.test(String(gives)), 'That is none of the seven verdicts.'],
  ...Object.entries(told).map(([gives, meaning]): [unknown, string] => [{ gives }, meaning]),
  [() => true, otherwise],
];
const meaning = {
  good: means('next() gives a promise, as it should. Look at what it gives, not at how it is written.', {
    'next-rejected': 'next() was called without its iterator, and a generator refuses that.',
    'result-not-an-object': 'What arrived is { value: 21, done: true }: an object; the end is a good step.',
    'no-next': 'A generator inherits next(). And [Symbol.asyncIterator]() gives it only when called on it.',
  }),
  steps: means('One call opens it, one next() takes a step; each further call takes a value.'),
  array: means('An array has [Symbol.iterator] only. `for await` falls back on that; ask for the other.'),
  lone: means('It has no method [Symbol.asyncIterator], so no loop could begin. Ask for that method first.'),
  noMethod: means('Something has that name here, but it is a number and no method. Did you ask `typeof`?'),
  null: means('null has no properties, and reading one throws. Rule it out before you look further.'),
  number: means('A number is no object, so `in` throws. Reading a property of it does not.'),
  fn: means('A function may have methods, too. The method counts, not the type of its owner.'),
  noNext: means('[Symbol.asyncIterator]() is there, but what it gave has no next(). Look before you call.'),
  late: means('A promise of an iterator has no next(). `for await` does not wait for it; nor should you.'),
  plainStep: means('next() gave an object without `then`. Look for one before you call it.', {
    ok: 'next() gave a plain object, not a promise. `for await` and `await` tolerate that; a caller that ' +
      'writes `next().then(…)` does not. Look at what next() gave before you wait for it.',
  }),
  homeMade: means('This promise has a `then` and nothing else. Did you call `catch` or `finally`?', {
    'next-not-a-promise': 'This promise is of another make. It has a method `then`, and `await` asks for ' +
      'nothing else: not for a class, as `instanceof` does, and not for `catch`.',
  }),
  slow: means('This step takes a minute, and it comes. Nobody asked for a time limit.'),
  none: means('What arrived is no object, so `for await` throws. Find that out before you read `done`.'),
  nil: means('What arrived is null. `typeof null` is \'object\', but it is none: rule it out.'),
  oddStep: means('What arrived is an object, {} or []. Whether `value` and `done` are in it is no matter.'),
  oddValue: means('The step arrived: an object. It is not for you to wait for the value in it.'),
  thrown: means('next() threw. Catch that around the call itself, and catch nothing else there.', {
    'next-rejected': 'This next() threw during the call; there never was a promise. One `try` around ' +
      '`await iterator.next()`, or a call inside `then`, makes a throw look like a rejection.',
  }),
  rejected: means('The promise of next() was rejected. Wait for it and catch that; its error is no step.', {
    'next-threw': 'One `try` around `await iterator.next()` makes a rejection look like a throw.',
  }),
  anyError: means('The error is `undefined` here. Do not ask the error if there is one.'),
  unclosable: means('This iterator has no return(), which is allowed. Look for one before you call it.'),
};
const closing: [seen: string | ((seen: Timeline) => boolean), meaning: string][] = [
  [({ timersLeft }) => timersLeft > 0, 'A timer of yours is still running. Nothing here needs a timer.'],
  [({ moments }) => moments.slice(0, 3).some(({ what }) => what === 'return()'), 'return() was called ' +
    'before the step was there. Whether there is anything to close is written in the step: wait for it.'],
  [({ moments }) => moments.filter(({ what }) => what === 'next()').length > 1, 'next() was called again.'],
  ['open at 0, next() at 0', 'The verdict came before the step. Wait for what next() promised.'],
  ['open at 0, next() at 0, step at 20', 'It was left open: no return(). Only `done: true` is an end.'],
  [({ moments }) => moments[3]?.what === 'lost return()', 'return() was called without its iterator.'],
  [({ moments }) => moments[4]?.what === 'return()', 'return() was called twice. Once is enough.'],
  [({ moments }) => moments[2]?.what === 'end', 'return() was called after `done: true`: leave it alone.'],
];
