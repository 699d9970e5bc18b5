import { byHand, countdown, seeLoop } from './see-loop.ts';
import { setTimeout as wait } from './timers-promises.ts';
import { useVirtualTime } from './use-virtual-time.ts';

useVirtualTime();

it.each<[string, () => unknown]>([
  [
    'gave a promise of an array, [ 3, 2, 1 ]. An async function gives one promise for everything; ' +
      'an async generator (`async function*`) gives a value each time it is asked.',
    async () => wait(20, [3, 2, 1]),
  ],
  [
    'gave a promise of an async iterable. The loop needs the iterable itself: ' +
      'the function that makes it must not be async.',
    async () => countdown(1, 1),
  ],
  [
    'gave an array: its values are all there at once, and nothing can be waited for in between.',
    () => [3, 2, 1],
  ],
  ['gave undefined. Does it return what it makes?', () => undefined],
  ['gave an async generator function that nobody has called.', () => countdown],
  ['gave a function that nobody has called.', () => Math.max],
  [
    'gave a plain (sync) generator. `for await` takes it, but it is no async iterator: ' +
      'its `next()` gives no promise. ' +
      'Is there an `async` missing in front of `function*`?',
    () =>
      (function* plain() {
        yield 1;
      })(),
  ],
  [
    'gave a plain (sync) iterable: it has [Symbol.iterator](), but no [Symbol.asyncIterator]().',
    () => new Set(),
  ],
  [
    'gave an object with `next()`, but without [Symbol.asyncIterator](), ' +
      'which is what `for await` calls first.',
    () => ({ next: async () => ({ done: true }) }),
  ],
  ['gave { id: 1 }, which has no method [Symbol.asyncIterator]().', () => ({ id: 1 })],
])('names what is no async iterable: %s', async (mistake, make) => {
  expect(await seeLoop(make, { what: 'ticker()' })).toBe(`ProtocolMistake: \`ticker()\` ${mistake}`);
});

it('names what is no iterator, and what is no result', async () => {
  const what = 'ticker()';
  const late = { [Symbol.asyncIterator]: async () => countdown(1, 1) };
  expect(await seeLoop(() => late, { what })).toBe(
    'ProtocolMistake: [Symbol.asyncIterator]() of `ticker()` gave a promise of an iterator. ' +
      'It must give the iterator itself, at once: only `next()` is async.',
  );
  expect(await seeLoop(() => byHand({}), { what })).toBe(
    'ProtocolMistake: [Symbol.asyncIterator]() of `ticker()` gave {}, which has no method `next()`.',
  );
  expect(await seeLoop(() => byHand({ next: async () => 7 }), { what })).toBe(
    'ProtocolMistake: `next()` call 1 of `ticker()` gave 7; a result is an object { value, done }.',
  );
});

it('tolerates a next() that gives no promise, as for await does', async () => {
  let tick = 0;
  expect(await seeLoop(() => byHand({ next: () => ({ value: ++tick, done: tick > 2 }) }))).toBe(
    '1 at 0, 2 at 0, end at 0',
  );
});

it('says which call is never answered', async () => {
  async function* stuck() {
    yield* countdown(2, 100);
    await new Promise(() => undefined);
  }
  expect(await seeLoop(() => stuck())).toBe(
    'stuck: `next()` call 3 of `stuck()` returned a promise that nobody settles. Seen last: 1 at 200.\n' +
      'At 200 ms nothing is scheduled any more that could bring it on.',
  );
  const unclosable = byHand({
    next: async () => ({ value: 1, done: false }),
    return: () => new Promise(() => undefined),
  });
  expect(await seeLoop(() => unclosable, { what: 'ticker()', stopAfter: 1 })).toBe(
    'stuck: `return()` of `ticker()` returned a promise that nobody settles. Seen last: 1 at 0.\n' +
      'At 0 ms nothing is scheduled any more that could bring it on.',
  );
});

it('ends a loop that never stops, even if it cannot be closed', async () => {
  let closed = 0;
  const endless = byHand({
    next: async () => ({ value: 1, done: false }),
    return: () => {
      closed += 1;
      return new Promise(() => undefined);
    },
  });
  expect(await seeLoop(() => endless, { what: 'ticker()' })).toBe(
    'starved: The loop has pulled 1000 values from `ticker()` and never stopped; when should it?',
  );
  expect(closed).toBe(1);
});
