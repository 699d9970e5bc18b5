import { fuelled } from '#support/fuelled';
import { outcomeOf } from '#support/outcome';
import { probe } from '#support/probe';
import { inVirtualTime } from '#support/virtual-time';
import { drain } from './drive-by-hand';

it('keeps the values in order', async () => {
  const file = { values: ['chunk 1', 'chunk 2'], result: undefined };
  const iterator = answering(value('chunk 1'), value('chunk 2'), end(undefined));
  expect(await drained(iterator)).toShow({ gives: file }, mistakesFor(file));
});

it('keeps the result, apart from the values', async () => {
  const file = { values: ['chunk 1', 'chunk 2'], result: 2048 };
  const iterator = answering(value('chunk 1'), value('chunk 2'), end(2048));
  expect(await drained(iterator)).toShow({ gives: file }, mistakesFor(file));
});

it('gives no values when the first answer is the end', async () => {
  const file = { values: [], result: 0 };
  expect(await drained(answering(end(0)))).toShow({ gives: file }, mistakesFor(file));
});

it('reads an async generator object', async () => {
  const file = { values: ['chunk 1'], result: 1024 };
  expect(await drained(fuelled(download()))).toShow({ gives: file }, mistakesFor(file));
});

it('reads an iterator that is not iterable', async () => {
  const file = { values: ['chunk 1'], result: 1024 };
  const { next } = answering(value('chunk 1'), end(1024));
  expect(await drained({ next })).toShow({ gives: file }, mistakesFor(file));
});

it('keeps values that count as false', async () => {
  const file = { values: [0, '', undefined, false, null], result: 2048 };
  const iterator = answering(...file.values.map(value), end(2048));
  expect(await drained(iterator)).toShow({ gives: file }, mistakesFor(file));
});

it('keeps values of every kind, and the same one twice', async () => {
  const file = { values: [7, 7, [8, 9], new Error('a value')], result: 2048 };
  const iterator = answering(...file.values.map(value), end(2048));
  expect(await drained(iterator)).toShow({ gives: file }, [...everyKind, ...mistakesFor(file)]);
});

it('keeps a result that counts as false', async () => {
  const file = { values: ['chunk 1'], result: false };
  const iterator = answering(value('chunk 1'), end(false));
  expect(await drained(iterator)).toShow({ gives: file }, mistakesFor(file));
});

it('takes an answer without done for a value', async () => {
  const file = { values: ['chunk 1', 'chunk 2'], result: 2048 };
  const iterator = answering({ value: 'chunk 1' }, { value: 'chunk 2' }, end(2048));
  expect(await drained(iterator)).toShow({ gives: file }, [...withoutDone, ...mistakesFor(file)]);
});

it('waits for each answer before it asks again', async () => {
  const file = { values: ['chunk 1', 'chunk 2'], result: 2048 };
  const source = probe({ values: file.values, everyMs: 20, returnValue: 2048 });
  expect(await drained(fuelled(source[Symbol.asyncIterator]()))).toShow({ gives: file }, mistakesFor(file));
  const steps = ['next 1', 'value chunk 1', 'next 2', 'value chunk 2', 'next 3', 'done'];
  expect(upToTheEnd(source.events())).toShow(steps, tooEarly);
});

it('keeps two calls apart', async () => {
  const both = () => Promise.all([drain(answering(value('a'), end(1))), drain(answering(value('b'), end(2)))]);
  const files = [{ values: ['a'], result: 1 }, { values: ['b'], result: 2 }];
  expect(await outcomeOf(both)).toShow({ gives: files }, mixedUp);
});

it('passes an error on', async () => {
  const source = probe({ name: 'the download', failAt: 2 });
  const outcome = await drained(fuelled(source[Symbol.asyncIterator]()));
  expect(outcome).toShow({ rejects: 'the download failed at 2' }, errors);
});

it('leaves an iterator alone that has failed', async () => {
  const source = probe({ name: 'the download', failAt: 2 });
  await drained(fuelled(source[Symbol.asyncIterator]()));
  const steps = ['iterator', 'next 1', 'value 1', 'next 2', 'error the download failed at 2'];
  expect(source.events()).toShow(steps, afterError);
});

/** How drain came out; says so when it never does. */
function drained(iterator: AsyncIterator<unknown, unknown, undefined>) {
  const last = () => 'The promise that drain gave is never settled. Is there a way through the code on ' +
    'which nobody resolves it, or an error that nobody passes on?';
  return outcomeOf(() => inVirtualTime(() => drain(iterator), { last }));
}

async function* download() {
  yield 'chunk 1';
  return 1024;
}

const value = (given: unknown) => ({ value: given, done: false });
const end = (given: unknown) => ({ value: given, done: true });

/** Gives these answers, one after the other, and then the end again and again. */
function answering(...answers: IteratorResult<unknown, unknown>[]) {
  let calls = 0;
  return fuelled({
    next: async () => answers[calls++] ?? end(undefined),
    [Symbol.asyncIterator]() {
      return this;
    },
  });
}

/** Without the question for the iterator, and without what a further next() after the end may bring. */
const upToTheEnd = (events: string[]) => events.slice(0, events.indexOf('done') + 1).filter((it) => it !== 'iterator');

// From here on: what other solutions show instead, and what that means.

