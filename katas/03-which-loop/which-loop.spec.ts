import { recorder, type Recorder } from '#support/recorder';
import { syncOutcomeOf } from '#support/sync-outcome';
import { whichLoop } from './which-loop';

it('says for await for an async generator object', () => {
  expect(loopFor(feed())).toShow({ gives: 'for await' }, meaning.feed);
});

it('says either for an array, whatever is in it', () => {
  expect(loopFor([])).toShow({ gives: 'either' }, meaning.iterable);
  expect(loopFor([Promise.resolve('home')])).toShow({ gives: 'either' }, meaning.iterable);
});

it('says either for a traditional generator object, and for a Map', () => {
  expect(loopFor(shelf())).toShow({ gives: 'either' }, meaning.iterable);
  expect(loopFor(new Map([['home', 1]]))).toShow({ gives: 'either' }, meaning.iterable);
});

it('says for await for anything that has the method', () => {
  const byHand = { [Symbol.asyncIterator]: feed };
  const callable = Object.assign(() => 'home', byHand);
  expect(loopFor(byHand)).toShow({ gives: 'for await' }, meaning.method);
  expect(loopFor(Object.create(byHand))).toShow({ gives: 'for await' }, meaning.method);
  expect(loopFor(callable)).toShow({ gives: 'for await' }, meaning.method);
  expect(loopFor(Object.assign(Object.create(null), byHand))).toShow({ gives: 'for await' }, meaning.method);
});

it('says either for what has both methods', () => {
  const both = { [Symbol.asyncIterator]: feed, [Symbol.iterator]: shelf };
  expect(loopFor(both)).toShow({ gives: 'either' }, meaning.both);
});

it('says either for a string, even an empty one', () => {
  expect(loopFor('news')).toShow({ gives: 'either' }, meaning.letters);
  expect(loopFor('')).toShow({ gives: 'either' }, meaning.letters);
});

it('says neither for null, undefined and a number', () => {
  expect(loopFor(null)).toShow({ gives: 'neither' }, meaning.bare);
  expect(loopFor(undefined)).toShow({ gives: 'neither' }, meaning.bare);
  expect(loopFor(42)).toShow({ gives: 'neither' }, meaning.bare);
});

it('says neither for a plain object, even if it looks like an array', () => {
  expect(loopFor({ home: 1 })).toShow({ gives: 'neither' }, meaning.bare);
  expect(loopFor({ length: 1, 0: 'home' })).toShow({ gives: 'neither' }, meaning.arrayLike);
});

it('says neither for an object that only has next()', () => {
  expect(loopFor({ next: () => lastStep })).toShow({ gives: 'neither' }, meaning.onlyNext);
  expect(loopFor({ next: async () => lastStep })).toShow({ gives: 'neither' }, meaning.onlyNext);
});

it('says neither for a function that nobody has called', () => {
  expect(loopFor(feed)).toShow({ gives: 'neither' }, meaning.uncalled);
  expect(loopFor(shelf)).toShow({ gives: 'neither' }, meaning.uncalled);
});

it('says neither for a promise of an array', () => {
  expect(loopFor(Promise.resolve(['home']))).toShow({ gives: 'neither' }, meaning.promise);
});

it('counts a method only if it can be called', () => {
  const textInstead = { [Symbol.asyncIterator]: 'feed' };
  const iteratorInstead = { [Symbol.iterator]: { next: () => lastStep } };
  const undefinedInstead = { [Symbol.asyncIterator]: undefined, [Symbol.iterator]: shelf };
  const nullInstead = { [Symbol.asyncIterator]: null, [Symbol.iterator]: shelf };
  expect(loopFor(textInstead)).toShow({ gives: 'neither' }, meaning.notCallable);
  expect(loopFor(iteratorInstead)).toShow({ gives: 'neither' }, meaning.notCallable);
  expect(loopFor(undefinedInstead)).toShow({ gives: 'either' }, meaning.fallsBack);
  expect(loopFor(nullInstead)).toShow({ gives: 'either' }, meaning.fallsBack);
});

it('starts nothing', () => {
  const seen = recorder();
  thingsToStart(seen).forEach(loopFor);
  expect(seen.whats()).toShow([], meaning.started);
});

it('reads each of the two properties once at most', () => {
  const seen = recorder();
  expect(loopFor(behindGetters(seen, feed, undefined))).toShow({ gives: 'for await' }, meaning.getter);
  expect(loopFor(behindGetters(seen, undefined, shelf))).toShow({ gives: 'either' }, meaning.getter);
  expect(loopFor(behindGetters(seen, feed, shelf))).toShow({ gives: 'either' }, meaning.both);
  loopFor(behindGetters(seen, undefined, undefined));
  expect(seen.whats()).toShow([], meaning.readTwice);
});

/** The answer, or what whichLoop threw. */
function loopFor(value: unknown) {
  return syncOutcomeOf(() => whichLoop(value));
}

async function* feed() {
  yield 'home';
}

function* shelf() {
  yield 'home';
}

const lastStep = { value: undefined, done: true };

