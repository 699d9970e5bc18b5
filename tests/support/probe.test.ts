import { loopOver } from './loop.ts';
import { probe } from './probe.ts';
import { formatTimeline } from './timeline.ts';
import { useVirtualTime } from './use-virtual-time.ts';
import { inVirtualTime, now, sleep } from './virtual-time.ts';

useVirtualTime();

it('writes down every event of the protocol', async () => {
  const ticker = probe({ count: 2, everyMs: 20 });
  expect(await loopOver(() => ticker)).toFollow('1 at 20, 2 at 40, end at 40');
  expect(formatTimeline(ticker.timeline().moments)).toBe(
    'iterator at 0, next 1 at 0, value 1 at 20, next 2 at 20, value 2 at 40, next 3 at 40, done at 40',
  );
  expect(ticker.counts).toEqual({
    iterators: 1,
    pulls: 3,
    values: 2,
    mostInFlight: 1,
    returns: 0,
    returnsSettled: 0,
    throws: 0,
  });
});

it('hands out any values, and a return value', async () => {
  const pages = probe({ values: ['a', undefined], returnValue: 'all' });
  const results = await inVirtualTime(async () => {
    const iterator = pages[Symbol.asyncIterator]();
    return [await iterator.next(), await iterator.next(), await iterator.next(), await iterator.next()];
  });
  expect(results).toEqual([
    { value: 'a', done: false },
    { value: undefined, done: false },
    { value: 'all', done: true },
    { value: undefined, done: true },
  ]);
});

it('fails at a given call, and is over then', async () => {
  const sensor = probe({ name: 'the sensor', failAt: 2 });
  expect(await loopOver(() => sensor)).toFollow('1 at 0, error the sensor failed at 2 at 0');
  expect(sensor.events()).toEqual([
    'iterator',
    'next 1',
    'value 1',
    'next 2',
    'error the sensor failed at 2',
  ]);
  const last = probe({ count: 1, failAt: 2, failWith: 'too hot' });
  expect(await loopOver(() => last)).toFollow('1 at 0, error too hot at 0');
});

it('writes down how it is closed', async () => {
  const ticker = probe({ everyMs: 20, returnMs: 40 });
  expect(await loopOver(() => ticker, { stopAfter: 1 })).toFollow('1 at 20, left at 60');
  expect(formatTimeline(ticker.timeline().moments)).toBe(
    'iterator at 0, next 1 at 0, value 1 at 20, return at 20, returned at 60',
  );
  await expect(loopOver(() => probe({ returnMs: 'stuck' }), { stopAfter: 1 })).rejects.toMatchObject({
    diagnosis: 'stuck',
  });
  expect(await loopOver(() => probe({ returnMs: 'none' }), { stopAfter: 1 })).toFollow('1 at 0, left at 0');
});

it('can be thrown at', async () => {
  const ticker = probe();
  const iterator = ticker[Symbol.asyncIterator]();
  await expect(iterator.throw?.(new Error('enough'))).rejects.toThrow('enough');
  expect(await iterator.next()).toEqual({ value: undefined, done: true });
  expect(ticker.counts.throws).toBe(1);
});

it('never answers a given call', async () => {
  const stuck = loopOver(() => probe({ stuckAt: 2 }), { what: 'the probe' });
  await expect(stuck).rejects.toThrow(
    '`next()` call 2 of `the probe` returned a promise that nobody settles. Seen last: 1 at 0.',
  );
});

it('gives up when an endless one is pulled on and on', async () => {
  const collect = async (source: AsyncIterable<number>): Promise<number[]> => {
    const values: number[] = [];
    for await (const value of source) values.push(value);
    return values;
  };
  await expect(
    inVirtualTime(() => collect(probe({ name: 'the ticker', endless: true }))),
  ).rejects.toMatchObject({
    diagnosis: 'starved',
    message: 'The loop has pulled 400 values from the ticker and never stopped; when should it?',
  });
  await expect(inVirtualTime(() => collect(probe({ endless: 5 })))).rejects.toThrow(
    'pulled 5 values from the probe',
  );
  expect(await loopOver(() => probe({ endless: 5, values: [7, 8] }), { stopAfter: 3 })).toFollow(
    '7 at 0, 8 at 0, 7 at 0, left at 0',
  );
});

it('gives up when it is pulled on and on after its end', async () => {
  const readOn = async (iterator: AsyncIterator<number>): Promise<void> => {
    for (;;) await iterator.next();
  };
  const two = probe({ name: 'the ticker', count: 2 });
  await expect(inVirtualTime(() => readOn(two[Symbol.asyncIterator]()))).rejects.toMatchObject({
    diagnosis: 'starved',
    message:
      '`next()` of the ticker was called 400 times after its end, and each answer said `done: true`. ' +
      'Look at `done` in every answer: when it is true, stop.',
  });
  const closed = probe({ endless: true })[Symbol.asyncIterator]();
  await closed.return?.();
  await expect(inVirtualTime(() => readOn(closed))).rejects.toMatchObject({ diagnosis: 'starved' });
});

it('answers calls that overlap one after the other, or side by side', async () => {
  const times = (parallel: boolean) =>
    inVirtualTime(async () => {
      const ticker = probe({ everyMs: 20, parallel });
      const iterator = ticker[Symbol.asyncIterator]();
      const start = now();
      const answers = [1, 2, 3].map(
        async () => `${String((await iterator.next()).value)} at ${now() - start}`,
      );
      expect(ticker.inFlight).toBe(3);
      return [...(await Promise.all(answers)), ticker.counts.mostInFlight];
    });
  expect(await times(false)).toEqual(['1 at 20', '2 at 40', '3 at 60', 3]);
  expect(await times(true)).toEqual(['1 at 20', '2 at 20', '3 at 20', 3]);
});

it('gives each loop an iterator of its own, and one record for all', async () => {
  const ticker = probe({ count: 1 });
  await loopOver(() => ticker);
  expect(await loopOver(() => ticker)).toFollow('1 at 0, end at 0');
  expect(ticker.counts).toMatchObject({ iterators: 2, pulls: 4, values: 2 });
});

it('does not count as a leak', async () => {
  async function* abandons() {
    void probe({ everyMs: 1000 })[Symbol.asyncIterator]().next();
    yield 1;
  }
  expect(await loopOver(abandons)).toFollow('1 at 0, end at 0');
});

it('draws its lanes', async () => {
  const ticker = probe({ everyMs: 20, returnMs: 20, failAt: 5 });
  await inVirtualTime(async () => {
    for await (const value of ticker) {
      await sleep(10);
      if (value === 2) break;
    }
  });
  expect(`\n${ticker.draw()}\n`).toBe(`
            0           20    30          50    60          80
  pulls     1-----------------2
  values    ·-----------1-----------------2
  close     ·-----------------------------------a-----------b
  a = return   b = returned
`);
});
