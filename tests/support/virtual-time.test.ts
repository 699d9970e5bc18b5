import { promisify } from 'node:util';
import { useVirtualTime } from './use-virtual-time.ts';
import { inVirtualTime, now, sleep, timersLeft } from './virtual-time.ts';

useVirtualTime();

const wait = (ms?: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

it('runs an hour of waiting and gives what the body gives', async () => {
  const value = await inVirtualTime(async () => {
    for (let minute = 0; minute < 60; minute += 1) await wait(60_000);
    return now();
  });
  expect(value).toBe(3_600_000);
});

it('passes errors on, thrown and rejected', async () => {
  await expect(
    inVirtualTime(() => {
      throw new Error('thrown');
    }),
  ).rejects.toThrow('thrown');
  await expect(
    inVirtualTime(async () => {
      await wait(10);
      throw new Error('late');
    }),
  ).rejects.toThrow('late');
});

it('lets Date and performance follow the clock', async () => {
  await inVirtualTime(async () => {
    const before = [Date.now(), performance.now()];
    await wait(250);
    expect([Date.now() - before[0], performance.now() - before[1]]).toEqual([250, 250]);
  });
});

it('lets every microtask and nextTick run before the clock moves', async () => {
  const seen: string[] = [];
  await inVirtualTime(async () => {
    setTimeout(() => seen.push(`timer at ${now()}`), 1);
    for (let turn = 0; turn < 500; turn += 1) await Promise.resolve();
    await new Promise<void>((resolve) => {
      process.nextTick(resolve);
    });
    await new Promise<void>((resolve) => {
      queueMicrotask(resolve);
    });
    seen.push(`body at ${now()}`);
    await wait(1);
  });
  expect(seen).toEqual(['body at 0', 'timer at 1']);
});

it('gives a zero delay no time, wherever it is set', async () => {
  await inVirtualTime(async () => {
    await wait(0);
    await wait();
    await new Promise((resolve) => setTimeout(() => setTimeout(() => setTimeout(resolve, 0), 0), 100));
    expect(now()).toBe(100);
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
    expect(now()).toBe(100);
  });
});

it('lets time pass for one who polls with zero delays', async () => {
  await inVirtualTime(async () => {
    const end = Date.now() + 500;
    while (Date.now() < end) await wait(0);
    let polls = 0;
    await new Promise<void>((resolve) => {
      const polling = setInterval(() => {
        polls += 1;
        if (polls < 5) return;
        clearInterval(polling);
        resolve();
      }, 0);
    });
    expect(now()).toBe(505);
  });
});

it('knows promisify, dispose and close of timers', async () => {
  await inVirtualTime(async () => {
    await promisify(setTimeout)(40);
    expect(now()).toBe(40);
    setTimeout(() => undefined, 10).close();
    setInterval(() => undefined, 10)[Symbol.dispose]();
    expect(timersLeft()).toBe(0);
  });
});

it('counts the timers that keep a process alive, but not its own', async () => {
  await inVirtualTime(async () => {
    void sleep(1000);
    setTimeout(() => undefined, 1000).unref();
    setTimeout(() => undefined, 0);
    expect(timersLeft()).toBe(0);
    setTimeout(() => undefined, 1000);
    setInterval(() => undefined, 1000);
    expect(timersLeft()).toBe(2);
  });
});

it('fires timers that were unref’ed', async () => {
  await inVirtualTime(() => new Promise((resolve) => setTimeout(resolve, 30).unref()));
});

it('shares the clock among runs that are nested or side by side', async () => {
  const seen: string[] = [];
  const loop = (name: string, ms: number) =>
    inVirtualTime(async () => {
      for (let step = 0; step < 2; step += 1) {
        await wait(ms);
        seen.push(`${name} at ${now()}`);
      }
    });
  await inVirtualTime(() => Promise.all([loop('a', 30), loop('b', 20)]));
  await Promise.all([loop('c', 30), loop('d', 20)]);
  expect(seen).toEqual([
    'b at 20',
    'a at 30',
    'b at 40',
    'a at 60',
    'd at 20',
    'c at 30',
    'd at 40',
    'c at 60',
  ]);
});

it('moves the clock no further than the body needs', async () => {
  setInterval(() => undefined, 10);
  await inVirtualTime(() => wait(25));
  const before = Date.now();
  await inVirtualTime(async () => undefined);
  expect(Date.now()).toBe(before);
});

it('is 0 o’clock outside', () => {
  expect(now()).toBe(0);
});

it('asks for fake timers when there are none', async () => {
  jest.useRealTimers();
  await expect(inVirtualTime(async () => undefined)).rejects.toThrow(
    "Virtual time needs Jest's fake timers: jest.useFakeTimers({ doNotFake: ['nextTick', " +
      "'queueMicrotask'] }).",
  );
});