/** Each notes what is called. */
function thingsToStart(seen: Recorder) {
  const noting = (what: string) => () => {
    seen.note(what);
    return { next: () => lastStep, return: () => lastStep };
  };
  return [
    { [Symbol.asyncIterator]: noting('[Symbol.asyncIterator]()') },
    { [Symbol.iterator]: noting('[Symbol.iterator]()') },
    { next: noting('next()') },
    { then: noting('then()') },
    noting('the function'),
  ];
}

/** Notes when a property is read again. */
function behindGetters(seen: Recorder, asyncMethod: unknown, syncMethod: unknown) {
  const read = new Set<string>();
  const give = (method: unknown, what: string) => {
    if (read.has(what)) seen.note(`${what} again`);
    read.add(what);
    return method;
  };
  return {
    get [Symbol.asyncIterator]() {
      return give(asyncMethod, '[Symbol.asyncIterator]');
    },
    get [Symbol.iterator]() {
      return give(syncMethod, '[Symbol.iterator]');
    },
  };
}

type Known = [seen: unknown, meaning: string][];

const always = () => true;
const answer = (seen: { gives?: unknown }) => String(seen.gives);
const threw = (error: RegExp) => ({ throws = '' }: { throws?: string }) => error.test(throws);
const called = (what: RegExp) => (seen: string[]) => what.test(seen.join());
const [onlyAsync, either, neither] = ['for await', 'either', 'neither'].map((gives) => ({ gives }));

/** What goes wrong in the same way whatever the value is. */
const told = (...known: Known): Known => [
  [threw(/'in' operator/), 'It threw: `in` asks objects only, and this is none. Read the property instead.'],
  [threw(/./), 'It threw, but it may be asked about anything: what no loop takes is neither. null and ' +
    'undefined have no properties to read.'],
  [(seen: object) => answer(seen) === '[object Promise]', 'It gave a promise. Whether a method is there ' +
    'can be seen at once: nothing has to be waited for, and the answer is not async.'],
  [(seen: object) => !/^(for await|either|neither)$/.test(answer(seen)), 'There are three answers: for ' +
    'await, either, neither. This is none of them; undefined comes where a `return` is missing.'],
  ...known,
];

/** What a wrong answer tells about the code that gave it. */
const meaning = {
  feed: told(
    [either, 'for…of fails here: "feed is not a function or its return value is not iterable". It asks for ' +
      '[Symbol.iterator], which an async generator object does not have.'],
    [neither, 'An async generator object is what `for await` is made for. Its method stands under the ' +
      'symbol Symbol.asyncIterator, and is inherited: read it as any other property.'],
  ),
  iterable: told(
    [onlyAsync, 'for…of takes this, too, whatever is in it: it has a method [Symbol.iterator].'],
    [neither, 'Both loops take this, empty or not: it inherits a method [Symbol.iterator], and `for await` ' +
      'falls back on that. The one method is enough, on whatever kind of thing.'],
  ),
  method: told(
    [neither, 'This has a method [Symbol.asyncIterator], own or inherited, and `for await` asks for ' +
      'nothing else. Functions can have one, too, and objects of no class. What else did you ask for?'],
    [either, 'for…of does not take this: it has no [Symbol.iterator]. A `length` or a call is no help.'],
  ),
  both: told(
    [onlyAsync, 'This has both methods, so for…of takes it, too. The one does not rule out the other.'],
    [neither, 'This has both methods. Each of the loops finds the one that it asks for.'],
  ),
  letters: told([always, 'Both loops take a string, letter by letter, also an empty one. It is no object ' +
    'and may count as false, but it has the method: only null and undefined have no properties to read.']),
  bare: told([always, 'This has neither of the two methods, and no loop asks for anything else.']),
  arrayLike: told([always, 'Array.from takes this for its `length`. A loop asks for [Symbol.iterator].']),
  onlyNext: told([always, 'This has a next() and nothing else. That makes it an iterator, but no loop ' +
    'begins with next(): it first calls a method that gives the iterator.']),
  uncalled: told([always, 'This function was never called. A loop takes feed(), not feed.']),
  promise: told([always, 'A promise has neither of the two methods. `for await` awaits each value, but not ' +
    'the thing that it loops over. That would be `for await (const page of await promise)`.']),
  notCallable: told([always, 'The property is there, but no loop can call it. What is its `typeof`?']),
  fallsBack: told([always, 'undefined or null counts as no method at all: `for await` falls back.']),
  started: [
    [called(/then|function/), 'A function or `then` was called to see what it gives. No loop does that.'],
    [called(/next/), 'next() was called. That takes a value, or starts the work for it.'],
    [always, 'The method was called, by you or by a loop that you tried. The call makes an iterator, may ' +
      'start the work, and nobody closes it. Whether a method is there can be seen without calling it.'],
  ],
  getter: told([always, 'Behind both properties is a getter here: one gives a method, the other undefined, ' +
    'which counts as missing. Read them as you read any property.']),
  readTwice: [[always, 'A property was read twice. Behind it may be a getter, which works for its answer ' +
    'or gives another one the second time. Read each of the two once, and keep what you got.']],
} satisfies Record<string, Known>;
