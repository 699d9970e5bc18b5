import { unhandledDuring } from './unhandled-rejections.ts';
import { useVirtualTime } from './use-virtual-time.ts';
import { sleep } from './virtual-time.ts';

useVirtualTime();

const fails = async (message: string, ms: number): Promise<never> => {
  await sleep(ms);
  throw new Error(message);
};

describe('unhandledDuring', () => {
  it('tells a rejection that nobody handles', async () => {
    expect(await unhandledDuring(async () => void fails('no news', 10))).toEqual(['no news']);
  });

  it('tells a rejection that is handled too late', async () => {
    const late = async (): Promise<void> => {
      const news = fails('no news', 10);
      await sleep(20);
      await news.catch(() => undefined);
    };
    expect(await unhandledDuring(late)).toEqual(['no news']);
  });

  it('tells nothing when a handler was there in time', async () => {
    expect(await unhandledDuring(() => Promise.allSettled([fails('no news', 10), fails('no map', 20)]))).toEqual([]);
  });

  it('tells of promises that come of promises', async () => {
    const derived = async (): Promise<void> => {
      const news = fails('no news', 10);
      news.catch(() => undefined);
      void news.then(() => 'read');
      await sleep(20);
    };
    expect(await unhandledDuring(derived)).toEqual(['no news']);
  });

  it('passes on what its body throws', async () => {
    await expect(unhandledDuring(() => fails('not implemented', 0))).rejects.toThrow('not implemented');
  });
});
