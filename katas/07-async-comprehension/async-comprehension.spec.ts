import { outcomeOf } from '#support/outcome';
import { probe } from '#support/probe';
import { recorder } from '#support/recorder';
import type { Timeline } from '#support/timeline';
import { sleep } from '#support/virtual-time';
import { comprehend } from './async-comprehension';

it('makes a list of what select gives for each value', async () => {
  const list = await outcomeOf(() => comprehend(readings(19, 24, 22), (degrees) => `${degrees} °C`));
  expect(list).toShow({ gives: ['19 °C', '24 °C', '22 °C'] }, meaning.list);
});

it('waits for an async select', async () => {
  const list = await outcomeOf(() => comprehend(readings(19, 24), async (degrees) => `${degrees} °C`));
  expect(list).toShow({ gives: ['19 °C', '24 °C'] }, meaning.asyncSelect);
});

it('keeps every result as it is', async () => {
  const results = [undefined, 0, '', ['rain', 'snow'], null, 0];
  const list = await outcomeOf(() => comprehend(readings(0, 1, 2, 3, 4, 5), (day) => results[day]));
  expect(list).toShow({ gives: results }, meaning.everyResult);
});

it('ends when the source does, or fails with it', async () => {
  const nothing = probe({ count: 0, returnValue: 99 });
  expect(await outcomeOf(() => comprehend(nothing, String))).toShow({ gives: [] }, meaning.end);
  const broken = probe({ failAt: 2, failWith: new Error('too hot') });
  expect(await outcomeOf(() => comprehend(broken, String))).toShow({ rejects: 'too hot' }, meaning.error);
});

it('keeps the values that where says yes to', async () => {
  const warm = await outcomeOf(() => comprehend(readings(19, 24, 22, 17), String, (degrees) => degrees > 20));
  expect(warm).toShow({ gives: ['24', '22'] }, meaning.where);
});

it('waits for an async where', async () => {
  const isWarm = async (degrees: number) => degrees > 20;
  const warm = await outcomeOf(() => comprehend(readings(19, 24, 22, 17), String, isWarm));
  expect(warm).toShow({ gives: ['24', '22'] }, meaning.asyncWhere);
});

it('waits for whatever has a then', async () => {
  const isWarm = (degrees: number) => thenable(degrees > 20);
  const warm = await outcomeOf(() => comprehend(readings(19, 24), (degrees) => thenable(degrees), isWarm));
  expect(warm).toShow({ gives: [24] }, meaning.thenables);
});

it('does not call select for what where drops', async () => {
  const seen = recorder();
  const select = (degrees: number) => seen.note(`select ${degrees}`);
  await outcomeOf(() => comprehend(readings(19, 24, 17), select, (degrees) => degrees > 20));
  expect(seen.whats()).toShow(['select 24'], meaning.dropped);
});

it('counts the index in the source, for both functions', async () => {
  const asked: unknown[] = [];
  const where = (degrees: number, index: number) => asked.push([degrees, index]) > 0 && degrees > 20;
  const kept = await outcomeOf(() => comprehend(readings(19, 24, 17, 22), (_, index) => index, where));
  expect(kept).toShow({ gives: [1, 3] }, meaning.index);
  expect(asked).toShow([[19, 0], [24, 1], [17, 2], [22, 3]], meaning.indexOfWhere);
});

it('works on one value after the other', async () => {
  const seen = recorder();
  const slowly = (what: string) => async (day: number) => {
    seen.note(`${what} ${day}`);
    await sleep(10);
    return day !== 2;
  };
  await outcomeOf(async () => {
    await comprehend(readings(1, 2, 3), slowly('select'), slowly('where'));
    seen.note('list');
  });
  const days = 'where 1 at 0, select 1 at 10, where 2 at 20, where 3 at 30, select 3 at 40';
  expect(seen.timeline()).toFollow(`${days}, list at 50`, meaning.oneAtATime);
});

it('asks for the next value when it is done with the one before', async () => {
  const ticker = probe({ everyMs: 5 });
  const pulls = () => sleep(10).then(() => ticker.counts.pulls);
  expect(await outcomeOf(() => comprehend(ticker, pulls))).toShow({ gives: [1, 2, 3] }, meaning.pulls);
});

it('takes plain sources, step by step, and waits for promises in them', async () => {
  const days = [Promise.resolve(19), 24, Promise.resolve(22)];
  const warm = await outcomeOf(() => comprehend(days, String, (degrees) => degrees > 20));
  expect(warm).toShow({ gives: ['24', '22'] }, meaning.plain);
  let pulls = 0;
  function* ticker() {
    while (pulls < 3) yield ++pulls;
  }
  expect(await outcomeOf(() => comprehend(ticker(), () => pulls))).toShow({ gives: [1, 2, 3] }, meaning.pulls);
});

it('passes on an error of select, when the source is closed', async () => {
  const source = probe({ returnMs: 40 });
  const outcome = await outcomeOf(() => comprehend(source, async () => tooHot()));
  expect(outcome).toShow({ rejects: 'too hot' }, meaning.error);
  expect(closing(source.events())).toShow(['return', 'returned'], meaning.closing);
});

it('passes on an error of where, when the source is closed', async () => {
  const source = probe({ returnMs: 40 });
  expect(await outcomeOf(() => comprehend(source, String, tooHot))).toShow({ rejects: 'too hot' }, meaning.error);
  expect(closing(source.events())).toShow(['return', 'returned'], meaning.closing);
  const unclosable = await outcomeOf(() => comprehend(probe({ returnMs: 'none' }), tooHot));
  expect(unclosable).toShow({ rejects: 'too hot' }, meaning.unclosable);
});

