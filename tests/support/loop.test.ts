import { loopOver, valuesOf } from './loop.ts';
import { byHand, countdown, seeLoop } from './see-loop.ts';
import { setTimeout as wait } from './timers-promises.ts';
import { useVirtualTime } from './use-virtual-time.ts';
import { inVirtualTime, now } from './virtual-time.ts';

useVirtualTime();

it('notes when each value came and when the loop ended', async () => {
  expect(await seeLoop(() => countdown(3, 100))).toBe('3 at 100, 2 at 200, 1 at 300, end at 300');
  expect(await seeLoop(() => countdown(0, 100))).toBe('end at 0');
});

it('lets the body take its time', async () => {
  expect(await seeLoop(() => countdown(2, 100), { bodyMs: 50 })).toBe('2 at 100, 1 at 250, end at 300');
});

it('leaves the loop after so many values, when return() has settled', async () => {
  expect(await seeLoop(() => countdown(3, 100), { stopAfter: 2 })).toBe('3 at 100, 2 at 200, left at 200');
  async function* slow() {
    try {
      yield 1;
    } finally {
      await wait(40);
    }
  }
  expect(await seeLoop(slow, { stopAfter: 1 })).toBe('1 at 0, left at 40');
  const open = byHand({ next: async () => ({ value: 1, done: false }) });
  expect(await seeLoop(() => open, { stopAfter: 1 })).toBe('1 at 0, left at 0');
});

it('tells apart what values look alike', async () => {
  async function* values() {
    yield* [
      3,
      '3',
      'tea',
      'end',
      'left',
      'error',
      'at 5',
      '',
      undefined,
      null,
      [1, 'a'],
      { id: 1 },
      Promise.reject,
      2n,
    ];
  }
  const { moments } = await loopOver(values);
  expect(moments.map(({ what }) => what)).toEqual([
    '3',
    "'3'",
    'tea',
    "'end'",
    "'left'",
    "'error'",
    'at 5',
    "''",
    'undefined',
    'null',
    "[ 1, 'a' ]",
    '{ id: 1 }',
    '[Function: reject]',
    '2n',
    'end',
  ]);
});

it('notes an error of the loop, whatever was thrown', async () => {
  async function* hot(error: unknown) {
    await wait(20);
    yield 90;
    throw error;
  }
  expect(await seeLoop(() => hot(new Error('too hot')))).toBe('90 at 20, error too hot at 20');
  expect(await seeLoop(() => hot('too hot'))).toBe('90 at 20, error too hot at 20');
  expect(await seeLoop(() => hot(undefined))).toBe('90 at 20, error undefined at 20');
});

it('lets the error of an untouched stub through', async () => {
  const stub = () => {
    throw new Error('not implemented');
  };
  // oxlint-disable-next-line require-yield -- a stub does not
  async function* generator() {
    throw new Error('not implemented');
  }
  expect(await seeLoop(stub)).toBe('Error: not implemented');
  expect(await seeLoop(generator)).toBe('Error: not implemented');
  expect(await seeLoop(async () => stub())).toBe('Error: not implemented');
  expect(await seeLoop(() => byHand({ next: stub }))).toBe('Error: not implemented');
});

it('counts the timers that are left, but not those due this very millisecond', async () => {
  async function* leaky() {
    setInterval(() => undefined, 10);
    setTimeout(() => undefined, 500);
    setTimeout(() => undefined, 0);
    setImmediate(() => undefined);
    yield 1;
  }
  expect(await seeLoop(leaky)).toBe('1 at 0, end at 0; 2 left');
  expect(await seeLoop(leaky)).toBe('1 at 0, end at 0; 2 left');
});

it('does not take the timers of loops side by side for leaks, but finds real ones', async () => {
  async function* leaky() {
    setTimeout(() => undefined, 500);
    yield* countdown(2, 30);
  }
  const pair = (a: () => unknown, b: () => unknown) =>
    inVirtualTime(() => Promise.all([seeLoop(a), seeLoop(b)]));
  expect(
    await pair(
      () => countdown(2, 10),
      () => countdown(2, 30),
    ),
  ).toEqual(['2 at 10, 1 at 20, end at 20', '2 at 30, 1 at 60, end at 60']);
  expect(await pair(() => countdown(2, 10), leaky)).toEqual([
    '2 at 10, 1 at 20, end at 20',
    '2 at 30, 1 at 60, end at 60; 1 left',
  ]);
});

it('counts a loop’s times from its own start', async () => {
  await inVirtualTime(async () => {
    await wait(1000);
    expect(await seeLoop(() => countdown(1, 100))).toBe('1 at 100, end at 100');
    expect(now()).toBe(1100);
  });
});

it('still counts leaks after a loop that was stuck', async () => {
  await seeLoop(() => byHand({ next: () => new Promise(() => undefined) }));
  setTimeout(() => undefined, 5);
  expect(
    await seeLoop(async function* leaky() {
      yield setTimeout(() => undefined, 10).hasRef();
    }),
  ).toBe('true at 0, end at 0; 1 left');
});

it('names the value that came with done: true', async () => {
  const { loop } = await loopOver(() => byHand({ next: async () => ({ value: 3, done: true }) }), {
    bodyMs: 20,
  });
  expect(loop).toEqual({ bodyMs: 20, valueWithDone: '3' });
});

it('points to the spec, not into the support', async () => {
  const error: unknown = await loopOver(() => [1] as never).catch((mistake: unknown) => mistake);
  expect((error as Error).stack?.split('\n')[1]).toContain('loop.test.ts');
});

it('gives the values alone', async () => {
  expect(await valuesOf(() => countdown(3, 100))).toEqual([3, 2, 1]);
  await expect(
    valuesOf(async function* hot() {
      yield 1;
      throw new Error('too hot');
    }),
  ).rejects.toThrow('too hot');
  await expect(valuesOf(() => [1] as never)).rejects.toThrow('gave an array');
});
