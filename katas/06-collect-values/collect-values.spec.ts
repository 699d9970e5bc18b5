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
  const pages = { gives: ['home', 'news', 'map', 'shop'] };
  expect(await collected([...settling(plan).promises, 'shop'])).toShow(pages, meaning.promises);
});

it('waits for a promise of any make', async () => {
  const { promises } = settling([{ value: 'home', at: 10 }], { thenables: true });
  expect(await collected(promises)).toShow({ gives: ['home'] }, meaning.thenable);
});

it('takes whatever a loop takes', async () => {
  const byHand = probe({ values: ['home', 'news'], returnMs: 'none' });
  expect(await collected(new Set(['home', 'news']))).toShow({ gives: ['home', 'news'] }, meaning.iterable);
  expect(await collected('map')).toShow({ gives: ['m', 'a', 'p'] }, meaning.iterable);
  expect(await collected(byHand)).toShow({ gives: ['home', 'news'] }, meaning.iterable);
});

it('gives an empty array for an empty source', async () => {
  expect(await collected(probe({ count: 0 }))).toShow({ gives: [] }, meaning.values);
  expect(await collected([])).toShow({ gives: [] }, meaning.values);
});

it('gives a promise, even when nothing has to be waited for', async () => {
  const promise = collect(['home']);
  mustBePromise(promise, "collect(['home'])");
  expect(await outcomeOf(() => promise)).toShow({ gives: ['home'] }, meaning.values);
});

it('keeps undefined and all other values that count as false', async () => {
  const values = [undefined, 0, '', undefined, null, false];
  expect(await collected(probe({ values }))).toShow({ gives: values }, meaning.falsy);
  expect(await collected(values)).toShow({ gives: values }, meaning.falsy);
});

it('leaves the return value of a generator out', async () => {
  expect(await collected(fuelled(feed()))).toShow({ gives: ['home', 'news', 'map'] }, meaning.values);
  expect(await collected(shelf())).toShow({ gives: ['home', 'news'] }, meaning.values);
});

it('asks for the next value when the one before has arrived', async () => {
  const source = probe({ values: ['home', 'news'], everyMs: 20 });
  expect(await collected(source)).toShow({ gives: ['home', 'news'] }, meaning.values);
  const steps = ['next 1', 'value home', 'next 2', 'value news', 'next 3', 'done'];
  expect(upToTheEnd(source.events())).toShow(steps, meaning.steps);
});

it('goes through a lazy generator of promises step by step', async () => {
  const seen = recorder();
  expect(await collected(shelf(seen))).toShow({ gives: ['home', 'news'] }, meaning.values);
  const steps = 'start home at 0, home at 20, start news at 20, news at 40';
  expect(seen.timeline()).toFollow(steps, meaning.lazy);
});

it('passes on the error of a source', async () => {
  const source = probe({ name: 'the feed', failAt: 2 });
  expect(await collected(source)).toShow({ rejects: 'the feed failed at 2' }, meaning.error);
  expect(await collected(breaking())).toShow({ rejects: 'no news' }, meaning.error);
});

it('asks for nothing more when a promise was rejected', async () => {
  const seen = recorder();
  expect(await collected(failing(seen))).toShow({ rejects: 'no home' }, meaning.error);
  expect(seen.whats()).toShow(['start home'], meaning.goingOn);
});

it('turns an error at the very start into a rejection', async () => {
  const breaks = () => {
    throw new Error('no feed');
  };
  expect(await collected({ [Symbol.asyncIterator]: breaks })).toShow({ rejects: 'no feed' }, meaning.error);
  expect(await collected({ [Symbol.iterator]: breaks })).toShow({ rejects: 'no feed' }, meaning.error);
});

/** How collect came out; says so when it never does. */
function collected(source: AnyIterable<unknown>) {
  const last = () => 'The promise that collect gave is never settled. Is there a way through the code on ' +
    'which nobody resolves it, or an error that nobody passes on?';
  return outcomeOf(() => {
    const promise = collect(source);
    return inVirtualTime(() => promise, { last });
  });
}

async function* feed() {
  yield* ['home', 'news', 'map'];
  return '3 pages';
}

