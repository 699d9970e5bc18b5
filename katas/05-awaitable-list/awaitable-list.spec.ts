import { outcomeOf } from '#support/outcome';
import { recorder, type Recorder } from '#support/recorder';
import { settling } from '#support/recording-promise';
import type { Timeline } from '#support/timeline';
import { inVirtualTime, sleep } from '#support/virtual-time';
import { awaitInOrder, runInOrder } from './awaitable-list';

it('runInOrder gives the results in the order of the list', async () => {
  const tasks = [loads('home', 30), loads('news', 10), loads('map', 20)];
  const pages = { gives: ['home', 'news', 'map'] };
  expect(await outcomeOf(() => runInOrder(tasks))).toShow(pages, meaning.results);
  expect(tasks.length).toShow(3, meaning.emptied);
});

it('runInOrder starts a task when the one before it has finished', async () => {
  const seen = recorder();
  await outcomeOf(async () => {
    await runInOrder([loads('home', 30, seen), loads('news', 10, seen), loads('map', 20, seen)]);
    seen.note('all');
  });
  expect(seen.timeline()).toFollow(
    'start home at 0, home at 30, start news at 30, news at 40, start map at 40, map at 60, all at 60',
    meaning.oneAtATime,
  );
});

it('runInOrder takes tasks that give plain values or thenables', async () => {
  const tasks = [() => 'home', () => undefined, () => thenable(Promise.resolve('map'))];
  const pages = { gives: ['home', undefined, 'map'] };
  expect(await outcomeOf(() => runInOrder<unknown>(tasks))).toShow(pages, meaning.plain);
});

it('runInOrder stops at the first rejection', async () => {
  const seen = recorder();
  const tasks = [loads('home', 30, seen), fails('news', 10, seen), loads('map', 20, seen)];
  expect(await outcomeOf(() => runInOrder(tasks))).toShow({ rejects: 'no news' }, meaning.failure);
  expect(seen.whats()).toShow(['start home', 'home', 'start news'], meaning.goingOn);
});

it('runInOrder turns a thrown error into a rejection', async () => {
  const seen = recorder();
  const breaks = () => {
    throw new Error('no news');
  };
  const tasks = [breaks, loads('map', 20, seen)];
  expect(await outcomeOf(() => runInOrder(tasks))).toShow({ rejects: 'no news' }, meaning.failure);
  expect(seen.whats()).toShow([], meaning.goingOn);
});

it('awaitInOrder gives the results in the order of the list', async () => {
  const plan = [{ value: 'home', at: 30 }, { value: 'news', at: 10 }, { value: 'map', at: 20 }];
  const { promises } = settling(plan);
  const seen = recorder();
  const pages = await outcomeOf(async () => {
    const values = await awaitInOrder(promises);
    seen.note('all');
    return values;
  });
  expect(pages).toShow({ gives: ['home', 'news', 'map'] }, meaning.results);
  expect(seen.timeline()).toFollow('all at 30');
  expect(promises.length).toShow(3, meaning.emptied);
});

it('awaitInOrder takes thenables without catch', async () => {
  const { promises } = settling([{ value: 'home', at: 30 }, { value: undefined, at: 10 }]);
  const pages = { gives: ['home', undefined] };
  expect(await outcomeOf(() => awaitInOrder(promises.map(thenable)))).toShow(pages, meaning.onlyThen);
});

it('both give an empty list for an empty list', async () => {
  expect(await outcomeOf(() => runInOrder([]))).toShow({ gives: [] });
  expect(await outcomeOf(() => awaitInOrder([]))).toShow({ gives: [] });
});

it('awaitInOrder passes a rejection on', async () => {
  const { promises } = settling([{ value: 'home', at: 30 }, { error: 'no news', at: 40 }]);
  expect(await outcomeOf(() => awaitInOrder(promises))).toShow({ rejects: 'no news' }, meaning.failure);
});

it('awaitInOrder passes on the rejection that stands earliest in the list', async () => {
  const others = [{ error: 'no news', at: 10 }, { error: 'no map', at: 20 }];
  const first = settling([{ error: 'no home', at: 30 }, ...others]);
  const second = settling([{ value: 'home', at: 30 }, ...others]);
  const afterFirst = await outcomeOf(() => awaitInOrder(first.promises));
  expect(afterFirst).toShow({ rejects: 'no home' }, meaning.earliest);
  const afterSecond = await outcomeOf(() => awaitInOrder(second.promises));
  expect(afterSecond).toShow({ rejects: 'no news' }, meaning.earliest);
});

it('awaitInOrder listens to the later promises while it waits for the first', async () => {
  const plan = [{ value: 'home', at: 30 }, { error: 'no news', at: 0 }, { error: 'no map', at: 10 }];
  const { promises, unhandled } = settling(plan);
  await outcomeOf(() => awaitInOrder(promises));
  await inVirtualTime(() => sleep(50));
  expect(unhandled()).toShow([], meaning.unhandled);
});

