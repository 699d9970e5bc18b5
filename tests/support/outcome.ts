import { callSite } from './call-site.ts';
import { errorText, isNoAttempt } from './error-text.ts';
import { Hang } from './hang.ts';
import { labelOf } from './label-of.ts';
import { inVirtualTime } from './virtual-time.ts';

/** How a call came out: a value, a rejection, or an error that was thrown before there was a promise. */
export type Outcome<T> = { readonly gives: T } | { readonly rejects: string } | { readonly throws: string };

/**
 * Runs `body` in virtual time and tells how it came out, errors by their messages.
 *
 * @throws Hang when it never comes out; the error of an untouched stub, or of a name that is not exported.
 * @example expect(await outcomeOf(() => runInOrder([fails]))).toShow({ rejects: 'no news' });
 */
export async function outcomeOf<T>(body: () => T | PromiseLike<T>): Promise<Outcome<T>> {
  const here = callSite(outcomeOf);
  let called = false;
  try {
    const value = await inVirtualTime(
      () => {
        const result = body();
        called = true;
        return result;
      },
      { last: () => `\`${labelOf(body)}\` gave a promise that nobody settles.` },
    );
    return { gives: value };
  } catch (error) {
    if (error instanceof Hang) throw here(error);
    if (isNoAttempt(error)) throw error;
    return called ? { rejects: errorText(error) } : { throws: errorText(error) };
  }
}
