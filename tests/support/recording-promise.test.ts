import { settling } from './recording-promise.ts';
import { useVirtualTime } from './use-virtual-time.ts';
import { inVirtualTime, now, sleep } from './virtual-time.ts';

useVirtualTime();

it('settles promises at their times', async () => {
  const { promises } = settling([
    { value: 'a', at: 30 },
    { error: 'boom', at: 10 },
    { value: undefined, at: 0 },
  ]);
  const results = await inVirtualTime(() =>
    Promise.all(
      promises.map((promise) =>
        promise.then(
          (value) => `${String(value)} at ${now()}`,
          (error: Error) => `${error.message} at ${now()}`,
        ),
      ),
    ),
  );
  expect(results).toEqual(['a at 30', 'boom at 10', 'undefined at 0']);
  expect(promises.every((promise) => promise instanceof Promise)).toBe(true);
});

it('sees a handler through then, catch, finally, await and the combinators', async () => {
  const plan = Array.from({ length: 6 }, (_, at) => ({ value: at, at: 10 }));
  const {
    promises: [a, b, c, d, e],
    handledAt,
    handledTurn,
  } = settling(plan);
  await inVirtualTime(async () => {
    void a.then(() => undefined);
    void b.catch(() => undefined);
    void c.finally(() => undefined);
    void Promise.allSettled([d]);
    void (async () => {
      await e;
    })();
    await sleep(20);
  });
  expect(handledAt()).toEqual([0, 0, 0, 0, 0, undefined]);
  expect(handledTurn()).toEqual([0, 0, 0, 0, 0, undefined]);
});

it('notes when each first got a handler, as a loop that awaits in turn shows', async () => {
  const { promises, handledAt } = settling([
    { value: 'a', at: 30 },
    { value: 'b', at: 10 },
    { value: 'c', at: 40 },
  ]);
  await inVirtualTime(async () => {
    for (const promise of promises) await promise;
  });
  expect(handledAt()).toEqual([0, 30, 30]);
});

it('tells which rejections had no handler when they came', async () => {
  const { promises, unhandled } = settling([
    { value: 'a', at: 30 },
    { error: 'late handler', at: 10 },
    { error: 'no handler', at: 40 },
    { error: 'in time', at: 30 },
  ]);
  await inVirtualTime(async () => {
    await promises[0];
    // In the same turn, when the microtasks have not run out: this is still in time.
    await promises[3].catch(() => undefined);
    await promises[1].catch(() => undefined);
    await sleep(20);
  });
  expect(unhandled()).toEqual(['late handler', 'no handler']);
});

it('can give things that have a then and nothing else', async () => {
  const { promises, handledAt } = settling([{ value: 'a', at: 30 }], { thenables: true });
  expect(Object.keys(promises[0])).toEqual(['then']);
  expect(promises[0]).not.toBeInstanceOf(Promise);
  expect(await inVirtualTime(async () => promises[0])).toBe('a');
  expect(handledAt()).toEqual([0]);
});
