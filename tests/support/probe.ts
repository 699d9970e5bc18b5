import { errorText } from './error-text.ts';
import { describeValue } from './describe-value.ts';
import { Hang } from './hang.ts';
import { type ProbeCounts, ProbeRecord } from './probe-record.ts';
import type { Timeline } from './timeline.ts';
import { sleep } from './virtual-time.ts';

export interface ProbeOptions<T> {
  /** What it is called in messages; default `the probe`. */
  readonly name?: string;
  /** What it hands out, over and over if it is endless; default the numbers from 1 on. */
  readonly values?: readonly T[];
  /** How many numbers, when there are no `values`; default 3. */
  readonly count?: number;
  /** Virtual milliseconds before each answer of `next()`; default 0. */
  readonly everyMs?: number;
  /** The call of `next()`, counted from 1, that is rejected. Afterwards it is at its end. */
  readonly failAt?: number;
  /** What that call is rejected with; default an Error `<name> failed at 2`. */
  readonly failWith?: unknown;
  /** It never ends; after so many calls of `next()` it gives up with a Hang `starved`. True: 400. */
  readonly endless?: boolean | number;
  /** The call of `next()`, counted from 1, that is never answered. */
  readonly stuckAt?: number;
  /** Virtual milliseconds that `return()` takes, or `stuck` for never; `none`: it has no `return()`. */
  readonly returnMs?: number | 'stuck' | 'none';
  /** The value that comes with `done: true` at the end. */
  readonly returnValue?: unknown;
  /** Answers calls of `next()` that overlap side by side; otherwise one after the other. */
  readonly parallel?: boolean;
}

/** A source that writes down everything that is done to it. */
export interface Probe<T> extends AsyncIterable<T> {
  /** How often what happened, up to now. */
  readonly counts: Readonly<ProbeCounts>;
  /** Calls of `next()` that are unanswered right now. */
  readonly inFlight: number;
  /**
   * Every event with its virtual ms since the probe was made:
   * `iterator at 0, next 1 at 0, value a at 20, return at 20, returned at 20`.
   */
  timeline(): Timeline;
  /** The names of the events alone: `next 1`, `value a`, `done`, `error …`, `return`, `returned`. */
  events(): string[];
  /** Lanes for pulls, values, errors and closing, as text. */
  draw(): string;
}

/** Calls of `next()` that an endless probe answers; and any probe, after its end. */
const FUEL = 400;

/**
 * Makes a source for a consumer or an operator under test. Each loop gets an iterator of its own;
 * all write into the same record. It must be used in virtual time.
 *
 * @throws Hang `starved`, from `next()`, when an endless probe has used up its fuel, or when any is
 *   called on and on after its end.
 * @example
 * const ticker = probe({ name: 'the ticker', everyMs: 20, endless: true });
 * await inVirtualTime(() => findFirst(ticker, (tick) => tick === 3));
 * expect(ticker.counts.pulls).toShow(3);
 * expect(ticker.counts.returns).toShow(1);
 */
export function probe<T = number>(options: ProbeOptions<T> = {}): Probe<T> {
  const record = new ProbeRecord();
  // What is under test gets hold of it; it must not change what is read from it afterwards.
  return Object.freeze({
    [Symbol.asyncIterator]: () => {
      record.counts.iterators += 1;
      record.note('iterator');
      return probeIterator(options, record);
    },
    get counts() {
      return { ...record.counts };
    },
    get inFlight() {
      return record.inFlight;
    },
    timeline: () => record.timeline(),
    events: () => record.timeline().moments.map(({ what }) => what),
    draw: () => record.draw(),
  });
}

function probeIterator<T>(
  options: ProbeOptions<T>,
  record: ProbeRecord,
): AsyncIterator<T, unknown, undefined> {
  const { name = 'the probe', everyMs = 0, endless = false, parallel = false, returnMs = 0 } = options;
  const { values } = options;
  const length = values?.length ?? options.count ?? 3;
  const fuel = endless === true ? FUEL : endless === false ? Infinity : endless;
  let calls = 0;
  let callsAfterEnd = 0;
  let over = false;
  let queue: Promise<unknown> = Promise.resolve();

  const done = (value?: unknown): IteratorResult<T, unknown> => ({ value, done: true });

  /** Asking again is allowed. Who never stops asking lets nothing else run. */
  function afterEnd(): IteratorResult<T, unknown> {
    callsAfterEnd += 1;
    if (callsAfterEnd <= FUEL) return done();
    throw new Hang(
      'starved',
      `\`next()\` of ${name} was called ${FUEL} times after its end, and each answer said \`done: true\`. ` +
        'Look at `done` in every answer: when it is true, stop.',
    );
  }

  function valueAt(call: number): T {
    return (values === undefined ? call : values[(call - 1) % values.length]) as T;
  }

  async function answer(call: number): Promise<IteratorResult<T, unknown>> {
    if (over) return afterEnd();
    if (call > fuel) {
      over = true;
      throw new Hang(
        'starved',
        `The loop has pulled ${fuel} values from ${name} and never stopped; when should it?`,
      );
    }
    const atEnd = endless === false && call > length && call !== options.failAt;
    if (everyMs > 0 && !atEnd) await sleep(everyMs);
    if (call === options.stuckAt) await new Promise<never>(() => undefined);
    if (call === options.failAt) {
      over = true;
      throw 'failWith' in options ? options.failWith : new Error(`${name} failed at ${call}`);
    }
    if (over) return afterEnd();
    if (!atEnd) return { value: valueAt(call), done: false };
    over = true;
    return done(options.returnValue);
  }

  async function next(): Promise<IteratorResult<T, unknown>> {
    calls += 1;
    const call = calls;
    record.counts.pulls += 1;
    record.note(`next ${call}`, 'pulls', String(call));
    const leave = record.enter();
    try {
      const answered = parallel ? answer(call) : queue.then(() => answer(call));
      queue = answered.catch(() => undefined);
      const result = await answered;
      if (result.done) record.note('done', 'values', 'end');
      else {
        record.counts.values += 1;
        record.note(`value ${describeValue(result.value)}`, 'values', describeValue(result.value));
      }
      return result;
    } catch (error) {
      record.note(`error ${errorText(error)}`, 'errors');
      throw error;
    } finally {
      leave();
    }
  }

  async function close(value?: unknown): Promise<IteratorResult<T, unknown>> {
    over = true;
    record.counts.returns += 1;
    record.note('return', 'close', 'return');
    if (returnMs === 'stuck') await new Promise<never>(() => undefined);
    if (typeof returnMs === 'number' && returnMs > 0) await sleep(returnMs);
    record.counts.returnsSettled += 1;
    record.note('returned', 'close', 'returned');
    return done(value);
  }

  async function fail(error: unknown): Promise<never> {
    over = true;
    record.counts.throws += 1;
    record.note('throw', 'close', 'throw');
    throw error;
  }

  return returnMs === 'none' ? { next } : { next, return: close, throw: fail };
}
