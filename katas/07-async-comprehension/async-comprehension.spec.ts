import { outcomeOf } from '#support/outcome';
import { probe } from '#support/probe';
import { recorder } from '#support/recorder';
import type { Timeline } from '#support/timeline';
import { now, sleep } from '#support/virtual-time';
import { comprehend } from './async-comprehension';

it('makes a list of what select gives for each value', async () => {
  const list = await outcomeOf(() => comprehend(readings(19, 24, 22), (degrees) => `${degrees} °C`));
  expect(list).toShow({ gives: ['19 °C', '24 °C', '22 °C'] }, meaning.list);
});

it('waits for an async select', async () => {
  const list = await outcomeOf(() => comprehend(readings(19, 24), async (degrees) => `${degrees} °C`));
  expect(list).toShow({ gives: ['19 °C', '24 °C'] }, meaning.list);
});

it('keeps every result as it is', async () => {
  const values = [0, undefined, '', ['rain', 'snow'], null, 0];
  expect(await outcomeOf(() => comprehend(probe({ values }), (it) => it))).toShow({ gives: values }, meaning.results);
});

it('ends when the source does, or fails with it', async () => {
  const nothing = probe({ count: 0, returnValue: 99 });
  expect(await outcomeOf(() => comprehend(nothing, String))).toShow({ gives: [] }, meaning.end);
  const broken = probe({ failAt: 2, failWith: { degrees: 99 } });
  expect(await outcomeOf(() => comprehend(broken, String))).toShow({ rejects: '{ degrees: 99 }' }, meaning.error);
  const locked = { [Symbol.asyncIterator]: tooHot };
  expect(await outcomeOf(() => comprehend(locked, String))).toShow({ rejects: 'too hot' }, meaning.error);
});

it('keeps the values that where says yes to', async () => {
  const warm = await outcomeOf(() => comprehend(readings(24, 19, 22, 17), String, (t) => t > 20));
  expect(warm).toShow({ gives: ['24', '22'] }, meaning.where);
});

it('waits for an async where', async () => {
  const warm = await outcomeOf(() => comprehend(readings(24, 19, 22, 17), String, async (t) => t > 20));
  expect(warm).toShow({ gives: ['24', '22'] }, meaning.asyncWhere);
});

it('waits for whatever has a then', async () => {
  const warm = await outcomeOf(() => comprehend(readings(19, 24), thenable, (t) => thenable(t > 20)));
  expect(warm).toShow({ gives: [24] }, meaning.thenables);
});

it('does not call select for what where drops', async () => {
  const asked: number[] = [];
  await outcomeOf(() => comprehend(readings(19, 24, 17), (t) => asked.push(t), (t) => t > 20));
  expect(asked).toShow([24], meaning.dropped);
});

it('counts the index in the source, for both functions', async () => {
  const asked: unknown[] = [];
  const where = (degrees: number, index: number) => asked.push([degrees, index]) > 0 && degrees > 20;
  const kept = await outcomeOf(() => comprehend(readings(19, 24, 17, 22), (_, index) => index, where));
  expect(kept).toShow({ gives: [1, 3] }, meaning.index);
  expect(asked).toShow([[19, 0], [24, 1], [17, 2], [22, 3]], meaning.indexOfWhere);
  const both = () => Promise.all([1, 2].map(() => comprehend(readings(19, 24), (_, index) => index)));
  expect(await outcomeOf(both)).toShow({ gives: [[0, 1], [0, 1]] }, meaning.apart);
});

it('works on one value after the other', async () => {
  const seen = recorder();
  const slow = (what: string) => (day: number) => {
    seen.note(`${what} ${day}`);
    return sleep(10).then(() => day !== 2);
  };
  await outcomeOf(() => comprehend(readings(1, 2, 3), slow('select'), slow('where')).then(() => seen.note('list')));
  const days = 'where 1 at 0, select 1 at 10, where 2 at 20, where 3 at 30, select 3 at 40';
  expect(seen.timeline()).toFollow(`${days}, list at 50`, meaning.oneAtATime);
});