type Known = [seen: unknown, meaning: string][];
type Seen = { gives?: { values?: unknown; result?: unknown }; rejects?: string; throws?: string };

const always = () => true;
const gave = (seen: Seen) => 'gives' in seen;
const says = (error: RegExp) => ({ rejects = '', throws = rejects }: Seen) => error.test(throws);
const kept = (such: (values: unknown[]) => boolean) => (seen: Seen) =>
  Array.isArray(seen.gives?.values) && such(seen.gives.values);
const result = (such: (it: unknown) => boolean) => (seen: Seen) => gave(seen) && such(seen.gives?.result);
const called = (what: string) => (seen: string[]) => seen.includes(what);

const anywhere: Known = [
  [says(/iterable|asyncIterator|undefined is not a function/), 'This iterator has a next() and no ' +
    '[Symbol.asyncIterator](). No loop takes it, nor does `yield*`. Call next() yourself.'],
  [says(/receiver/), 'next() was called without its iterator, and a generator refuses that. `const { next ' +
    '} = iterator` loses the iterator; `iterator.next()` keeps it.'],
  [says(/return\b/), 'return() was called, and this iterator has none. Only next() is needed: the result ' +
    'comes with `done: true`.'],
];

/** What went wrong when `file` should have come out. */
const mistakesFor = (file: { values: unknown[]; result: unknown }): Known => [
  ...anywhere,
  [(seen: Seen) => gave(seen) && !Array.isArray(seen.gives?.values), 'This is not what drain gives: an ' +
    'object with two properties, `values`, which is an array, and `result`.'],
  [kept((values) => values.some((each) => 'value' in Object(each))), 'Whole answers were kept, { value, ' +
    'done }. Take the value out of each.'],
  [kept((values) => values.length > file.values.length && ![values.at(-1), values[file.values.length]].includes(
    file.result)), 'There are more values than came. Does every call begin with a list of its own?'],
  [kept((values) => values.length > file.values.length || values.includes(file.result ?? end)), 'What came ' +
    'with `done: true` was kept as a value. That is the result: look at `done` before you keep anything.'],
  [kept(({ length }) => length < file.values.length && file.values.includes(0)), 'Values were lost. ' +
    'undefined and 0 are values as any other: only `done` says whether an answer is the end.'],
  [(seen: Seen) => kept(({ length }) => length < file.values.length && seen.gives?.result ===
    file.values[length])(seen), 'A value was given as the result. The result comes with `done: true`; ' +
    'with `done: false` comes a value.'],
  [kept(({ length }) => length === 0 && file.values.length > 0), 'No value was kept. next() gives a ' +
    'promise, and `value` and `done` are in what it promises. Is it awaited, and is the first answer used?'],
  [kept(({ length }) => length < file.values.length), 'A value is missing. Is the first one thrown away, ' +
    'or next() called twice for one value?'],
  [kept((values) => values.some((each, index) => each !== file.values[index])), 'The values are not in ' +
    'their order, or not as they came. Keep each as it comes, after those before it.'],
  [(seen: Seen) => gave(seen) && Object.keys(seen.gives ?? {}).length > 2, 'There is more in this object ' +
    'than `values` and `result`.'],
  [result((it) => it === undefined), 'The result is lost. It comes with the first `done: true`, and only ' +
    'once; a loop throws it away, and a further next() gives undefined. It may also count as false.'],
  [result((it) => it === file.values.at(-1)), 'The result is the last value. It should be what comes with ' +
    '`done: true`, after the last value.'],
  [result((it) => 'value' in Object(it)), 'The result is a whole answer. Take the value out of it.'],
  [gave, 'This is not the result. Keep what came with `done: true` as it is, whatever it is.'],
];

const everyKind: Known = [
  [says(/a value/), 'An Error came as a value. That is no failure: next() was not rejected.'],
  [kept((values) => values.includes(8)), 'A list came as a value. Keep it as it is.'],
  [kept((values) => values[1] !== 7), 'A value is missing. The same one may come twice.'],
];

const withoutDone: Known = [
  ...anywhere,
  [(seen: Seen) => 'rejects' in seen || kept(({ length }) => length === 0)(seen), 'These answers have no ' +
    '`done`, so they are not the end. Ask whether `done` is true, not whether it is false or there.'],
];

const mixedUp: Known = [[(seen: Seen) => /"a".*"a"/.test(JSON.stringify(seen)), 'Two calls at once got mixed up. ' +
  'Whatever a call keeps belongs inside the function.']];

const tooEarly: Known = [[(seen: string[]) => seen[seen.indexOf('next 1') + 1] === 'next 2', 'next() was called ' +
  'again before the first answer was there. Wait for each answer: only then do you know whether to go on.']];

const errors: Known = [
  ...anywhere,
  [gave, 'The error was swallowed. When next() is rejected, so is drain: half a download is none.'],
  [always, 'Another error came out than the one that went in. Pass on the very error.'],
];

const afterError: Known = [
  ...tooEarly,
  [(seen: string[]) => !seen.includes('next 2'), 'next() was not called a second time, so it never failed.'],
  [called('return'), 'return() was called after next() had failed. An iterator that fails has ended and ' +
    'tidied up by itself; return() is for those who leave early.'],
  [called('next 3'), 'next() was called a third time, although the second call failed. Wait for each ' +
    'answer, and a failure is the end.'],
];
