import { outcomeOf } from '#support/outcome';
import { probe } from '#support/probe';
import { recorder, type Recorder } from '#support/recorder';
import type { Timeline } from '#support/timeline';
import { unhandledDuring } from '#support/unhandled-rejections';
import { inVirtualTime, sleep } from '#support/virtual-time';
import { atOnce, inTurn } from './in-turn-or-at-once';

it('inTurn waits for each piece of work before it starts the next', async () => {
  const seen = recorder();
  const work = loads(seen, { home: 20, news: 30, map: 10, undefined: 0 });
  await inVirtualTime(() => Promise.resolve(inTurn(links(), work)).then(() => seen.note('all')));
  const two = 'start home at 0, home at 20, start news at 20, news at 50';
  expect(seen.timeline()).toFollow(`${two}, start map at 50, map at 60, all at 60`, meaning.inTurn);
});

it('inTurn asks for the next value when the work is done', async () => {
  const source = probe<unknown>({ everyMs: 5, values: [1, 0, undefined] });
  const pulls: number[] = [];
  await outcomeOf(() => inTurn(source, () => sleep(20).then(() => void pulls.push(source.counts.pulls))));
  expect(pulls).toShow([1, 2, 3], meaning.pulls);
});

it('inTurn takes plain sources, step by step, and waits for promises in them', async () => {
  const seen = recorder();
  await outcomeOf(() => inTurn([Promise.resolve('home'), 'news'], loads(seen, { home: 20, news: 20 })));
  expect(seen.whats()).toShow(['start home', 'home', 'start news', 'news'], meaning.plain);
  const pulls: number[] = [];
  let pulled = 0;
  function* ticker() {
    while (pulled < 3) yield ++pulled;
  }
  await outcomeOf(() => inTurn(ticker(), async () => void pulls.push(pulled)));
  expect(pulls).toShow([1, 2, 3], meaning.pulls);
});

it('inTurn stops at the first failure, and closes the source', async () => {
  const seen = recorder();
  const source = links();
  const work = loads(seen, { home: 20, news: 20, map: 20 }, ['news']);
  expect(await outcomeOf(() => inTurn(source, work))).toShow({ rejects: 'no news' }, meaning.failure);
  expect(seen.whats()).toShow(['start home', 'home', 'start news'], meaning.goneOn);
  expect(source.events().filter(isClosing)).toShow(['return'], meaning.closing);
  expect(await outcomeOf(() => inTurn(links(), () => Promise.reject()))).toShow({ rejects: 'undefined' }, meaning.falsy);
});

it('inTurn does the same when the work throws', async () => {
  const source = links();
  expect(await outcomeOf(() => inTurn(source, breaks))).toShow({ rejects: 'no home' }, meaning.failure);
  expect(source.events().filter(isClosing)).toShow(['return'], meaning.closing);
  const unclosable = links({ returnMs: 'none' });
  expect(await outcomeOf(() => inTurn(unclosable, breaks))).toShow({ rejects: 'no home' }, meaning.failure);
});

it('atOnce starts all the work, and waits for it at the end', async () => {
  const seen = recorder();
  const work = loads(seen, { home: 20, news: 20, map: 20, undefined: 0 });
  await inVirtualTime(() => Promise.resolve(atOnce(links(), work)).then(() => seen.note('all')));
  const starts = 'start home at 0, start news at 0, start map at 0';
  expect(seen.timeline()).toFollow(`${starts}, home at 20, news at 20, map at 20, all at 20`, meaning.atOnce);
});

it('atOnce starts the work for a value when it arrives', async () => {
  const seen = recorder();
  const work = loads(seen, { home: 10, news: 30, map: 30 });
  await inVirtualTime(() => Promise.resolve(atOnce(links({ everyMs: 20 }), work)).then(() => seen.note('all')));
  const two = 'start home at 20, home at 30, start news at 40, start map at 60, news at 70';
  expect(seen.timeline()).toFollow(`${two}, map at 90, all at 90`, meaning.onArrival);
});

