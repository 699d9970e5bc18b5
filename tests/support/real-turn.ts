import { runInThisContext } from 'node:vm';

// Under Jest's fake timers every road to Node's own timers leads to the fake ones, except through
// the context that Jest itself runs in.
const real = runInThisContext('({ setImmediate, setTimeout, performance })') as Pick<
  typeof globalThis,
  'setImmediate' | 'setTimeout' | 'performance'
>;

let turns = 0;

/** Waits for one turn of the real event loop: by then every microtask and `nextTick` has run. */
export function realTurn(): Promise<void> {
  return new Promise((resolve) => {
    afterRealTurn(resolve);
  });
}

/** Calls back in the next turn of the real event loop, before anything else that is asked for later. */
export function afterRealTurn(callback: () => void): void {
  real.setImmediate(() => {
    turns += 1;
    callback();
  });
}

/** How many real turns were waited for so far; only differences mean something. */
export function realTurns(): number {
  return turns;
}

/** Waits a real millisecond, so that sockets and files get on. */
export function realPause(): Promise<void> {
  return new Promise((resolve) => {
    real.setTimeout(resolve, 1);
  });
}

/** Real milliseconds; only differences mean something. */
export function realNow(): number {
  return real.performance.now();
}
