import { outcomeOf } from '#support/outcome';
import { recorder } from '#support/recorder';
import { settling } from '#support/recording-promise';
import type { Timeline } from '#support/timeline';
import { unhandledDuring } from '#support/unhandled-rejections';
import { inVirtualTime, sleep } from '#support/virtual-time';
import { awaitInOrder, runInOrder } from './awaitable-list';

it('runInOrder gives the results in the order of the list', async () => {
  const tasks = Object.freeze([loads('home', 30), loads('news', 10), loads('map', 20)]);
  expect(await endOf(() => runInOrder(tasks))).toShow({ gives: pages }, meaning.pages);
});

it('runInOrder starts a task when the one before it has finished', async () => {
  const seen = recorder();
  const tasks = [loads('home', 30, seen), loads('news', 10, seen), loads('map', 20, seen)];
  const other = endOf(() => runInOrder([loads('atlas', 50)]));
  await Promise.all([other, endOf(() => runInOrder(tasks), seen)]);
  expect(seen.timeline()).toFollow('start home at 0, home at 30, start news at 30, news at 40, ' +
    'start map at 40, map at 60, all at 60', times);
});

it('runInOrder takes tasks that give plain values or thenables', async () => {
  const [news] = settling([{ value: 'news', at: 60_000 }], { thenables: true }).promises;
  const tasks = [() => 'home', () => news, () => 'map'];
  expect(await endOf(() => runInOrder(tasks))).toShow({ gives: pages }, meaning.pages);
});

it('runInOrder stops at the first rejection', async () => {
  const seen = recorder();
  const tasks = [loads('home', 30, seen), loads('news', 10, seen, true), loads('map', 20, seen)];
  expect(await endOf(() => runInOrder(tasks))).toShow({ rejects: 'the very error' }, failure);
  expect(seen.whats()).toShow(['start home', 'home', 'start news'], meaning.goingOn);
});

it('runInOrder turns a thrown error into a rejection', async () => {
  const seen = recorder();
  const tasks = [() => { throw outage; }, loads('map', 20, seen)];
  expect(await endOf(() => runInOrder(tasks))).toShow({ rejects: 'the very error' }, failure);
  expect(seen.whats()).toShow([], meaning.goingOn);
});

it('runInOrder takes any value for an error', async () => {
  const tasks = [(): string => { throw undefined; }, loads('map', 20)];
  expect(await endOf(() => runInOrder(tasks))).toShow({ rejects: 'undefined' }, meaning.blank);
});

it('awaitInOrder gives the results in the order of the list', async () => {
  const promises = Object.freeze(settling(plan).promises);
  const seen = recorder();
  expect(await endOf(() => awaitInOrder(promises), seen)).toShow({ gives: pages }, meaning.pages);
  expect(seen.timeline()).toFollow('all at 30', times);
});

it('awaitInOrder takes thenables without catch', async () => {
  const { promises } = settling([{ value: 'home', at: 60_000 }, ...plan.slice(1)], { thenables: true });
  expect(await endOf(() => awaitInOrder(promises))).toShow({ gives: pages }, meaning.pages);
});

it('both keep any result, undefined and a list too', async () => {
  const tasks = [() => undefined, () => ['map']];
  const { promises } = settling([{ value: undefined, at: 10 }, { value: ['map'], at: 30 }]);
  expect(await endOf(() => runInOrder<unknown>(tasks))).toShow({ gives: [undefined, ['map']] }, meaning.kept);
  expect(await endOf(() => awaitInOrder(promises))).toShow({ gives: [undefined, ['map']] }, meaning.kept);
});

it('both give an empty list for an empty list', async () => {
  expect(await endOf(() => runInOrder([]))).toShow({ gives: [] }, meaning.empty);
  expect(await endOf(() => awaitInOrder([]))).toShow({ gives: [] }, meaning.empty);
});

it('awaitInOrder passes a rejection on', async () => {
  const started = [loads('home', 30)(), loads('news', 40, recorder(), true)()];
  expect(await endOf(() => awaitInOrder(started))).toShow({ rejects: 'the very error' }, failure);
  expect(await endOf(() => awaitInOrder([Promise.reject()]))).toShow({ rejects: 'undefined' }, meaning.blank);
});

