import { promisify } from 'node:util';
import * as timers from './timers.ts';
import promises, { scheduler, setImmediate, setInterval, setTimeout } from './timers-promises.ts';
import { useVirtualTime } from './use-virtual-time.ts';
import { inVirtualTime, now, timersLeft } from './virtual-time.ts';

useVirtualTime();

const aborted = {
  name: 'AbortError',
  code: 'ABORT_ERR',
  message: 'The operation was aborted',
  cause: 'enough',
};

it('waits and gives the value', () =>
  inVirtualTime(async () => {
    expect(await setTimeout(100, 'tea')).toBe('tea');
    expect(now()).toBe(100);
    expect(await setTimeout()).toBeUndefined();
    expect(await setImmediate('now')).toBe('now');
    await scheduler.wait(50);
    await scheduler.yield();
    expect(now()).toBe(150);
  }));

it('rejects with an AbortError and takes its timer along when it is aborted', () =>
  inVirtualTime(async () => {
    const controller = new AbortController();
    const waiting = setTimeout(100, 'tea', { signal: controller.signal });
    const turn = setImmediate('now', { signal: controller.signal });
    controller.abort('enough');
    await expect(waiting).rejects.toMatchObject(aborted);
    await expect(turn).rejects.toMatchObject(aborted);
    await expect(setTimeout(100, 'tea', { signal: controller.signal })).rejects.toMatchObject(aborted);
    await expect(scheduler.wait(100, { signal: controller.signal })).rejects.toMatchObject(aborted);
    expect([now(), timersLeft()]).toEqual([0, 0]);
  }));

it('leaves no listener at the signal', async () => {
  const { signal } = new AbortController();
  let listeners = 0;
  const { addEventListener, removeEventListener } = signal;
  signal.addEventListener = (...args: Parameters<typeof addEventListener>) => {
    listeners += 1;
    addEventListener.apply(signal, args);
  };
  signal.removeEventListener = (...args: Parameters<typeof removeEventListener>) => {
    listeners -= 1;
    removeEventListener.apply(signal, args);
  };
  await inVirtualTime(async () => {
    await setTimeout(10, undefined, { signal });
    for await (const _ of setInterval(10, undefined, { signal })) break;
  });
  expect(listeners).toBe(0);
});

it('keeps no process alive with ref: false', () =>
  inVirtualTime(async () => {
    const waiting = setTimeout(100, 'tea', { ref: false });
    expect(timersLeft()).toBe(0);
    expect(await waiting).toBe('tea');
  }));

it('ticks from the first next() on, keeps ticks nobody asked for, and stops at return()', () =>
  inVirtualTime(async () => {
    const ticks = setInterval(100, 'tick');
    await setTimeout(250);
    expect(timersLeft()).toBe(0);
    const seen: number[] = [];
    for await (const tick of ticks) {
      expect(tick).toBe('tick');
      seen.push(now());
      if (seen.length === 1) await setTimeout(250);
      if (seen.length === 4) break;
    }
    expect(seen).toEqual([350, 600, 600, 650]);
    expect(timersLeft()).toBe(0);
  }));

it('fails an interval when it is aborted, while waiting and before the start', () =>
  inVirtualTime(async () => {
    const controller = new AbortController();
    const ticks = setInterval(100, 'tick', { signal: controller.signal });
    globalThis.setTimeout(() => controller.abort('enough'), 150);
    expect(await ticks.next()).toEqual({ value: 'tick', done: false });
    await expect(ticks.next()).rejects.toMatchObject(aborted);
    expect(await ticks.next()).toEqual({ value: undefined, done: true });
    await expect(setInterval(100, 'tick', { signal: controller.signal }).next()).rejects.toMatchObject(
      aborted,
    );
    expect([now(), timersLeft()]).toEqual([150, 0]);
  }));

it('has default exports, as Node’s modules have', () => {
  expect(promises.setTimeout).toBe(setTimeout);
  expect(timers.default.promises.setTimeout).toBe(setTimeout);
});

it('lets the functions of node:timers follow the clock, too', () =>
  inVirtualTime(async () => {
    await new Promise((resolve) => timers.setTimeout(resolve, 100, 'tea'));
    expect(await promisify(timers.setTimeout)(100, 'tea')).toBe('tea');
    expect(await promisify(timers.setImmediate)('now')).toBe('now');
    await new Promise((resolve) => timers.setImmediate(resolve));
    timers.clearTimeout(timers.setTimeout(() => undefined, 100));
    timers.clearInterval(timers.setInterval(() => undefined, 100));
    timers.clearImmediate(timers.setImmediate(() => undefined));
    expect([now(), timersLeft()]).toEqual([200, 0]);
  }));
