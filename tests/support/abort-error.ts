export interface AbortableOptions {
  readonly signal?: AbortSignal;
}

/**
 * A promise that Node's timers give: `start` begins the work, is handed the function that resolves
 * the promise, and returns the one that cancels the work. When the signal aborts, before or
 * meanwhile, the promise rejects with an `AbortError` whose `cause` is the signal's reason. No
 * listener stays behind.
 */
export function rejectOnAbort<T>(
  { signal }: AbortableOptions,
  start: (done: (value: T) => void) => () => void,
): Promise<T> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(abortError(signal));
      return;
    }
    const onAbort = (): void => {
      cancel();
      reject(abortError(signal));
    };
    const cancel = start((value) => {
      signal?.removeEventListener('abort', onAbort);
      resolve(value);
    });
    signal?.addEventListener('abort', onAbort, { once: true });
  });
}

function abortError(signal: AbortSignal | undefined): Error {
  const error = new Error('The operation was aborted', { cause: signal?.reason });
  return Object.assign(error, { name: 'AbortError', code: 'ABORT_ERR' });
}