it('awaitInOrder passes on the rejection that stands earliest in the list', async () => {
  const first = settling([{ error: 'no home', at: 30 }, ...failing]).promises;
  expect(await endOf(() => awaitInOrder(first))).toShow({ rejects: 'no home' }, meaning.earliest);
  const second = settling([{ value: 'home', at: 30 }, ...failing]).promises;
  expect(await endOf(() => awaitInOrder(second))).toShow({ rejects: 'no news' }, meaning.earliest);
});

it('awaitInOrder listens to the later promises while it waits for the first', async () => {
  const news = settling([{ value: 'home', at: 30 }, ...failing]);
  await endOf(() => awaitInOrder(news.promises));
  await inVirtualTime(() => sleep(50));
  expect(news.unhandled()).toShow([], meaning.unhandled);
  const other = settling([{ value: 'home', at: 30 }, ...failing], { thenables: true });
  await endOf(() => awaitInOrder(other.promises));
  expect(other.unhandled()).toShow([], meaning.unhandledOther);
});

it('awaitInOrder listens on when it has failed', async () => {
  const { promises, unhandled } = settling([{ error: 'no home', at: 10 }, { error: 'no news', at: 20 }]);
  await endOf(() => awaitInOrder(promises));
  await inVirtualTime(() => sleep(50));
  expect(unhandled()).toShow([], meaning.unhandledLater);
});

it('awaitInOrder listens at once to a promise that is rejected already', async () => {
  const early = await unhandledDuring(() => endOf(() => awaitInOrder([sleep(30), Promise.reject(outage)])));
  expect(early).toShow([], meaning.tooLate);
});

const outage = new Error('no news');
const pages = ['home', 'news', 'map'];
const plan = [{ value: 'home', at: 30 }, { value: 'news', at: 10 }, { value: 'map', at: 20 }];
const failing = [{ error: 'no news', at: 10 }, { error: 'no map', at: 20 }];

/** A task that loads `page` in `ms`, and notes when it starts and when it is there; or it `fails` then. */
const loads = (page: string, ms: number, seen = recorder(), fails = false) => async () => {
  seen.note(`start ${page}`);
  await sleep(ms);
  if (fails) throw outage;
  seen.note(page);
  return page;
};

/** How the call comes out, noted as `all`. The outage is known by itself, not by what it says. */
const endOf = <T>(call: () => T | PromiseLike<T>, seen = recorder()) => outcomeOf(() => {
  const tell = (error: unknown) => Promise.reject(error === outage ? 'the very error' : error);
  const promise = Promise.resolve(call()).catch(tell).finally(() => seen.note('all'));
  return inVirtualTime(() => promise, { last: () => neverSettled });
});
const neverSettled = 'A promise of yours is never settled, though all it waits for is over. Who settles it?';

type Seen = { readonly gives?: unknown; readonly rejects?: string; readonly throws?: string };
type Known = [seen: unknown, meaning: string][];
const always = () => true;
const gave = (seen: object) => 'gives' in seen;
const says = (error: RegExp) => ({ rejects = '', throws = rejects }: Seen) => error.test(throws);
const list = ({ gives }: Seen): unknown[] => (Array.isArray(gives) ? gives : []);
const some = (such: (each: object) => boolean) => (seen: Seen) => list(seen).map(Object).some(such);
const twice = 'A task was called more than once, and each call does its work again. Keep what it gave.';