it('asks for the next value when it is done with the one before', async () => {
  const ticker = probe({ everyMs: 5 });
  const pulls = () => sleep(10).then(() => ticker.counts.pulls);
  expect(await outcomeOf(() => comprehend(ticker, pulls))).toShow({ gives: [1, 2, 3] }, meaning.pulls);
});

it('takes plain sources, step by step, and waits for promises in them', async () => {
  const list = Object.freeze([Promise.resolve(19), 24, Promise.resolve(22)]);
  expect(await outcomeOf(() => comprehend(list, String, (t) => t > 20))).toShow({ gives: ['24', '22'] }, meaning.plain);
  const times = await outcomeOf(() => comprehend([1, 2], () => sleep(10).then(now)));
  expect(times).toShow({ gives: [10, 20] }, meaning.times);
  let pulls = 0;
  function* ticker() {
    while (pulls < 3) yield ++pulls;
  }
  expect(await outcomeOf(() => comprehend(ticker(), () => pulls))).toShow({ gives: [1, 2, 3] }, meaning.pulls);
});

it('passes on an error of select, when the source is closed', async () => {
  const source = probe({ returnMs: 40 });
  expect(await outcomeOf(() => comprehend(source, async () => tooHot()))).toShow({ rejects: 'too hot' }, meaning.error);
  expect(closing(source.events())).toShow(['return', 'returned'], meaning.closing);
});

it('passes on an error of where, when the source is closed', async () => {
  const source = probe({ returnMs: 40 });
  expect(await outcomeOf(() => comprehend(source, String, tooHot))).toShow({ rejects: 'too hot' }, meaning.error);
  expect(closing(source.events())).toShow(['return', 'returned'], meaning.closing);
  const unclosable = await outcomeOf(() => comprehend(probe({ returnMs: 'none' }), tooHot));
  expect(unclosable).toShow({ rejects: 'too hot' }, meaning.close);
});

it('closes a plain source as well, and keeps to the first error', async () => {
  const seen = recorder();
  const jams = () => {
    seen.note('closed');
    throw new Error('the door is jammed');
  };
  const days = Object.assign([19, 24].values(), { return: jams });
  expect(await outcomeOf(() => comprehend(days, tooHot))).toShow({ rejects: 'too hot' }, meaning.close);
  expect(seen.whats().slice(0, 1)).toShow(['closed'], meaning.closing);
});

const readings = (...values: number[]) => probe({ name: 'the sensor', values });
/** A second return() does no harm. */
const closing = (events: string[]) => events.filter((event) => event.startsWith('return')).slice(0, 2);
const thenable = <T>(value: T): PromiseLike<T> => ({ then: (...args) => Promise.resolve(value).then(...args) });
const tooHot = (): never => {
  throw new Error('too hot');
};
type Seen = Readonly<Record<'gives' | 'rejects' | 'throws', unknown>>;
const always = () => true;
const gave = (seen: Seen) => 'gives' in seen;
const noList = ({ gives }: Seen) => typeof gives === 'object' && !Array.isArray(gives);
const says = (text: RegExp) => ({ rejects = '', throws = rejects }: Seen) => text.test(String(throws));
const holds = (test: (item: unknown, index: number) => boolean) => ({ gives }: Seen) =>
  Array.isArray(gives) && gives.some(test);
const when = (ms: number, what: RegExp) => ({ moments }: Timeline) =>
  moments.some((seen) => seen.at === ms && what.test(seen.what));
const stopped = 'It stopped at the first value that is dropped. Go on with the next one.';

