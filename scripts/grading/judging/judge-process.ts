import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { isAlive, killChild } from '../../runner/child.ts';
import type { Ending } from '../../runner/specs-process.ts';
import type { Happening, Hello, Report, RunRequest } from './messages.ts';

/** What was seen of one run, from outside. */
export interface Observed {
  /** In the order in which they came. */
  readonly events: readonly Happening[];
  /** Messages that did not come from the judge. */
  readonly forged: number;
  /** Why the process ended before the run did. */
  readonly ending?: Ending;
  /** The time was over while the specs still went on. */
  readonly outOfTime: boolean;
  readonly durationMs: number;
}

/** Real milliseconds of one run. */
export interface RunLimits {
  readonly totalMs: number;
  /** Between two events, on a machine that has time. */
  readonly silenceMs: number;
  /** And on a slow one. */
  readonly longestSilenceMs: number;
}

/** A process in which answers are judged, one run at a time. */
export interface JudgeProcess {
  /** Settles when all that is trusted is loaded; rejects when the process cannot be had. */
  readonly ready: Promise<void>;
  run(request: RunRequest, limits: RunLimits): Promise<Observed>;
  /** Ends it, and all that it may have started. Settles when it is gone. */
  end(): Promise<void>;
}

export type HelloWithoutToken = Omit<Hello, 'token' | 'type'>;

/** @param child just started, with its output and a channel */
export function judgeProcess(child: ChildProcess, hello: HelloWithoutToken, startMs: number): JudgeProcess {
  const token = randomBytes(16).toString('hex');
  const startedAt = performance.now();
  let slowness = 1;
  let printed = '';
  let characters = 0;
  let listener: ((event: Report | 'forged' | 'gone' | 'flood') => void) | undefined;
  let last = 0;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.on('error', () => {});

  const hear = (text: Buffer): void => {
    characters += text.length;
    // Only the last words matter: how it died.
    printed = (printed + text.toString()).slice(-4000);
    if (characters > hello.outputChars) listener?.('flood');
  };
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);
  child.on('message', (report: Report) => {
    const isGenuine = report?.token === token && report.nr === last + 1;
    if (isGenuine) last += 1;
    listener?.(isGenuine ? report : 'forged');
  });
  child.once('exit', () => setTimeout(() => listener?.('gone'), LAST_WORDS_MS));
  child.send({ type: 'hello', token, ...hello } satisfies Hello, () => {});

  const ready = new Promise<void>((resolve, reject) => {
    const fail = (why: string): void => reject(new Error(`A judging process did not start: ${why}\n${printed}`.trim()));
    const late = setTimeout(() => fail(`it was not ready after ${startMs} ms.`), startMs);
    child.once('error', (error) => fail(error.message));
    child.once('close', (code, signal) => fail(`it ended at once (${code ?? signal}).`));
    listener = (event) => {
      if (typeof event !== 'object' || !event.happenings.some(({ type }) => type === 'ready')) return;
      clearTimeout(late);
      slowness = Math.max(1, (performance.now() - startedAt) / USUAL_START_MS);
      resolve();
    };
    void gone.then(() => clearTimeout(late));
  });
  ready.catch(() => undefined);

  return {
    ready,
    run: (request, { totalMs, silenceMs, longestSilenceMs }) =>
      new Promise((resolve) => {
        const runStarted = performance.now();
        const events: Happening[] = [];
        let forged = 0;
        let outOfTime = false;
        let ending: Ending | undefined;
        const stop = (why: Ending): void => {
          ending ??= why;
          killChild(child);
        };
        const quiet = (): NodeJS.Timeout => setTimeout(() => stop('starved'), Math.min(silenceMs * slowness, longestSilenceMs));
        let silence = quiet();
        const total = setTimeout(() => {
          outOfTime = true;
          stop('starved');
        }, totalMs);
        const finish = (): void => {
          clearTimeout(silence);
          clearTimeout(total);
          listener = undefined;
          const durationMs = performance.now() - runStarted;
          resolve({ events, forged, outOfTime, durationMs, ...(ending === undefined ? {} : { ending }) });
        };
        listener = (event) => {
          if (event === 'forged') forged += 1;
          else if (event === 'flood') stop('too-much-output');
          else if (event === 'gone') {
            ending ??= /heap out of memory|Array buffer allocation failed|Fatal process out of memory/i.test(printed) ? 'out-of-memory' : 'crashed';
            finish();
          } else if (event.run !== request.id) forged += 1;
          else {
            clearTimeout(silence);
            silence = quiet();
            events.push(...event.happenings);
            if (event.happenings.some(({ type }) => type === 'flood')) stop('too-much-output');
            if (event.happenings.some(({ type }) => type === 'run-done')) finish();
          }
        };
        if (isAlive(child)) child.send(request, () => {});
        else listener('gone');
      }),
    async end() {
      killChild(child);
      if (child.exitCode === null && child.signalCode === null) await gone;
    },
  };
}

/** Real milliseconds to wait for what an ended process has printed. */
const LAST_WORDS_MS = 50;
/** Real milliseconds in which a process is ready on a machine that has time for it. */
const USUAL_START_MS = 400;