/** A traditional generator: each page starts to load when it is asked for. */
function* shelf(seen: Recorder = recorder()) {
  for (const page of ['home', 'news']) {
    seen.note(`start ${page}`);
    yield sleep(20).then(() => {
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

function* failing(seen: Recorder) {
  for (const page of ['home', 'news']) {
    seen.note(`start ${page}`);
    yield Promise.reject(new Error(`no ${page}`));
  }
}

/** Without the question for the iterator, and without what a further next() after the end may bring. */
function upToTheEnd(events: string[]) {
  return events.slice(0, events.indexOf('done') + 1).filter((event) => event !== 'iterator');
}

type Known = [seen: unknown, meaning: string][];
type Seen = { gives?: unknown; rejects?: string; throws?: string };

const always = () => true;
const gave = (seen: Seen) => 'gives' in seen;
const says = (error: RegExp) => ({ rejects = '', throws = rejects }: Seen) => error.test(throws);
const gives = (such: (values: unknown[]) => boolean) => (seen: Seen) =>
  Array.isArray(seen.gives) && such(seen.gives);
const some = (such: (each: object) => boolean) => gives((values) => values.map(Object).some(such));

/** What can go wrong with any source. */
const anywhere: Known = [
  [says(/fromAsync/), '`Array.fromAsync` is what you are asked to write, and Node 20 does not have it.'],
  [says(/ iterable/), 'An async source has no [Symbol.iterator], which is what spread, Promise.all and ' +
    'for…of ask for; a plain one has no [Symbol.asyncIterator]. Which loop takes both?'],
  [says(/'in' operator/), 'A string is a source, too, and `in` asks objects only. Read the property.'],
  [says(/is not a function/), 'A source need not have both methods: an async one has ' +
    '[Symbol.asyncIterator], a plain one [Symbol.iterator]. Which one did you call without looking?'],
  [{ gives: undefined }, 'The promise gave undefined. Is the array returned?'],
  [some((each) => 'then' in each), 'A promise came out, not what it gives. Whoever takes the values out of ' +
    'a plain source by hand must await each of them, whatever make the promise is.'],
  [some((each) => 'done' in each), 'A whole answer of next() came out. Take the value out of it.'],
];

/** And what can go wrong when values are expected. */
const told = (...known: Known): Known => [
  ...anywhere,
  [gives(({ length }) => length === 0), 'Nothing came out. Array.from gives an empty array for an async ' +
    'source, without a word; or the array was handed over before the first value was there.'],
  [some((each) => String(each).endsWith(' pages')), 'The return value of the generator came along. It ' +
    'arrives together with `done: true` and is not one of the values.'],
  [gives((values) => values.at(-1) === undefined), 'The end was kept as a value. Look at `done` before you ' +
    'keep anything.'],
  ...known,
  [gave, 'These are not all the values, or not in their order. Keep each as it comes, until the source ' +
    'says that it is at its end.'],
];

/** What a wrong answer tells about the code that gave it. */
const meaning = {
  values: told(),
  promises: told([{ gives: ['shop', 'news', 'map', 'home'] }, 'The values stand in the order in which they were ' +
    'there. The order of the source was asked for.']),
  thenable: told([says(/./), 'This promise has a `then` and nothing else, and `await` asks for nothing ' +
    'else. Which other method did you call?']),
  iterable: told([{ gives: ['map'] }, 'A string is a source as any other: it hands out its letters.']),
  falsy: [[gives(({ length }) => length < 6), 'Values were lost. undefined and 0 are values as any other: ' +
    'only `done` says that a source is at its end.'], ...told()],
  steps: [[(seen: string[]) => seen[1] === 'next 2', 'next() was called again before the first value had ' +
    'arrived. One call at a time: wait for the answer.']],
  lazy: [['start home at 0, start news at 0, home at 20, news at 20', 'The news were asked for before home ' +
    'was there: the generator was emptied first, and its promises awaited afterwards. Wait for each value ' +
    'before you ask for the next.']],
  error: [
    ...anywhere,
    [gave, 'The error was swallowed. Let it come out of collect as a rejection.'],
    [(seen: Seen) => 'throws' in seen, 'The error was thrown at the call, before there was a promise. A ' +
      'caller that writes `collect(…).catch(…)` never gets there: it must come as a rejection.'],
    [always, 'Another error came out than the one that went in. Pass on the very error.'],
  ],
  goingOn: [[['start home', 'start news'], 'The next page was asked for although the first had failed, or ' +
    'before that was known. The first failure is the end.']],
} satisfies Record<string, Known | [string, string][]>;
