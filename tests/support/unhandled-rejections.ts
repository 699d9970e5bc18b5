import { errorText } from './error-text.ts';
import { runInThisContext } from 'node:vm';
import { callSite } from './call-site.ts';
import { Hang } from './hang.ts';
import { realTurn } from './real-turn.ts';
import { inVirtualTime, sleep } from './virtual-time.ts';

// Specs get a copy of `process` that hears of no rejection; this is the one that does.
const real = runInThisContext('process') as NodeJS.Process;

/** Virtual milliseconds that are watched after the body has settled. */
const AFTERWARDS = 1000;

/**
 * Runs `body` in virtual time, and a virtual second more, and tells the messages of all rejections
 * that nobody handled in time: those on which Node would end the process. Every promise counts,
 * whoever made it, and none of them fails the spec. `settling` watches only its own promises, but
 * can say when each got a handler.
 *
 * @throws what `body` throws; Hang when it never settles.
 * @example expect(await unhandledDuring(() => outcomeOf(() => atOnce(pages, load)))).toShow([]);
 */
export async function unhandledDuring(body: () => unknown): Promise<string[]> {
  const here = callSite(unhandledDuring);
  const unhandled: string[] = [];
  const listen = (reason: unknown, promise: Promise<unknown>): void => {
    unhandled.push(errorText(reason));
    // Too late for Node; but then Jest does not report it besides.
    promise.then(undefined, () => undefined);
  };
  real.on('unhandledRejection', listen);
  try {
    await inVirtualTime(body);
    await inVirtualTime(() => sleep(AFTERWARDS));
    await realTurn();
  } catch (error) {
    throw error instanceof Hang ? here(error) : error;
  } finally {
    real.off('unhandledRejection', listen);
  }
  return unhandled;
}
