import { mustBePromise } from '#support/async-guard';
import { fuelled } from '#support/fuelled';
import { outcomeOf } from '#support/outcome';
import { probe } from '#support/probe';
import { recorder, type Recorder } from '#support/recorder';
import { settling } from '#support/recording-promise';
import { inVirtualTime, sleep } from '#support/virtual-time';
import { type AnyIterable, collect } from './collect-values';

// From Node 22 on there is a method that does this; here it is what you are asked to write.
Reflect.deleteProperty(Array, 'fromAsync');

it('collects what an async generator hands out', async () => {
  expect(await collected(fuelled(feed()))).toShow({ gives: ['home', 'news', 'map'] }, meaning.values);
});

it('waits for each promise of an array, and keeps their order', async () => {
  const plan = [{ value: 'home', at: 30 }, { value: 'news', at: 10 }, { value: 'map', at: 20 }];
  const source = Object.freeze([...settling(plan).promises, 'shop']);
  expect(await collected(source)).toShow({ gives: ['home', 'news', 'map', 'shop'] }, meaning.promises);
});

it('waits for a promise of any make', async () => {
  const { promises } = settling([{ value: 'home', at: 10 }], { thenables: true });
  expect(await collected(promises)).toShow({ gives: ['home'] }, meaning.thenable);
  const broken = settling([{ error: 'no home', at: 10 }], { thenables: true });
  expect(await collected(broken.promises)).toShow({ rejects: 'no home' }, meaning.error);
});

it('takes whatever a loop takes', async () => {
  const steps = [{ value: 'home' }, { value: 'news' }, { done: true }];
  const next = async () => (steps.length > 1 ? steps.shift() : steps[0]) as never;
  const byHand = { [Symbol.asyncIterator]: () => ({ next }) };
  expect(await collected('go 🌍')).toShow({ gives: ['g', 'o', ' ', '🌍'] }, meaning.iterable);
  expect(await collected(byHand)).toShow({ gives: ['home', 'news'] }, meaning.byHand);
});

it('gives a promise, even when nothing has to be waited for', async () => {
  const promise = collect(['home']);
  mustBePromise(promise, "collect(['home'])");
  expect(await outcomeOf(() => promise)).toShow({ gives: ['home'] }, meaning.values);
  expect(await collected(probe({ count: 0 }))).toShow({ gives: [] }, meaning.values);
});

it('keeps two calls apart', async () => {
  const both = await outcomeOf(() => Promise.all([collect(['home', 'news']), collect(['shop'])]));
  expect(both).toShow({ gives: [['home', 'news'], ['shop']] }, meaning.apart);
});

it('keeps every value as it is', async () => {
  const values = Object.freeze([0, undefined, '', ['home', 'news'], undefined, 0]);
  expect(await collected(probe({ values }))).toShow({ gives: values }, meaning.asItIs);
  expect(await collected(values)).toShow({ gives: values }, meaning.asItIs);
});

it('leaves the return value of a generator out', async () => {
  expect(await collected(shelf())).toShow({ gives: ['home', 'news'] }, meaning.values);
});

it('asks for the next value when the one before has arrived', async () => {
  const source = probe({ values: ['home', 'news'], everyMs: 5_000 });
  expect(await collected(source)).toShow({ gives: ['home', 'news'] }, meaning.values);
  const steps = ['next 1', 'value home', 'next 2', 'value news', 'next 3', 'done'];
  expect(upToTheEnd(source.events())).toShow(steps, meaning.steps);
});

it('goes through a lazy generator of promises step by step', async () => {
  const seen = recorder();
  expect(await collected(shelf(seen))).toShow({ gives: ['home', 'news'] }, meaning.values);
  expect(seen.timeline()).toFollow('start home at 0, home at 20, start news at 20, news at 40', meaning.lazy);
});

it('passes on the error of a source', async () => {
  const source = probe({ failAt: 2, failWith: { status: 404 } });
  expect(await collected(breaking())).toShow({ rejects: 'no news' }, meaning.error);
  expect(await collected(source)).toShow({ rejects: '{ status: 404 }' }, meaning.error);
  expect(source.counts.pulls).toShow(2, meaning.goingOn);
});

it('asks for nothing more when a promise was rejected', async () => {
  const seen = recorder();
  expect(await collected(shelf(seen, true))).toShow({ rejects: 'no home' }, meaning.error);
  expect(seen.whats()).toShow(['start home'], meaning.goingOn);
});

it('turns an error at the very start into a rejection', async () => {
  const breaks = () => {
    throw new Error('no feed');
  };
  expect(await collected({ [Symbol.asyncIterator]: breaks })).toShow({ rejects: 'no feed' }, meaning.error);
  expect(await collected({ [Symbol.iterator]: breaks })).toShow({ rejects: 'no feed' }, meaning.error);
});

it('opens a source that has both methods as an async one', async () => {
  const both = { [Symbol.asyncIterator]: feed, [Symbol.iterator]: breaking };
  expect(await collected(both)).toShow({ gives: ['home', 'news', 'map'] }, meaning.both);
});

const waitedFor = <T>(promise: Promise<T>) => inVirtualTime(() => promise, {
  last: () => 'Nobody settles this promise. Who resolves it? Is there an error that nobody passes on?',
});
const collected = (source: AnyIterable<unknown>) => outcomeOf(() => waitedFor(collect(source)));

