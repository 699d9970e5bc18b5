import { outcomeOf } from '#support/outcome';
import { probe } from '#support/probe';
import { recorder } from '#support/recorder';
import type { Timeline } from '#support/timeline';
import { sleep } from '#support/virtual-time';
import { findFirst } from './find-and-stop';

it('gives the first value that is accepted', async () => {
  expect(await outcomeOf(() => findFirst(readings(17, 19, 24, 22), isWarm))).toShow({ gives: 24 }, meaning.first);
});

it('gives undefined when no value is accepted', async () => {
  expect(await outcomeOf(() => findFirst(readings(17, 19), isWarm))).toShow({ gives: undefined }, meaning.none);
  const nothing = probe({ count: 0, returnValue: 99 });
  expect(await outcomeOf(() => findFirst(nothing, () => true))).toShow({ gives: undefined }, meaning.end);
});

it('waits for an async accept', async () => {
  const isWarmLater = async (degrees: number) => isWarm(degrees);
  const warm = await outcomeOf(() => findFirst(readings(17, 24), isWarmLater));
  expect(warm).toShow({ gives: 24 }, meaning.asyncAccept);
  const answer = await outcomeOf(() => findFirst(readings(17, 24), (degrees) => thenable(isWarm(degrees))));
  expect(answer).toShow({ gives: 24 }, meaning.thenable);
});

it('asks about one value after the other', async () => {
  const seen = recorder();
  const isThird = async (tick: number) => {
    seen.note(`ask ${tick}`);
    await sleep(30);
    return tick === 3;
  };
  await outcomeOf(() => findFirst(probe({ everyMs: 10, count: 5 }), isThird));
  expect(seen.timeline()).toFollow('ask 1 at 10, ask 2 at 50, ask 3 at 90', meaning.oneAtATime);
});

it('reads no further than the first match', async () => {
  const reports = ['rain', 'sun', 'sun', 'snow', 'sun', 'snow', 'sun'];
  const source = probe({ values: reports });
  await outcomeOf(() => findFirst(source, (report) => report === 'snow'));
  expect(source.counts.pulls).toShow(4, meaning.pulls);
  const other = probe({ values: reports });
  await outcomeOf(() => findFirst(other, (report) => report === 'rain'));
  expect(other.counts.pulls).toShow(1, meaning.firstPull);
});

it('finds a value in a source that never ends', async () => {
  const ticker = probe({ name: 'the ticker', everyMs: 10, endless: true });
  const late = await outcomeOf(() => findFirst(ticker, (tick) => tick === 200));
  expect(late).toShow({ gives: 200 }, meaning.endless);
});

it('finds values that count as false', async () => {
  expect(await outcomeOf(() => findFirst(readings(4, 0, -2, -7), (t) => t <= 0))).toShow({ gives: 0 }, meaning.falsy);
  const asked: unknown[] = [];
  const isMissing = (report: unknown) => asked.push(report) > 0 && report === undefined;
  await outcomeOf(() => findFirst(probe({ values: ['sun', undefined, 'rain'] }), isMissing));
  expect(asked).toShow(['sun', undefined], meaning.missing);
});

it('closes the source once', async () => {
  const source = readings(17, 24, 22);
  await outcomeOf(() => findFirst(source, isWarm));
  expect(closing(source.events())).toShow(['iterator', 'return', 'returned'], meaning.closing);
});

it('gives the value when the source is closed', async () => {
  const seen = recorder();
  const ticker = probe({ everyMs: 10, endless: true, returnMs: 40 });
  await outcomeOf(async () => seen.note(`found ${await findFirst(ticker, (tick) => tick === 3)}`));
  expect(seen.timeline()).toFollow('found 3 at 70', meaning.notWaited);
});

it('does without return() when the source has none', async () => {
  const unclosable = probe({ returnMs: 'none' });
  expect(await outcomeOf(() => findFirst(unclosable, (tick) => tick === 2))).toShow({ gives: 2 }, meaning.unclosable);
});

it('closes the source when accept fails, and passes the error on', async () => {
  const source = probe({ returnMs: 40 });
  const rejected = await outcomeOf(() => findFirst(source, async () => fails()));
  expect(rejected).toShow({ rejects: 'too hot' }, meaning.error);
  expect(closing(source.events())).toShow(['iterator', 'return', 'returned'], meaning.closing);
  const other = probe({ returnMs: 40 });
  expect(await outcomeOf(() => findFirst(other, fails))).toShow({ rejects: 'too hot' }, meaning.error);
  expect(closing(other.events())).toShow(['iterator', 'return', 'returned'], meaning.closing);
});

it('passes on an error of the source', async () => {
  const broken = probe({ failAt: 2, failWith: new Error('unplugged') });
  const outcome = await outcomeOf(() => findFirst(broken, (tick) => tick === 3));
  expect(outcome).toShow({ rejects: 'unplugged' }, meaning.error);
});

const isWarm = (degrees: number) => degrees > 20;
const readings = (...values: number[]) => probe({ name: 'the sensor', values });
const closing = (events: string[]) => events.filter((event) => /^(iterator|return)/.test(event));

/** Something to wait for that has a `then` and nothing else. */
const thenable = <T>(value: T): PromiseLike<T> => ({ then: (...args) => Promise.resolve(value).then(...args) });

function fails(): never {
  throw new Error('too hot');
}

type Seen = Readonly<Record<'gives' | 'rejects' | 'throws', unknown>>;

const always = () => true;
const gave = (seen: Seen) => 'gives' in seen;
const says = (text: RegExp) => ({ rejects, throws }: Seen) => text.test(`${String(rejects)} ${String(throws)}`);
const thrown = (seen: Seen) => 'throws' in seen;
const asksTwice = ({ moments }: Timeline) => new Set(moments.map(({ what }) => what)).size < moments.length;
const withinMs = (ms: number) => ({ moments }: Timeline) =>
  moments.some(({ at }, index) => index > 0 && at - moments[index - 1].at < ms);

