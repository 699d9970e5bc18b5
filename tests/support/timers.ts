/**
 * What specs get for `node:timers`, which Jest's fake timers do not reach: the global timers, which
 * follow the virtual clock. They are looked up at each call, since faking exchanges them.
 */
import { promisify } from 'node:util';
import * as promises from './timers-promises.ts';

export { promises };

export const setTimeout = promisifiable<typeof globalThis.setTimeout>(
  (...args: Parameters<typeof globalThis.setTimeout>) => globalThis.setTimeout(...args),
  promises.setTimeout,
);

export const setImmediate = promisifiable<typeof globalThis.setImmediate>(
  (...args: Parameters<typeof globalThis.setImmediate>) => globalThis.setImmediate(...args),
  promises.setImmediate,
);

export const setInterval: typeof globalThis.setInterval = (
  ...args: Parameters<typeof globalThis.setInterval>
) => globalThis.setInterval(...args);

export const clearTimeout: typeof globalThis.clearTimeout = (timer) => globalThis.clearTimeout(timer);
export const clearInterval: typeof globalThis.clearInterval = (timer) => globalThis.clearInterval(timer);
export const clearImmediate: typeof globalThis.clearImmediate = (timer) => globalThis.clearImmediate(timer);

// Node's module has a default export, too, for `import timers from 'node:timers'`.
// oxlint-disable-next-line import/no-default-export
export default {
  setTimeout,
  setImmediate,
  setInterval,
  clearTimeout,
  clearInterval,
  clearImmediate,
  promises,
};

/** `util.promisify(setTimeout)` gives the variant of node:timers/promises. */
function promisifiable<F>(timer: (...args: never[]) => unknown, promised: unknown): F {
  return Object.assign(timer, { [promisify.custom]: promised }) as F;
}
