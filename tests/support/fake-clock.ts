interface Timer {
  readonly id: number;
  readonly callAt: number;
}

interface Handle {
  hasRef(): boolean;
  close?: () => void;
  [Symbol.dispose]?: () => void;
}

type Schedule = (callback: () => void, ms?: number, ...args: unknown[]) => Handle;

/** What this library uses of the clock behind Jest's fake timers, which is @sinonjs/fake-timers. */
interface FakeClock {
  readonly now: number;
  readonly timers?: Map<number, Timer>;
  next(): number;
  setTimeout: Schedule;
  setInterval: Schedule;
  clearTimeout(handle: Handle): void;
}

/** A timer that waits for its turn. */
export interface ScheduledTimer {
  readonly id: number;
  /** Milliseconds of the clock. */
  readonly at: number;
  /** False for a timer that keeps no process alive: after `unref()`, or of `AbortSignal.timeout`. */
  readonly holdsProcess: boolean;
  /** True for the course's own timers. */
  readonly isOurs: boolean;
}

/**
 * A zero delay takes no virtual time, but so many in a row take a millisecond, and half as many the
 * next: code that polls until a time has come sees it come, and soon.
 */
const FREE_ZERO_DELAYS = 100;

const handlesOf = new WeakMap<FakeClock, Map<number, Handle>>();
const ours = new Set<number>();
let fired = { at: -1, count: 0, free: FREE_ZERO_DELAYS };

/** Are the global timers those of Jest's fake clock? */
export function timeIsVirtual(): boolean {
  return 'clock' in globalThis.setTimeout;
}

/** Milliseconds on the virtual clock, counted from wherever Jest started it. */
export function clockNow(): number {
  return fakeClock().now;
}

/** Moves the clock to the next timer and runs that one timer. Throws what its callback throws. */
export function runNextTimer(): void {
  const clock = fakeClock();
  const at = scheduledTimers()[0]?.at ?? clock.now;
  fired = countFiring(at);
  clock.next();
}

/** Every timer that waits for its turn, the next one first. */
export function scheduledTimers(): ScheduledTimer[] {
  const clock = fakeClock();
  const handles = handlesOf.get(clock);
  return [...(clock.timers?.values() ?? [])]
    .map(({ id, callAt }) => ({
      id,
      at: callAt,
      holdsProcess: handles?.get(id)?.hasRef() ?? true,
      isOurs: ours.has(id),
    }))
    .sort((a, b) => a.at - b.at);
}

/** Marks a timer as one of the course's own, which is never counted against the learner. */
export function markOurs(handle: NodeJS.Timeout): void {
  ours.add(Number(handle));
}

function fakeClock(): FakeClock {
  if (!timeIsVirtual()) {
    throw new Error(
      "Virtual time needs Jest's fake timers: jest.useFakeTimers({ doNotFake: ['nextTick', " +
        "'queueMicrotask'] }).",
    );
  }
  const { clock } = globalThis.setTimeout as unknown as { clock: FakeClock };
  if (!handlesOf.has(clock)) mend(clock);
  return clock;
}

function countFiring(at: number): typeof fired {
  const { count, free } = fired;
  if (at === fired.at) return { at, count: count + 1, free };
  const exhausted = count > free && at === fired.at + 1;
  return { at, count: 0, free: exhausted ? Math.ceil(free / 2) : FREE_ZERO_DELAYS };
}

/** Makes the fake clock fair to every correct solution. */
function mend(clock: FakeClock): void {
  const handles = new Map<number, Handle>();
  handlesOf.set(clock, handles);

  // The clock gives a zero delay that is set from within a timer a whole millisecond. Then an
  // innocent `setTimeout(0)` would shift every later time.
  Object.defineProperty(clock, 'duringTick', {
    get: () => fired.at === clock.now && fired.count > fired.free,
    set: () => {},
  });

  const { setTimeout, setInterval } = clock;
  const complete = (handle: Handle): Handle => {
    handles.set(Number(handle), handle);
    const clear = (): void => clock.clearTimeout(handle);
    return Object.assign(handle, { close: clear, [Symbol.dispose]: clear });
  };
  // What the clock has noted on its own functions, it needs to put the real ones back.
  clock.setTimeout = Object.assign<Schedule, Schedule>(
    (callback, ms, ...args) => complete(setTimeout.call(clock, callback, ms, ...args)),
    setTimeout,
  );
  // An interval of zero would tick for ever at one moment. In Node, too, it is 1 ms at least.
  clock.setInterval = Object.assign<Schedule, Schedule>(
    (callback, ms, ...args) =>
      complete(setInterval.call(clock, callback, Math.max(1, Number(ms) || 0), ...args)),
    setInterval,
  );
}