it('atOnce takes plain sources, and waits for promises in them', async () => {
  const seen = recorder();
  const pages = () => ['map', sleep(10).then(() => 'home'), sleep(30).then(() => 'news')];
  await outcomeOf(() => atOnce(pages(), loads(seen, { map: 5, home: 10, news: 10 })));
  const two = 'start map at 0, map at 5, start home at 10, home at 20';
  expect(seen.timeline()).toFollow(`${two}, start news at 30, news at 40`, meaning.plain);
});

it('both end when the source does, or fail with it', async () => {
  const seen = recorder();
  const nothing = probe<string>({ count: 0, returnValue: 'ads' });
  await outcomeOf(() => inTurn(nothing, loads(seen, { ads: 20 })));
  await outcomeOf(() => atOnce(nothing, loads(seen, { ads: 20 })));
  expect(seen.whats()).toShow([], meaning.end);
  const work = loads(recorder(), { home: 20 });
  expect(await outcomeOf(() => inTurn(links({ failAt: 2 }), work))).toShow({ rejects: 'no links' }, meaning.failure);
  expect(await outcomeOf(() => atOnce(links({ failAt: 2 }), work))).toShow({ rejects: 'no links' }, meaning.failure);
});

it('atOnce waits for the work already started when one fails', async () => {
  const seen = recorder();
  const work = loads(seen, { home: 30, news: 10, map: 40 }, ['news']);
  expect(await outcomeOf(() => atOnce(links(), work))).toShow({ rejects: 'no news' }, meaning.failure);
  expect(seen.whats().slice(2)).toShow(['start map', 'home', 'map'], meaning.leftRunning);
});

it('atOnce passes on the first error in the order of the source', async () => {
  const homeFails = loads(recorder(), { home: 30, news: 10, map: 20 }, ['home', 'news', 'map']);
  expect(await outcomeOf(() => atOnce(links(), homeFails))).toShow({ rejects: 'no home' }, meaning.failure);
  const newsFails = loads(recorder(), { home: 10, news: 30, map: 20 }, ['news', 'map']);
  expect(await outcomeOf(() => atOnce(links(), newsFails))).toShow({ rejects: 'no news' }, meaning.failure);
});

it('atOnce passes on an error that counts as false', async () => {
  const pieces = [() => Promise.reject(), () => Promise.resolve()];
  const outcome = await outcomeOf(() => atOnce(['ad', 'ad'], () => pieces.shift()?.() ?? sleep(0)));
  expect(outcome).toShow({ rejects: 'undefined' }, meaning.falsy);
});

it('atOnce does the same when the work throws', async () => {
  const seen = recorder();
  const source = links();
  const work = loads(seen, { home: 30 });
  expect(await outcomeOf(() => atOnce(source, work))).toShow({ rejects: 'no news' }, meaning.failure);
  expect(seen.whats().includes('home')).toShow(true, meaning.leftRunning);
  expect(/done|returned/.test(`${source.events()}`)).toShow(true, meaning.leftOpen);
  const both = loads(seen, { home: 30 }, ['home']);
  expect(await outcomeOf(() => atOnce(links(), both))).toShow({ rejects: 'no home' }, meaning.failure);
});

it('atOnce leaves no rejection unhandled', async () => {
  const work = loads(recorder(), { home: 5, news: 5, map: 5 }, ['home', 'news', 'map']);
  const unhandled = (options: object) => unhandledDuring(() => outcomeOf(() => atOnce(links(options), work)));
  expect(await unhandled({ everyMs: 20 })).toShow([], meaning.unhandled);
  expect(await unhandled({ failAt: 3 })).toShow([], meaning.unhandled);
});

/** A source of the pages home, news and map. */
function links(options = {}) {
  return probe({ values: ['home', 'news', 'map'], failWith: new Error('no links'), ...options });
}

/** Work: loads a page in its time, or fails then with `no <page>`. Without a time it throws that at once. */
function loads(seen: Recorder, times: Readonly<Record<string, number>>, failing: readonly string[] = []) {
  return (page: string): Promise<void> => {
    seen.note(`start ${page}`);
    if (!(page in times)) throw new Error(`no ${page}`);
    return sleep(times[page]).then(() => {
      if (failing.includes(page)) throw new Error(`no ${page}`);
      seen.note(`${page}`);
    });
  };
}

