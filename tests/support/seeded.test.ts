import { seeded, type Seeded } from './seeded.ts';

const draws = ({ whole, pick, shuffled, word }: Seeded) => [whole(1, 1000), pick(['a', 'b', 'c']), shuffled([1, 2, 3, 4, 5]), word(), word()];

afterEach(() => {
  Reflect.deleteProperty(globalThis, Symbol.for('for-await-katas.seed'));
});

it('draws the same for the same seed, and other things for another one', () => {
  expect(draws(seeded(7))).toEqual(draws(seeded(7)));
  const all = Array.from({ length: 50 }, (_, seed) => JSON.stringify(draws(seeded(seed))));
  expect(new Set(all).size).toBe(50);
});

it('draws the same on every machine and with every Node', () => {
  expect(draws(seeded(1))).toEqual(EXPECTED);
});

it('begins anew at each call, so that specs do not depend on one another', () => {
  expect(draws(seeded())).toEqual(draws(seeded()));
});

it('takes the seed that the grader has set, and 1 without one', () => {
  expect(draws(freshlyLoaded().seeded())).toEqual(draws(seeded(1)));
  Reflect.set(globalThis, Symbol.for('for-await-katas.seed'), 42);
  expect(draws(freshlyLoaded().seeded())).toEqual(draws(seeded(42)));
  Reflect.set(globalThis, Symbol.for('for-await-katas.seed'), 'not a number');
  expect(draws(freshlyLoaded().seeded())).toEqual(draws(seeded(1)));
});

it('keeps to the seed of the moment when it was loaded', () => {
  const { seeded: early } = freshlyLoaded();
  Reflect.set(globalThis, Symbol.for('for-await-katas.seed'), 42);
  expect(draws(early())).toEqual(draws(seeded(1)));
});

it('draws whole numbers from both ends and all between, about equally often', () => {
  const { whole } = seeded(3);
  const counts = new Map<number, number>();
  for (let drawn = 0; drawn < 6000; drawn += 1) {
    const number = whole(-2, 3);
    counts.set(number, (counts.get(number) ?? 0) + 1);
  }
  expect([...counts.keys()].sort((a, b) => a - b)).toEqual([-2, -1, 0, 1, 2, 3]);
  expect(Math.min(...counts.values())).toBeGreaterThan(850);
  expect(whole(5, 5)).toBe(5);
});

it('shuffles a copy that holds the same things', () => {
  const list = Object.freeze(['a', 'b', 'c', 'd']);
  const orders = Array.from({ length: 40 }, (_, seed) => seeded(seed).shuffled(list).join(''));
  expect(orders.every((order) => [...order].sort().join('') === 'abcd')).toBe(true);
  expect(new Set(orders).size).toBeGreaterThan(10);
  expect(seeded().shuffled([])).toEqual([]);
});

it('never makes the same word twice', () => {
  const { word } = seeded(5);
  const words = Array.from({ length: 3000 }, word);
  expect(new Set(words).size).toBe(3000);
  expect(words.every((each) => /^[a-z]{6}$/.test(each))).toBe(true);
});

it('says so when there is nothing to pick from', () => {
  expect(() => seeded().pick([])).toThrow('expected a list with something in it');
});

function freshlyLoaded(): { seeded: typeof seeded } {
  let loaded: { seeded: typeof seeded } | undefined;
  jest.isolateModules(() => {
    loaded = require('./seeded.ts') as { seeded: typeof seeded };
  });
  if (loaded === undefined) throw new Error('It was not loaded.');
  return loaded;
}

const EXPECTED = [30, 'b', [4, 5, 2, 3, 1], 'lakafu', 'matoso'];
