import type { ChildProcess } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { once } from 'node:events';
import { isAlive, killChild, startChild } from './child.ts';
import type { ServeOptions } from './specs-child.ts';
import { WEIGH, type SpecDone, type SpecEvent, type TimelineSeen } from './witness.ts';

/** How long a process may be silent and how much it may print before it is ended from outside. */
export interface Limits {
  /** Real milliseconds between two events while specs run. */
  readonly silenceMs: number;
  /** Real milliseconds until a fresh process is ready. */
  readonly startMs: number;
  /** Megabytes of JavaScript heap. */
  readonly heapMb: number;
  /** Characters on standard output and error, per spec file. */
  readonly outputChars: number;
}

export const LIMITS: Limits = { silenceMs: 2500, startMs: 60_000, heapMb: 512, outputChars: 5_000_000 };

/** Why a process ended before its specs did. */
export type Ending = 'starved' | 'out-of-memory' | 'too-much-output' | 'crashed';

/** What was seen of one spec file. */
export interface SpecsSeen {
  readonly done: readonly SpecDone[];
  readonly timelines: readonly TimelineSeen[];
  /** Why the file could not be loaded; empty when it could. */
  readonly failure: string;
  /** What the learner's code printed. */
  readonly output: string;
  readonly ending?: Ending;
  /** The spec that was running when the process ended. */
  readonly running?: string;
}

export interface SpecsProcess {
  /** Runs one spec file at a time. @param specPath absolute */
  run(specPath: string): Promise<SpecsSeen>;
  /** Bytes of heap in use, between two runs: a process that stays must not grow. */
  weigh(): Promise<number>;
  close(): void;
}

/**
 * A process that runs specs, watched from outside: one that loops, floods or dies is ended and told
 * of, and the next spec file gets a fresh process, which starts at once.
 */
export function openSpecsProcess(root: string, limits: Limits, options: ServeOptions): SpecsProcess {
  const script = ['specs-child.cjs', JSON.stringify(options)] as const;
  // A large nursery from the start: most of what a spec file makes is garbage when it is done. What was compiled
  // stays, since the next save needs it again. And nothing is optimised: each run has functions of its own, which
  // are gone before that pays.
  const nodeFlags = [`--max-old-space-size=${limits.heapMb}`, '--min-semi-space-size=16', '--no-flush-bytecode', '--no-opt'];
  // How slow the machine is just now: a busy one must not make a right solution look starved.
  let slowness = 1;
  const start = (): ChildProcess => {
    const startedAt = performance.now();
    const started = startChild(root, script, nodeFlags);
    started.once('message', () => (slowness = Math.max(1, (performance.now() - startedAt) / USUAL_START_MS)));
    return started;
  };
  let child = start();
  let fresh = true;
  let closed = false;

  const runOnce = async (specPath: string): Promise<SpecsSeen> => {
    if (closed) return { done: [], timelines: [], failure: 'The session was closed.', output: '' };
    if (!isAlive(child)) restart();
    const seen = await watch(child, specPath, limits, { fresh, slowness: () => slowness });
    fresh = false;
    if (seen.ending !== undefined) restart();
    return seen;
  };
  const restart = (): void => {
    if (closed) return;
    child = start();
    fresh = true;
  };
  return {
    async run(specPath) {
      const wasFresh = fresh;
      const seen = await runOnce(specPath);
      // What an earlier spec file left behind may have ended the process; only a fresh one tells.
      return wasFresh || closed || !FROM_WITHIN.has(seen.ending) ? seen : runOnce(specPath);
    },
    async weigh() {
      child.send(WEIGH);
      for (;;) {
        const [events] = (await once(child, 'message')) as [readonly SpecEvent[]];
        for (const event of events) if (event.type === 'weight') return event.heapBytes;
      }
    },
    close() {
      closed = true;
      killChild(child);
    },
  };
}

/** Real milliseconds to wait for what an ended process has printed. */
const LAST_WORDS_MS = 300;

const FROM_WITHIN: ReadonlySet<Ending | undefined> = new Set(['crashed', 'out-of-memory']);

/** Real milliseconds in which a fresh process is ready on a machine that has time for it. */
const USUAL_START_MS = 600;

interface Pace {
  readonly fresh: boolean;
  readonly slowness: () => number;
}

function watch(child: ChildProcess, specPath: string, limits: Limits, { fresh, slowness }: Pace): Promise<SpecsSeen> {
  return new Promise((resolve) => {
    const done: SpecDone[] = [];
    const timelines: TimelineSeen[] = [];
    let running: string | undefined;
    let printed = '';
    let ending: Ending | undefined;
    let silence = setTimeout(() => end('starved'), fresh ? limits.startMs : limits.silenceMs);

    const end = (why: Ending): void => {
      ending ??= why;
      killChild(child);
    };
    const finish = (failure: string, output: string): void => {
      clearTimeout(silence);
      child.removeAllListeners();
      child.stdout?.removeAllListeners('data');
      child.stderr?.removeAllListeners('data');
      resolve({
        done,
        timelines,
        failure,
        output: output + printed,
        ...(ending === undefined ? {} : { ending }),
        ...(running === undefined ? {} : { running }),
      });
    };
    const hear = (text: Buffer): void => {
      printed += text.toString();
      if (printed.length > limits.outputChars) end('too-much-output');
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    const note = (event: SpecEvent): void => {
      if (event.type === 'spec-start') running = event.title;
      if (event.type === 'timeline') timelines.push(event);
      if (event.type === 'spec-done') {
        running = undefined;
        done.push(event);
      }
      if (event.type === 'file-done') finish(event.failure, event.output);
    };
    child.on('message', (events: readonly SpecEvent[]) => {
      clearTimeout(silence);
      silence = setTimeout(() => end('starved'), limits.silenceMs * slowness());
      events.forEach(note);
    });
    const tellEnd = (): void => {
      ending ??= /heap out of memory/i.test(printed) ? 'out-of-memory' : 'crashed';
      finish('', '');
    };
    child.on('exit', () => {
      // Its last words may still be on the way. What it has started can keep the pipes open for ever.
      child.once('close', tellEnd);
      clearTimeout(silence);
      silence = setTimeout(tellEnd, LAST_WORDS_MS);
    });
    // Gone already: its exit tells.
    child.send(specPath, () => {});
  });
}
