import { outcomeOf } from '#support/outcome';
import { probe } from '#support/probe';
import { recorder, type Recorder } from '#support/recorder';
import type { Timeline } from '#support/timeline';
import { unhandledDuring } from '#support/unhandled-rejections';
import { sleep } from '#support/virtual-time';
import { atOnce, inTurn } from './in-turn-or-at-once';

it('inTurn waits for each piece of work before it starts the next', async () => {
  const seen = recorder();
  await outcomeOf(async () => {
    await inTurn(links(), loads(seen, { home: 20, news: 20, map: 20 }));
    seen.note('all');
  });
  const two = 'start home at 0, home at 20, start news at 20, news at 40';
  expect(seen.timeline()).toFollow(`${two}, start map at 40, map at 60, all at 60`, meaning.inTurn);
});

it('inTurn asks for the next value when the work is done', async () => {
  const ticker = probe({ everyMs: 5 });
  const pulls: number[] = [];
  await outcomeOf(() => inTurn(ticker, () => sleep(20).then(() => void pulls.push(ticker.counts.pulls))));
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
  const outcome = await outcomeOf(() => inTurn(source, loads(seen, { home: 20, news: 20, map: 20 }, ['news'])));
  expect(outcome).toShow({ rejects: 'no news' }, meaning.failure);
  expect(seen.whats()).toShow(['start home', 'home', 'start news'], meaning.goneOn);
  expect(source.events().filter(isClosing)).toShow(['return'], meaning.closing);
});

it('inTurn does the same when the work throws', async () => {
  const source = links();
  expect(await outcomeOf(() => inTurn(source, breaks))).toShow({ rejects: 'no home' }, meaning.failure);
  expect(source.events().filter(isClosing)).toShow(['return'], meaning.closing);
  const unclosable = links({ returnMs: 'none' });
  expect(await outcomeOf(() => inTurn(unclosable, breaks))).toShow({ rejects: 'no home' }, meaning.unclosable);
});

it('atOnce starts all the work, and waits for it at the end', async () => {
  const seen = recorder();
  await outcomeOf(async () => {
    await atOnce(links(), loads(seen, { home: 20, news: 20, map: 20 }));
    seen.note('all');
  });
  const starts = 'start home at 0, start news at 0, start map at 0';
  expect(seen.timeline()).toFollow(`${starts}, home at 20, news at 20, map at 20, all at 20`, meaning.atOnce);
});

it('atOnce starts the work for a value when it arrives', async () => {
  const seen = recorder();
  await outcomeOf(() => atOnce(links({ everyMs: 20 }), loads(seen, { home: 30, news: 30, map: 30 })));
  const two = 'start home at 20, start news at 40, home at 50';
  expect(seen.timeline()).toFollow(`${two}, start map at 60, news at 70, map at 90`, meaning.onArrival);
});

it('atOnce takes plain sources, and waits for promises in them', async () => {
  const seen = recorder();
  await outcomeOf(() => atOnce([Promise.resolve('home'), 'news'], loads(seen, { home: 20, news: 20 })));
  expect(seen.whats().sort()).toShow(['home', 'news', 'start home', 'start news'], meaning.plain);
});

it('both end when the source does, or fail with it', async () => {
  const seen = recorder();
  const nothing = probe<string>({ count: 0, returnValue: 'ads' });
  await outcomeOf(() => inTurn(nothing, loads(seen, { ads: 20 })));
  await outcomeOf(() => atOnce(nothing, loads(seen, { ads: 20 })));
  expect(seen.whats()).toShow([], meaning.end);
  const pages = loads(recorder(), { home: 20 });
  const lost = await outcomeOf(() => inTurn(links({ failAt: 2 }), pages));
  expect(lost).toShow({ rejects: 'no links' }, meaning.failure);
  const lostAtOnce = await outcomeOf(() => atOnce(links({ failAt: 2 }), pages));
  expect(lostAtOnce).toShow({ rejects: 'no links' }, meaning.failure);
});

it('atOnce waits for the work already started when one fails', async () => {
  const seen = recorder();
  const outcome = await outcomeOf(() => atOnce(links(), loads(seen, { home: 30, news: 10, map: 40 }, ['news'])));
  expect(outcome).toShow({ rejects: 'no news' }, meaning.failure);
  expect(seen.whats().slice(2)).toShow(['start map', 'home', 'map'], meaning.leftRunning);
});

it('atOnce passes on the first error in the order of the source', async () => {
  const homeFails = loads(recorder(), { home: 30, news: 10, map: 20 }, ['home', 'news', 'map']);
  expect(await outcomeOf(() => atOnce(links(), homeFails))).toShow({ rejects: 'no home' }, meaning.first);
  const newsFails = loads(recorder(), { home: 10, news: 30, map: 20 }, ['news', 'map']);
  expect(await outcomeOf(() => atOnce(links(), newsFails))).toShow({ rejects: 'no news' }, meaning.first);
});