const noThen: [seen: unknown, meaning: string] = [
  ({ rejects, throws = rejects }: Seen) => /\b(then|catch|finally) is not/.test(String(throws)),
  'This accept answers at once, without a promise, and what is no promise has no `then`. `await` takes both.',
];

const readAhead = (seen: Timeline) => seen.moments[0]?.at === 10 && withinMs(40)(seen);

/** What a wrong answer tells about the code that gave it. */
const meaning = {
  first: [
    noThen,
    [{ gives: 22 }, 'This is the last value that is accepted. The first one was asked for: stop there.'],
    [{ gives: 17 }, 'This value is not accepted: accept(17) is false. Where in your code is accept asked?'],
    [{ gives: 2 }, 'This is the position of the value. The value itself was asked for.'],
    [{ gives: true }, 'This is the answer of accept. The value it was asked about was asked for.'],
    [{ gives: undefined }, 'Nothing was found, but 24 is accepted. Is the value returned from findFirst itself? ' +
      '`return` in a callback returns from the callback.'],
    [({ gives }: Seen) => Array.isArray(gives), 'It gave a list. One value was asked for, the first.'],
    [({ gives }: Seen) => typeof gives === 'object', 'It gave an object. The value itself was asked for.'],
  ],
  none: [
    noThen,
    [{ gives: 24 }, 'This value is of another source, of the call before. Keep nothing from call to call.'],
    [gave, 'No value is accepted here, so nothing is found: undefined.'],
    [always, 'It failed because no value was accepted. That is no error: then the answer is undefined.'],
  ],
  end: [[gave, 'This source has no values. What comes with `done: true` is none: look at `done` first.']],
  asyncAccept: [
    [{ gives: 17 }, 'This accept gives a promise, and that is truthy, whatever it will say. Wait for the answer.'],
    [{ gives: undefined }, 'This accept gives a promise, which is neither true nor false. Wait for the answer.'],
  ],
  thenable: [[always, 'Wait for whatever has a `then`. This has nothing else: no `catch`, no class Promise.']],
  falsy: [
    [(seen: Seen) => gave(seen) && (seen.gives === undefined || seen.gives === -2), '0 is accepted, and ' +
      'it is a value as any other, although it is falsy. Ask accept, not the value.'],
  ],
  missing: [
    [(asked: unknown[]) => !asked.includes(undefined), 'accept was not asked about undefined. It may be the ' +
      'very value that is looked for.'],
    [['sun', undefined, undefined], 'accept was asked twice about one value. Keep its answer.'],
    [(asked: unknown[]) => asked.length > 2, 'undefined was accepted as the second value, and the search went ' +
      'on. Leave when accept says yes; undefined is no sign for "nothing found yet".'],
  ],
  oneAtATime: [
    [({ moments }: Timeline) => moments[0]?.what !== 'ask 1', 'accept was not asked about the first value.'],
    [asksTwice, 'accept was asked twice about one value. Keep its answer.'],
    [withinMs(30), 'accept was asked about a value before it had answered about the one before. That answer may ' +
      'be yes, and then nobody wants the next value.'],
    [readAhead, 'The next value was asked for before accept had answered. When is it wanted?'],
    [({ moments }: Timeline) => moments.length > 3, 'The third value is accepted, and the search went on.'],
    [({ moments }: Timeline) => moments[0]?.at > 10 || moments.some(({ at }) => at > 90), 'accept was asked late: ' +
      'more than one value was waited for. Ask about each as soon as it is there.'],
  ],
  pulls: [
    [8, 'The source was read to its end, although the fourth value is accepted. What if it never ends?'],
    [5, 'One value too many was read: the fourth is accepted. When do you ask for the next one?'],
    [(pulls: number) => pulls > 4, 'The fourth value is accepted, and the source was read on. Stop there.'],
  ],
  firstPull: [
    [2, 'One value too many was read: the first is accepted. When do you ask for the next one?'],
    [(pulls: number) => pulls > 2, 'The first value is accepted, and the source was read on. Was accept asked?'],
  ],
  endless: [
    [{ gives: undefined }, 'The search was given up before the value came. A source may take its time.'],
  ],
  closing: [
    [['iterator'], 'Nobody called return() of the source. It is closed after a match or an error, not read on.'],
    [['iterator', 'return'], 'return() was called, but not waited for. It takes its time; then comes the answer.'],
    [(seen: string[]) => seen[1] === 'iterator', 'It was opened twice. Close the iterator that you have read from.'],
    [always, 'return() was called more than once. Who has called it already? A loop does, when it is left.'],
  ],
  notWaited: [
    ['found 3 at 30', 'The value was given before the source was closed. return() takes 40 ms here: call it, ' +
      'wait for it, then give the value.'],
    ['found 3 at 80', 'One more value was read before the source was closed. The third is accepted.'],
    ['found 3 at 110', 'The source was closed twice, and each time takes 40 ms. A loop that is left closes it.'],
  ],
  unclosable: [noThen, [says(/return|function/), 'Not every source has a return(). Look for one before you call it.']],
  error: [
    [thrown, 'The error was thrown at the call. It must come as a rejection.'],
    [{ gives: 1 }, 'The first value was given, and accept never said yes. Ask it, and wait for its answer.'],
    [gave, 'An error was swallowed: the promise was fulfilled. Let the error come out.'],
    [always, 'Another error came out than the one that went in. Pass on the very error.'],
  ],
} satisfies Record<string, [seen: unknown, meaning: string][]>;
