import { callSite } from './call-site.ts';
import { clockNow, markOurs, runNextTimer, scheduledTimers } from './fake-clock.ts';
import { Hang } from './hang.ts';
import { realTurn } from './real-turn.ts';

export interface VirtualTimeOptions {
  /** Tells what was seen last, in a sentence: the message of a hang begins with it. */
  readonly last?: () => string;
  /** It watches a loop; `loopsRunning` counts it. */
  readonly isLoop?: boolean;
}

interface Run {
  readonly startedAt: number;
  readonly last: () => string;
  readonly isLoop: boolean;
  readonly fail: (error: unknown) => void;
  readonly hang: (diagnosis: 'starved' | 'stuck', message: string) => void;
  moves: number;
  halfway: string;
}

/** Moves of the clock that one `inVirtualTime` may take. */
const FUEL = 10_000;
/** Real turns to wait, when no timer is left, until it is certain that nothing will happen. */
const PATIENCE = 10;

/** What runs now, oldest first. They share one clock, so they share one driver. */
const runs: Run[] = [];
let driving = false;

/**
 * Runs `body`; whenever nothing but timers is left to wait for, moves the virtual clock to the next
 * timer. Ten waits of a second take a few real milliseconds. Resolves or rejects as `body` does.
 *
 * Runs may be nested or go on side by side: they share the clock. For sockets and files there is
 * `inRealTime`.
 *
 * @throws Hang `stuck`, at once, when nothing is scheduled any more and `body` has not settled;
 *   `starved` when 10 000 timers have fired and it has not. And what a timer's callback throws.
 * @example
 * await inVirtualTime(async () => {
 *   await new Promise((resolve) => setTimeout(resolve, 60_000));
 *   now(); // 60000
 * });
 */
export function inVirtualTime<T>(
  body: () => T | PromiseLike<T>,
  { last = () => '', isLoop = false }: VirtualTimeOptions = {},
): Promise<T> {
  const here = callSite(inVirtualTime);
  return new Promise<T>((resolve, reject) => {
    const leave = (): void => {
      const index = runs.indexOf(run);
      if (index >= 0) runs.splice(index, 1);
    };
    const fail = (error: unknown): void => {
      leave();
      reject(error);
    };
    const hang: Run['hang'] = (diagnosis, message) => {
      fail(here(new Hang(diagnosis, [last(), message].filter((part) => part !== '').join('\n'))));
    };
    const run: Run = { startedAt: clockNow(), last, isLoop, fail, hang, moves: 0, halfway: '' };
    runs.push(run);
    new Promise<T>((settle) => settle(body())).then((value) => {
      leave();
      resolve(value);
    }, fail);
    if (!driving) void drive();
  });
}

/** Virtual milliseconds since the outermost running `inVirtualTime` began; 0 outside. */
export function now(): number {
  return runs.length === 0 ? 0 : clockNow() - runs[0].startedAt;
}

/**
 * Waits so many virtual milliseconds. For probes and specs: `timersLeft()` does not count it.
 *
 * @example await sleep(50);
 */
export function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => {
    markOurs(setTimeout(resolve, ms));
  });
}

/**
 * How many timers of the learner's code are still scheduled for later and would keep a process
 * alive. Not counted: `sleep`, probes, `unref()`ed timers, and what is due this very millisecond.
 *
 * @param since ids of timers not to count, because they were there before.
 */
export function timersLeft(since: ReadonlySet<number> = new Set()): number {
  return scheduledTimers().filter(
    ({ id, at, holdsProcess, isOurs }) => at > clockNow() && holdsProcess && !isOurs && !since.has(id),
  ).length;
}

/** How many loops are being watched right now. */
export function loopsRunning(): number {
  return runs.filter(({ isLoop }) => isLoop).length;
}

/** Forgets whatever still runs, so that one spec cannot move the clock of the next. */
export function abandonRuns(): void {
  runs.length = 0;
}

async function drive(): Promise<void> {
  driving = true;
  let idleTurns = 0;
  for (await realTurn(); runs.length > 0; await realTurn()) {
    // The youngest run first: what it waits for may be all that the others wait for.
    const run = runs[runs.length - 1];
    idleTurns = scheduledTimers().length > 0 ? 0 : idleTurns + 1;
    if (idleTurns === 0) {
      moveClock(run);
    } else if (idleTurns > PATIENCE) {
      run.hang('stuck', `At ${now()} ms nothing is scheduled any more that could bring it on.`);
      idleTurns = 0;
    }
  }
  driving = false;
}

function moveClock(run: Run): void {
  run.moves += 1;
  if (run.moves === FUEL / 2) run.halfway = run.last();
  if (run.moves > FUEL) return giveUp(run);
  try {
    runNextTimer();
  } catch (error) {
    run.fail(error);
  }
}

function giveUp(run: Run): void {
  // Timers fire and fire, but the loop has seen nothing new for a long time: it waits in vain.
  const stuck = run.halfway !== '' && run.halfway === run.last();
  const sofar = `${FUEL.toLocaleString('en-US')} timers have fired, up to ${now()} ms`;
  if (stuck) run.hang('stuck', `${sofar}, and none of them brought it on.`);
  else run.hang('starved', `${sofar}, and it is still going on; when should it stop?`);
}