it('awaitInOrder listens on when it has failed', async () => {
  const { promises, unhandled } = settling([{ error: 'no home', at: 10 }, { error: 'no news', at: 20 }]);
  await outcomeOf(() => awaitInOrder(promises));
  await inVirtualTime(() => sleep(50));
  expect(unhandled()).toShow([], meaning.unhandledLater);
});

/** A task that loads `page` in `ms`, and notes when it starts and when it is there. */
function loads(page: string, ms: number, seen: Recorder = recorder()) {
  return async () => {
    seen.note(`start ${page}`);
    await sleep(ms);
    seen.note(page);
    return page;
  };
}

/** A task that fails after `ms` with the error `no page`. */
function fails(page: string, ms: number, seen: Recorder) {
  return async (): Promise<string> => {
    seen.note(`start ${page}`);
    await sleep(ms);
    throw new Error(`no ${page}`);
  };
}

/** The same promise with nothing but a `then`, as some libraries have them. */
function thenable<T>(promise: Promise<T>): PromiseLike<T> {
  return { then: promise.then.bind(promise) };
}

const always = () => true;
const startedTogether = ({ moments }: Timeline) => moments[1]?.what.startsWith('start') === true;
const startedTwice = ({ moments }: Timeline) => moments[2]?.what === 'start home';
const goneOn = (seen: string[]) => seen.includes('start map');
const gave = (seen: object) => 'gives' in seen;
const fewer = (seen: { gives?: unknown }) => Array.isArray(seen.gives) && seen.gives.length < 3;

/** Did it give a list in which there is such a value? */
function gives(such: (value: unknown) => boolean) {
  return (seen: { gives?: unknown }) => Array.isArray(seen.gives) && seen.gives.some(such);
}

/** What a wrong answer tells about the code that gave it. */
const meaning = {
  results: [
    [gives((value) => typeof value === 'function'), 'The functions themselves came out; nobody called ' +
      'them. A function is work that has not begun, and no `await` begins it.'],
    [gives((value) => value instanceof Promise), 'Promises came out, not what they give. Nobody waited for ' +
      'them.'],
    [gives((value) => value instanceof Object && 'status' in value), 'What came out says how each promise ' +
      'ended. Take the values out of it.'],
    [{ gives: ['news', 'map', 'home'] }, 'The results stand in the order in which they were ready. The ' +
      'order of the list was asked for.'],
    [fewer, 'Results are missing: there is one for each item. Were they given before all were there?'],
  ],
  emptied: [[always, 'The list was changed. It is the caller\'s, and `readonly`: walk over it instead.']],
  oneAtATime: [
    [startedTogether, 'Several tasks were started at once. Calling a task starts its work, awaiting only ' +
      'waits for it. Call a task when the one before it has finished.'],
    [startedTwice, 'A task was called twice, and each call does its work again. Keep what it gave.'],
    ['all at 0', 'No task was ever started. A function does nothing until it is called, and no `await` ' +
      'calls it.'],
  ],
  plain: [
    [gives((value) => value instanceof Object), 'A task gave something with a method `then`, and that came ' +
      'out as it is. `await` waits for anything that has a `then`, whatever its class.'],
    [{ gives: ['home', 'map'] }, '`undefined` is a result as good as any other, and one was dropped.'],
    [always, 'A task may give a plain value, or a thing with a `then` and nothing else. `await` takes all ' +
      'of them; which other method did you call?'],
  ],
  failure: [
    [{ throws: 'no news' }, 'The error was thrown at the call, before there was a promise. A caller who ' +
      'writes `runInOrder(…).catch(…)` never gets there: it must come as a rejection.'],
    [gave, 'An error was swallowed: the promise was fulfilled, although the news failed. Let the error ' +
      'come out as a rejection.'],
    [always, 'Another error came out than the one that went in. Pass on the very error.'],
  ],
  goingOn: [
    [goneOn, 'Another task was started although the news had failed. The first failure is the end: nothing ' +
      'new starts after it.'],
  ],
  onlyThen: [
    [{ gives: ['home'] }, '`undefined` is a result as good as any other, and one was dropped.'],
    [always, 'These promises have a `then` and nothing else. Which method did you call on them?'],
  ],
  earliest: [
    [{ rejects: 'no news' }, 'You passed on the error that came first in time, as Promise.all does. The ' +
      'one that stands earliest in the list was asked for.'],
    [{ rejects: 'no map' }, 'You passed on the last error in the list; the earliest was asked for.'],
    [gave, 'The errors were swallowed: the promise was fulfilled. Pass on the one that stands earliest in ' +
      'the list.'],
    [always, 'Another error came out than those that went in. Pass on the earliest, as it is.'],
  ],
  unhandled: [
    [always, 'These promises were rejected while nobody listened: you were still waiting for one that ' +
      'stands before them. In Node that ends the process. Who listens to each of them from the start?'],
  ],
  unhandledLater: [
    [always, 'These promises were rejected after you had given up, and nobody listened any more. In Node ' +
      'that ends the process. Who listens to each of them from the start?'],
  ],
} satisfies Record<string, [seen: unknown, meaning: string][]>;