const readings = (...values: number[]) => probe({ name: 'the sensor', values });
const closing = (events: string[]) => events.filter((event) => event.startsWith('return'));

/** Something to wait for that has a `then` and nothing else. */
const thenable = <T>(value: T): PromiseLike<T> => ({ then: (...args) => Promise.resolve(value).then(...args) });

function tooHot(): never {
  throw new Error('too hot');
}

type Seen = Readonly<Record<'gives' | 'rejects' | 'throws', unknown>>;

const always = () => true;
const gave = (seen: Seen) => 'gives' in seen;
const says = (text: RegExp) => ({ rejects, throws }: Seen) => text.test(`${String(rejects)} ${String(throws)}`);
type Test = (item: unknown, index: number) => boolean;
const holds = (test: Test) => ({ gives }: Seen) => Array.isArray(gives) && gives.some(test);
const isObject = (item: unknown) => typeof item === 'object' && item !== null;
const when = (time: number, what: RegExp) => ({ moments }: Timeline) =>
  moments.some((seen) => seen.at === time && what.test(seen.what));

/** What a wrong answer tells about the code that gave it. */
const meaning = {
  list: [
    [holds(isObject), 'The list holds promises. Wait for what you put into it.'],
    [{ gives: [] }, 'An empty list. Given too early? Is no `where` a no? `Array.from` sees no async values.'],
    [{ gives: [19, 24, 22] }, 'These are the values of the source, not what select makes of them.'],
    [({ gives }: Seen) => isObject(gives) && !Array.isArray(gives), 'It gave something to loop over, or a Set. ' +
      'A comprehension is finished when it comes: its promise gives an array.'],
    [gave, 'One result for each value, in the order of the source, in an array: that was asked for.'],
    [says(/where/), 'Nobody gave a `where` here, and it was called. Without it every value is kept.'],
    [says(/not iterable/), 'This source is async: a plain loop and the spread do not take it. `for await` does.'],
  ],
  asyncSelect: [[holds(isObject), 'This select is async: it gives a promise. Put into the list what that gives.']],
  everyResult: [
    [holds((item) => item === 'rain'), 'One result was an array, and its items were put in one by one. `concat` ' +
      'and `flat` do that; `push(result)` does not.'],
    [gave, 'A result was dropped or changed. undefined, 0, \'\', null, equal ones: all are results.'],
  ],
  end: [[gave, 'This source has no values. What comes with `done: true` is none: look at `done` first.']],
  where: [
    [{ gives: ['19', '24', '22', '17'] }, 'Nothing was dropped. Where in your code is `where` asked?'],
    [{ gives: ['19', '17'] }, 'Kept and dropped are exchanged: `where` says which values to keep.'],
    [{ gives: [] }, 'It stopped at the first value that is dropped. Go on with the next one.'],
    [holds((item) => item === 'true'), 'select got the answer of where. It is to get the value.'],
    [gave, 'Keep 24 and 22, and nothing in place of the others: only they are above 20.'],
  ],
  asyncWhere: [
    [{ gives: ['19', '24', '22', '17'] }, 'Nothing was dropped. This where is async: it gives a promise, and a ' +
      'promise is truthy, whatever it will say. Wait for the answer.'],
    [{ gives: [] }, 'This where is async: its promise is neither true nor false. Wait for the answer.'],
  ],
  thenables: [[always, 'Wait for whatever has a `then`. These have nothing else: no `catch`, no class Promise.']],
  dropped: [
    [(seen: string[]) => seen.includes('select 19'), 'select was called for a value that is dropped. Ask where ' +
      'first: select may be slow, or unable to take that value.'],
    [always, 'select is called once for each value that is kept.'],
  ],
  index: [
    [{ gives: [0, 1] }, 'These are positions in your list. The index counts in the source, dropped values too.'],
    [holds((item) => item === undefined), 'select got no index. It takes two arguments.'],
    [gave, 'The index begins at 0 and grows by one with each value of the source, dropped or not.'],
  ],
  indexOfWhere: [[always, 'where is asked once about each value, with its index in the source: 0, 1, 2 and 3.']],
  oneAtATime: [
    [when(0, /[23]/), 'The values are worked on all at once. A comprehension begins with one when it is done ' +
      'with the one before. When does your code wait?'],
    [when(0, /select/), 'select was called while where had not answered. Ask, wait for the answer, then select.'],
    [when(10, /2/), 'The next value was begun while select was at work on this one. Wait for select.'],
  ],
  pulls: [
    [({ gives }: Seen) => /^(3,3,3|4,4,4)$/.test(String(gives)), 'The source was read to its end, and only then ' +
      'came the work. What if it never ends?'],
    [holds((pulls, index) => Number(pulls) > index + 1), 'The source was asked for the next value while select ' +
      'was at work on this one. Ask when that is done.'],
  ],
  plain: [
    [{ gives: ['24'] }, 'A promise in a plain source was not waited for. where and select get what it gives.'],
    [says(/iterat|function|undefined/), 'This source is plain: it has only [Symbol.iterator]. `for await` takes both.'],
  ],
  error: [
    [(seen: Seen) => 'throws' in seen, 'The error was thrown at the call. It must come as a rejection.'],
    [gave, 'An error was swallowed: a list came, as if nothing had happened. Let the error come out.'],
    [always, 'Another error came out than the one that went in. Pass on the very error.'],
  ],
  closing: [
    [[], 'The source was left open: nobody called its return(). Who leaves a source before its end closes it.'],
    [['return'], 'return() was called, but not waited for. It takes its time; then comes the error.'],
  ],
  unclosable: [[says(/return|function/), 'Not every source has a return(). Look for one before you call it.']],
} satisfies Record<string, [seen: unknown, meaning: string][]>;
