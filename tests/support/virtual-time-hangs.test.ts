import { Hang } from './hang.ts';
import { setTimeout as wait } from './timers-promises.ts';
import { useVirtualTime } from './use-virtual-time.ts';
import { inVirtualTime } from './virtual-time.ts';

useVirtualTime();

it('says at once that nothing can happen any more, and what was seen last', async () => {
  const never = inVirtualTime(
    async () => {
      await wait(70);
      await new Promise(() => undefined);
    },
    { last: () => 'The second page was being waited for.' },
  );
  await expect(never).rejects.toMatchObject({
    diagnosis: 'stuck',
    message:
      'The second page was being waited for.\n' +
      'At 70 ms nothing is scheduled any more that could bring it on.',
  });
});

it('lets the youngest run be stuck first, for the others may wait for it', async () => {
  const outcome = await inVirtualTime(() =>
    inVirtualTime(() => new Promise(() => undefined), { last: () => 'Inner.' }).catch(
      (error: unknown) => error,
    ),
  );
  expect(outcome).toBeInstanceOf(Hang);
});

it('says that it never stops when timers fire and fire and something new is seen', async () => {
  let pages = 0;
  const endless = inVirtualTime(
    async () => {
      for (;;) {
        await wait(10);
        pages += 1;
      }
    },
    { last: () => `${pages} pages were read.` },
  );
  await expect(endless).rejects.toMatchObject({
    diagnosis: 'starved',
    message:
      '10000 pages were read.\n10,000 timers have fired, up to 100000 ms, and it is still going on; ' +
      'when should it stop?',
  });
});

it('says that it is stuck when timers fire and fire and nothing new is seen', async () => {
  const ticking = inVirtualTime(
    () => {
      setInterval(() => undefined, 10);
      return new Promise(() => undefined);
    },
    { last: () => 'The second page was being waited for.' },
  );
  await expect(ticking).rejects.toMatchObject({
    diagnosis: 'stuck',
    message:
      'The second page was being waited for.\n' +
      '10,000 timers have fired, up to 100000 ms, and none of them brought it on.',
  });
});

it('passes on what a timer’s callback throws', async () => {
  const run = inVirtualTime(() => {
    setTimeout(() => {
      throw new Error('in a timer');
    }, 10);
    return new Promise(() => undefined);
  });
  await expect(run).rejects.toThrow('in a timer');
});

it('points a hang to where the spec called it', async () => {
  const hang: unknown = await inVirtualTime(() => new Promise(() => undefined)).catch(
    (error: unknown) => error,
  );
  expect((hang as Error).stack?.split('\n').slice(1, 3).join()).toContain('virtual-time-hangs.test.ts');
});