/** What a wrong answer tells about the code that gave it. First, what can go wrong with any list. */
const anywhere: Known = [
  [some((each) => typeof each === 'function'), 'The functions themselves came out; nobody called them.'],
  [some((each) => each instanceof Promise), 'Promises came out, not what they give. Nobody waited for them.'],
  [some((each) => 'then' in each), 'A thing with a `then` came out as it is. `await` waits for any of them.'],
  [some((each) => 'status' in each), 'What came out says how each promise ended. Take the values out of it.'],
  [says(/read only|extensible|Cannot (add|delete)/), 'The list was changed. It is not yours: walk over it.'],
  [{ gives: [undefined, 'map'] }, 'A result that is a list was taken apart, as `concat` and `flat` do.'],
  [says(/(catch|finally) is not/), 'These promises have a `then` and nothing else. What did you call?'],
  [says(/then is not/), 'A plain value has no `then`, and a function has to be called first.'],
  [says(/is not a func/), 'What was called is no function: a promise, or what is past the end of the list?'],
];
const failure: Known = [
  ...anywhere,
  [(seen: Seen) => 'throws' in seen, 'It was thrown before there was a promise: no `.catch` sees it.'],
  [gave, 'An error was swallowed: the promise was fulfilled. Let the error come out as a rejection.'],
  [{ rejects: 'no news' }, 'It only says the same as the error that went in. Pass on the very error.'],
  [always, 'Another error came out than the one that went in. Pass on the very error.'],
];
const noList: Known[0] = [{ gives: undefined }, 'No list came out. Is it returned?'];
const unheard = (when: string): Known => [[always, `These promises were rejected ${when}. ` +
  'In Node that ends the process. Who listens to each of them from the start?']];
const meaning = {
  pages: [
    ...anywhere,
    noList,
    [{ gives: ['news', 'map', 'home'] }, 'They stand in the order in which they were ready.'],
    [{ gives: ['map', 'news', 'home'] }, 'The results came out back to front.'],
    [{ gives: [] }, 'The list came out empty: nobody waited for the work, or took what it gave.'],
    [(seen: Seen) => gave(seen) && list(seen).length < 3, 'Results are missing: there is one for each item.'],
    [gave, 'These are not its results in its order. Does one stand there twice, or one of another call?'],
    [always, 'It failed, but no work in the list did. There is no time limit.'],
  ],
  goingOn: [
    [(seen: string[]) => new Set(seen).size < seen.length, twice],
    [always, 'Another task was started although the news had failed.'],
  ],
  blank: [...anywhere, [always, 'Its error is `undefined`, and that is to come out. Do not ask the error ' +
    'if there is one.']],
  kept: [...anywhere, noList, [always, '`undefined` is a result, too. Was it dropped, or taken as an end?']],
  empty: [noList, [gave, 'Is the list of results a new one?'], [always, 'An empty list is no failure.']],
  earliest: [
    [{ rejects: 'no news' }, 'It came first in time, as in Promise.all. Pass on the first in the list.'],
    [{ rejects: 'no map' }, 'You passed on the last error in the list; the earliest was asked for.'],
    ...failure,
  ],
  unhandled: unheard('while nobody listened: you were still waiting for one that stands before them'),
  unhandledOther: [[always, 'Nobody listened to these: a `then`, but no `catch`, and no class Promise.']],
  unhandledLater: unheard('after you had given up, and nobody listened any more'),
  tooLate: unheard('before the call, and nobody listened at once. A timer or setImmediate is too late'),
} satisfies Record<string, Known>;
const times: [string | ((seen: Timeline) => boolean), string][] = [
  [({ timersLeft }) => timersLeft > 0, 'A timer of yours is still running. Nobody asked for a time limit.'],
  [({ moments }) => moments.filter(({ what }) => what === 'start home').length > 1, twice],
  [({ moments }) => moments[0]?.at === 50, 'Two runs at once waited for each other. What do they share?'],
  [({ moments }) => moments[0]?.what === 'start map', 'You began with the last task. Begin with the first.'],
  [({ moments }) => moments[1]?.what.startsWith('start'), 'Several tasks were started at once. Calling a ' +
    'task starts its work, awaiting only waits for it. Call a task when the one before it has finished.'],
  [({ moments: [all] }) => all?.what === 'all' && all.at > 30, 'The list came later than the slowest.'],
  [({ moments }) => !moments.some(({ what }) => what.startsWith('start')), 'No task was ever started.'],
  [({ moments }) => moments[2]?.at > 30, 'There is a pause between the tasks. Nobody asked for one.'],
  [({ moments }) => moments.length === 5, 'The last task was never started.'],
];