async function* feed() {
  yield* ['home', 'news', 'map'];
  return '3 pages';
}

/** Each page starts to load when it is asked for. */
function* shelf(seen: Recorder = recorder(), fails = false) {
  for (const page of ['home', 'news']) {
    seen.note(`start ${page}`);
    yield sleep(20).then(() => {
      if (fails) throw new Error(`no ${page}`);
      seen.note(page);
      return page;
    });
  }
  return '2 pages';
}

function* breaking() {
  yield 'home';
  throw new Error('no news');
}

/** Without the question for the iterator, and without what a further next() after the end may bring. */
const upToTheEnd = (events: string[]) =>
  events.slice(0, events.indexOf('done') + 1).filter((event) => event !== 'iterator');
type Known = [seen: unknown, meaning: string][];
type Seen = { gives?: unknown; rejects?: string; throws?: string };

const always = () => true;
const gave = (seen: Seen) => 'gives' in seen;
const says = (error: RegExp) => ({ rejects = '', throws = rejects }: Seen) => error.test(throws);
const gives = (such: (all: unknown[]) => boolean) => ({ gives }: Seen) => Array.isArray(gives) && such(gives);
const some = (such: (each: object) => boolean) => gives((values) => values.map(Object).some(such));
const fewerThan = (count: number) => gives(({ length }) => length < count);

/** What can go wrong with any source. */
const anywhere: Known = [
  [says(/fromAsync/), '`Array.fromAsync` is what you are asked to write, and Node 20 does not have it.'],
  [says(/ iterable/), 'An async source has no [Symbol.iterator], which is what spread, Promise.all and ' +
    'for…of ask for; a plain one has no [Symbol.asyncIterator]. Which loop takes both?'],
  [says(/'in' operator/), 'A string is a source, too, and `in` asks objects only. Read the property.'],
  [says(/is not a function/), 'A source need not have both methods. Which one did you call without looking?'],
  [says(/receiver/), '`next` was taken off its iterator. Call it as a method: `iterator.next()`.'],
  [says(/read only|extensible|delete/), 'The source itself was changed. Make an array of your own.'],
  [(seen: Seen) => gave(seen) && !Array.isArray(seen.gives), 'This is no array. Is the array returned?'],
  [some((each) => 'then' in each), 'A promise came out, not what it gives. Await each by hand, whatever its make.'],
  [some((each) => 'done' in each), 'A whole answer of next() came out. Take the value out of it.'],
];

/** And what can go wrong when values are expected. */
const told = (...known: Known): Known => [
  ...anywhere,
  ...known,
  [fewerThan(1), 'Nothing came out. Array.from gives an empty array for an async source, without a word; ' +
    'or the array was handed over before the first value was there.'],
  [some((each) => String(each).endsWith(' pages')), 'The return value of the generator came along. It ' +
    'arrives together with `done: true` and is not one of the values.'],
  [gives((values) => values.at(-1) === undefined), 'The end was kept as a value. Look at `done` before.'],
  [gave, 'These are not all the values, or not in their order. Keep each, and give the array at the end.'],
];

/** What a wrong answer tells about the code that gave it. */
const meaning = {
  values: told(),
  promises: told(
    [gives(([first]) => first === 'shop'), 'They came in this order. The order of the source was asked for.'],
    [gives(({ length }) => length > 5), 'The values of another call came along: each call needs a new array.'],
  ),
  thenable: told([says(/./), 'This has a `then` and nothing else. Which other method did you call?']),
  iterable: told(
    [{ gives: ['go 🌍'] }, 'A string is a source as any other: it hands out its letters.'],
    [gives(({ length }) => length > 4), 'The earth came in halves, as `text[3]` has it. A loop takes whole letters.'],
  ),
  byHand: told([{ gives: [] }, 'An answer without `done` is not the end: its value counts.']),
  apart: [[(seen: Seen) => /shop.*shop/.test(JSON.stringify(seen)), 'Two calls at once got mixed up. Does each ' +
    'have an array of its own?']],
  both: told([says(/no news/), 'This has both methods. `for await` asks for [Symbol.asyncIterator] first.']),
  asItIs: told(
    [gives((values) => values.includes('home')), 'The items of a list came out one by one. `push` keeps it whole.'],
    [fewerThan(6), 'Values were lost. undefined and 0 are values, twice as well: only `done` tells the end.'],
  ),
  steps: [
    [(seen: string[]) => seen[1] === 'next 2', 'next() was called again before the first value had arrived.'],
    [(seen: string[]) => seen.lastIndexOf('next 1') > 0, 'It was opened twice: each iterator begins anew.'],
  ],
  lazy: [['start home at 0, start news at 0, home at 20, news at 20', 'The news were asked for before home ' +
    'was there. Was the generator emptied first, or asked one ahead?']],
  error: [
    ...anywhere,
    [gave, 'The error was swallowed. Let it come out of collect as a rejection.'],
    [(seen: Seen) => 'throws' in seen, 'The error was thrown at the call, before there was a promise. A ' +
      'caller that writes `collect(…).catch(…)` never gets there: it must come as a rejection.'],
    [always, 'Another error came out than the one that went in. Pass on the very error.'],
  ],
  goingOn: [[always, 'More was asked for after a failure, or before it was known. The first failure is the end.']],
} satisfies Record<string, Known>;