const breaks = loads(recorder(), {});
const isClosing = (event: string) => event === 'return';
const says = (text: RegExp) => (seen: object) => text.test(JSON.stringify(seen));
const always = () => true;
const starts = ({ moments }: Timeline) => moments.filter(({ what }) => what.startsWith('start'));
const together = (seen: Timeline) => starts(seen).length > 1 && new Set(starts(seen).map(({ at }) => at)).size === 1;
const has = (note: string) => ({ moments }: Timeline) => moments.some(({ what }) => what === note);
const over = (running: boolean) => (seen: Timeline) =>
  has('all')(seen) && seen.moments.length < 7 && seen.moments.length <= 2 * starts(seen).length === running;
const late = (seen: Timeline) => `${starts(seen).map(({ at }) => at)}` !== '20,40,60';
const endIsNone = 'What comes with `done: true` is none of the values: look at `done` first.';
const early: [seen: (seen: Timeline) => boolean, meaning: string][] = [
  [has('start undefined'), endIsNone],
  [over(true), 'It was over while the work went on: nobody waited for it. A call alone does not wait.'],
  [over(false), 'It was over before every value was worked on. What ends the loop, or closes the source?'],
];
/** What a wrong answer tells about the code that gave it. */
const meaning = {
  inTurn: [
    ...early,
    [together, 'All the work was started at once, as atOnce does. Start a piece when the one before is done.'],
    [always, 'A piece of work starts when the one before is done, not sooner or later. Wait for the work itself.'],
  ],
  pulls: [
    [([pulls]: number[]) => pulls > 2, 'The source was read to its end before any work began. What if it never ends?'],
    [({ length }: number[]) => length > 3, endIsNone],
    [({ length }: number[]) => length < 3, 'Not all the work was done when it was over. 0 and undefined are values.'],
    [always, 'The source was asked for the next value while there was work on this one. Ask when that is done.'],
  ],
  plain: [
    [says(/Promise/), 'A promise in a plain source was not waited for.'],
    [says(/^({"moments":)?\[\]/), 'This source is plain: it has only [Symbol.iterator]. `for await` takes both.'],
    [says(/30,"what":"start home/), 'Home had to wait for the other promises. Its work starts when home arrives.'],
  ],
  failure: [
    [{ rejects: 'no map' }, 'This is the last error. The first in the order of the source was asked for.'],
    [{ rejects: 'no news' }, 'This error came first in time. The first in the order of the source was asked for.'],
    [(seen: object) => 'throws' in seen, 'The error was thrown at the call. It must come as a rejection.'],
    [(seen: object) => 'gives' in seen, 'The error was swallowed: the promise was fulfilled. Who is told of it now?'],
    [says(/return|close/), 'Not every source has a return(). Look for one before you call it.'],
    [always, 'Another error came out than the one that went in. Pass on the very error.'],
  ],
  goneOn: [[always, 'inTurn went on after the failure. The first one is the end: nothing new starts.']],
  closing: [[[], 'Nobody called return() of the source. A failure closes it: it is not left open or read on.']],
  atOnce: [...early, [(seen: Timeline) => !together(seen), 'A piece of work had to wait for another one.']],
  onArrival: [
    [together, 'No work was started before the last value was there. Start it in the loop, not after it.'],
    ...early,
    [late, 'Work starts when its value arrives, not later. Does the loop wait for work, or for the next value?'],
  ],
  end: [[always, `This source has no values. ${endIsNone}`]],
  leftRunning: [[always, 'atOnce was rejected while work was running, or had not begun. Wait for it, then report.']],
  falsy: [[always, 'The work was rejected with undefined. Ask whether it failed, not what it failed with.']],
  leftOpen: [[always, 'The source was left open. Read it to its end, or close it with return().']],
  unhandled: [[always, 'Nobody listened to these errors in time. That ends a Node process. Listen from the start.']],
} satisfies Record<string, [seen: unknown, meaning: string][]>;