/** What a wrong answer tells about the code that gave it. */
const meaning = {
  list: [
    [holds((item) => 'then' in Object(item)), 'The list holds promises. Put into the list what they give.'],
    [holds((_, index) => index > 3), 'Results of the call before came along: each call needs a new list.'],
    [{ gives: [] }, 'An empty list. Given too early? Is no `where` a no? `Array.from` sees no async values.'],
    [{ gives: [19, 24, 22] }, 'These are the values of the source, not what select makes of them.'],
    [noList, 'It gave something to loop over, or a Set. A comprehension gives a promise of an array.'],
    [{ gives: undefined }, 'The promise gave undefined. Is the list returned?'],
    [gave, 'One result for each value, in the order of the source, in an array: that was asked for.'],
    [says(/where/), 'Nobody gave a `where` here, and it was called. Without it every value is kept.'],
    [says(/not iterable/), 'This source is async: a plain loop and the spread do not take it. `for await` does.'],
    [says(/fromAsync/), 'Node 20 has no `Array.fromAsync`. Write the loop that it stands for.'],
  ],
  results: [
    [holds((item) => item === 'rain'), 'The items of a list were put in one by one. `push` takes it whole.'],
    [gave, 'A value or a result was dropped or changed. undefined, 0, null, equal ones: all of them count.'],
  ],
  end: [[gave, 'This source has no values. What comes with `done: true` is none: look at `done` first.']],
  where: [
    [{ gives: ['24', '19', '22', '17'] }, 'Nothing was dropped. Where in your code is `where` asked?'],
    [{ gives: ['19', '17'] }, 'Kept and dropped are exchanged: `where` says which values to keep.'],
    [{ gives: ['24'] }, stopped],
    [gave, 'Keep 24 and 22, and nothing in place of the others: only they are above 20.'],
  ],
  asyncWhere: [[{ gives: ['24'] }, stopped], [gave, 'This where is async: it gives a promise, and a promise is ' +
    'truthy, whatever it will say, but neither true nor false. Wait for the answer.']],
  thenables: [[{ gives: [] }, stopped], [always, 'Wait for whatever has a `then`. No `catch`, no class is needed.']],
  dropped: [[always, 'select is called once for each value that is kept, and for no other: ask where first.']],
  index: [
    [{ gives: [0, 1] }, 'These are positions in your list. The index counts in the source, dropped values too.'],
    [holds((item) => item === undefined), 'select got no index. It takes two arguments.'],
    [gave, 'The index is 0 at first, and one more with each value, dropped or not, for both functions.'],
  ],
  indexOfWhere: [[always, 'where is asked once about each value, with its index in the source: 0, 1, 2 and 3.']],
  oneAtATime: [
    [when(0, /[23]/), 'The values are worked on all at once. Where does your code wait?'],
    [when(0, /select/), 'select was called while where had not answered. Ask, wait for the answer, then select.'],
    [when(10, /2/), 'The next value was begun before select was done with this one. Wait for select.'],
  ],
  times: [[{ gives: [10, 10] }, 'A list is no exception: the work on its values is done one after the other.']],
  apart: [[holds((it) => `${it}` === '1,3'), 'Two calls at once got mixed up. What a call counts belongs inside it.']],
  pulls: [
    [({ gives }: Seen) => /^(3,3|4,4)/.test(`${gives}`), 'The source was read to its end before any work began.'],
    [holds((pulls, index) => Number(pulls) > index + 1), 'More was asked for while select was at work. Wait for it.'],
  ],
  plain: [
    [{ gives: ['24'] }, 'A promise in a plain source was not waited for. where and select get what it gives.'],
    [says(/read only|extensible/), 'The source itself was changed. Put the results into a list of your own.'],
    [says(/iterat|function/), 'This source is plain: it has only [Symbol.iterator]. `for await` takes both.'],
  ],
  error: [
    [(seen: Seen) => 'throws' in seen, 'The error was thrown at the call. It must come as a rejection.'],
    [gave, 'An error was swallowed: a list came, as if nothing had happened. Let the error come out.'],
    [always, 'Another error came out than the one that went in. Pass on the very error.'],
  ],
  closing: [
    [[], 'Nobody called return() of the source. After an error it is closed at once, not left open or read on.'],
    [['return'], 'return() was called, but not waited for. It takes its time; then comes the error.'],
  ],
  close: [
    [says(/return/), 'Not every source has a return(). Look for one before you call it.'],
    [says(/jammed/), 'return() failed, too. The first error is the one to pass on.'],
    [always, 'The very error of select or where was to come out.'],
  ],
} satisfies Record<string, [seen: unknown, meaning: string][]>;