it('atOnce does the same when the work throws', async () => {
  const seen = recorder();
  const source = links();
  const outcome = await outcomeOf(() => atOnce(source, loads(seen, { home: 30 })));
  expect(outcome).toShow({ rejects: 'no news' }, meaning.failure);
  expect(seen.whats().includes('home')).toShow(true, meaning.stillRunning);
  expect(source.events().some(isEnd)).toShow(true, meaning.leftOpen);
  const both = await outcomeOf(() => atOnce(links(), loads(seen, { home: 30 }, ['home'])));
  expect(both).toShow({ rejects: 'no home' }, meaning.first);
});

it('atOnce leaves no rejection unhandled', async () => {
  const work = loads(recorder(), { home: 5, news: 5, map: 5 }, ['home', 'news', 'map']);
  const slow = links({ everyMs: 20 });
  expect(await unhandledDuring(() => outcomeOf(() => atOnce(slow, work)))).toShow([], meaning.unhandled);
  const broken = links({ failAt: 3 });
  expect(await unhandledDuring(() => outcomeOf(() => atOnce(broken, work)))).toShow([], meaning.unhandled);
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
      seen.note(page);
    });
  };
}

const breaks = loads(recorder(), {});
const isClosing = (event: string) => event === 'return';
const isEnd = (event: string) => event === 'done' || event === 'returned';
const always = () => true;
const swallowed = (seen: object) => 'gives' in seen;
const starts = (seen: Timeline) => seen.moments.filter(({ what }) => what.startsWith('start'));
const together = (seen: Timeline) => starts(seen).every(({ at }, _, [first]) => at === first?.at);
const over = ({ moments }: Timeline) => moments.some(({ what }) => what === 'all') && moments.length < 7;

/** What a wrong answer tells about the code that gave it. */
const meaning = {
  inTurn: [
    [over, 'inTurn was over while the work went on: nobody waited for it. A call alone does not wait.'],
    [together, 'All the work was started at once, as atOnce does. Start a piece when the one before is done.'],
  ],
  pulls: [
    [[], 'inTurn was over while the work went on: nobody waited for it.'],
    [([first]: number[]) => first >= 3, 'The source was read to its end before any work began. What if it never ends?'],
    [always, 'The source was asked for the next value while there was work on this one. Ask when that is done.'],
  ],
  plain: [
    [(seen: string[]) => `${seen}`.includes('Promise'), 'A promise in a plain source was not waited for.'],
    [[], 'This source is plain: it has only [Symbol.iterator]. `for await` takes both.'],
  ],
  failure: [
    [(seen: object) => 'throws' in seen, 'The error was thrown at the call. It must come as a rejection.'],
    [swallowed, 'The error was swallowed: the promise was fulfilled. Who is told now that something failed?'],
    [always, 'Another error came out than the one that went in. Pass on the very error.'],
  ],
  goneOn: [[always, 'inTurn went on after the failure. The first one is the end: nothing new starts.']],
  closing: [
    [[], 'The source was left open: nobody called its return(). Who leaves a source before its end closes it.'],
    [always, 'return() was called more than once. Close the source once.'],
  ],
  unclosable: [[always, 'Not every source has a return(). Look for one before you call it.']],
  atOnce: [
    [over, 'atOnce was over while the work went on: nobody waited for it. Keep the promises, and wait.'],
    [(seen: Timeline) => !together(seen), 'A piece of work had to wait for another one. That is what inTurn does.'],
  ],
  onArrival: [
    [together, 'No work was started before the last value was there. Start it in the loop, not after it.'],
    [(seen: Timeline) => starts(seen)[1]?.at === 40, 'atOnce was over while the work went on. Wait for it.'],
    [always, 'A value came, and its work was not started. Does something in the loop wait for the work?'],
  ],
  end: [[always, 'This source has no values. What comes with `done: true` is none: look at `done` first.']],
  stillRunning: [[always, 'atOnce was rejected while work for home was running. Wait for it, then report.']],
  leftRunning: [
    [([first]: string[]) => first !== 'start map', 'Work was not started when other work failed. Start each at once.'],
    [always, 'atOnce was rejected while work was running. Wait for every piece that was started; then report.'],
  ],
  first: [
    [swallowed, 'The errors were swallowed: the promise was fulfilled. Pass on the first one.'],
    [{ rejects: 'no map' }, 'This is the last error. The first in the order of the source was asked for.'],
    [{ rejects: 'no news' }, 'This error came first in time. The first in the order of the source was asked for.'],
  ],
  leftOpen: [[always, 'The source was left open. Read it to its end, or close it with return().']],
  unhandled: [[always, 'Nobody listened to these errors in time. That ends a Node process. Listen from the start.']],
} satisfies Record<string, [seen: unknown, meaning: string][]>;
