import { errorText, isNoAttempt } from './error-text.ts';
import { isThenable } from './async-guard.ts';

/** How a call came out that is not waited for: a value, or an error that was thrown. */
export type SyncOutcome<T> = { readonly gives: T } | { readonly throws: string };

/**
 * Calls `body` and tells how it came out, an error by its message. A promise is not awaited: it is
 * the value.
 *
 * @throws the error `not implemented` of an untouched stub.
 * @example expect(syncOutcomeOf(() => whichLoop(null))).toShow({ gives: 'neither' });
 */
export function syncOutcomeOf<T>(body: () => T): SyncOutcome<T> {
  try {
    const value = body();
    // A promise that is reported as a wrong value must not come up again as an unhandled rejection.
    if (isThenable(value)) Promise.resolve(value).catch(() => undefined);
    return { gives: value };
  } catch (error) {
    if (isNoAttempt(error)) throw error;
    return { throws: errorText(error) };
  }
}
