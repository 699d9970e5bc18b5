import { callSite } from './call-site.ts';
import { clockNow, runNextTimer, scheduledTimers } from './fake-clock.ts';
import { Hang } from './hang.ts';
import { realNow, realPause } from './real-turn.ts';

/**
 * Runs `body` while the virtual clock follows the real one: for what cannot be hurried, such as
 * sockets and files. Resolves or rejects as `body` does.
 *
 * @param options.limitMs real milliseconds that it may take; default 800.
 * @param options.last tells what was seen last, in a sentence, for the message of a hang.
 * @throws Hang `stuck` when `body` has not settled within the limit.
 * @example const text = await inRealTime(() => readAll(socket));
 */
export async function inRealTime<T>(
  body: () => T | PromiseLike<T>,
  { limitMs = 800, last = () => '' }: { limitMs?: number; last?: () => string } = {},
): Promise<T> {
  const here = callSite(inRealTime);
  const start = { real: realNow(), virtual: clockNow() };
  let settled = false;
  const result = new Promise<T>((settle) => settle(body())).finally(() => {
    settled = true;
  });
  result.catch(() => undefined);
  while (!settled) {
    const passed = realNow() - start.real;
    if (passed > limitMs) {
      throw here(
        new Hang('stuck', `${last()}\nAfter ${limitMs} real milliseconds it is still not over.`.trim()),
      );
    }
    while ((scheduledTimers()[0]?.at ?? Infinity) <= start.virtual + passed) runNextTimer();
    await realPause();
  }
  return result;
}
