import { useVirtualTime } from './use-virtual-time.ts';
import { inVirtualTime, now, timersLeft } from './virtual-time.ts';

jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask'] });

it('(a spec that leaves a timer and a run behind)', () => {
  setInterval(() => undefined, 10);
  void inVirtualTime(() => new Promise(() => undefined));
  expect(timersLeft()).toBe(1);
});

it('lets no timer and no run get into the next spec', () => {
  expect(timersLeft()).toBe(0);
  expect(now()).toBe(0);
});

describe('AbortSignal.timeout', () => {
  useVirtualTime();

  it('follows the virtual clock and keeps no process alive', async () => {
    await inVirtualTime(async () => {
      const signal = AbortSignal.timeout(5000);
      expect(timersLeft()).toBe(0);
      await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
      expect(now()).toBe(5000);
      expect(signal.reason).toMatchObject({
        name: 'TimeoutError',
        message: 'The operation was aborted due to timeout',
      });
    });
  });

  it('is Node’s own while time is real', () => {
    jest.useRealTimers();
    expect(AbortSignal.timeout(1_000_000).aborted).toBe(false);
  });
});
