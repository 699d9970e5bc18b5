import { callSite } from './call-site.ts';
import { Hang } from './hang.ts';
import { inVirtualTime } from './virtual-time.ts';

/** How a call came out: a value, a rejection, or an error that was thrown before there was a promise. */
export type Outcome<T> = { readonly gives: T } | { readonly rejects: string } | { readonly throws: string };

/**
 * Runs `body` in virtual time and tells how it came out, errors by their messages.
 *
 * @throws Hang when it never comes out; the error `not implemented` of an untouched stub.
 * @example expect(await outcomeOf(() => runInOrder([fails]))).toShow({ rejects: 'no news' });
 */
export async function outcomeOf<T>(body: () => T | PromiseLike<T>): Promise<Outcome<T>> {
  const here = callSite(outcomeOf);
  let called = false;
  try {
    const value = await inVirtualTime(() => {
      const result = body();
      called = true;
      return result;
    });
    return { gives: value };
  } catch (error) {
    if (error instanceof Hang) throw here(error);
    const message = (error as Error | undefined)?.message ?? String(error);
    if (message === 'not implemented') throw error;
    return called ? { rejects: message } : { throws: message };
  }
}
