import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { CheckEvent, MakerSeen, Order } from './check-child.ts';
import type { Ending } from './ending.ts';
import type { Finding } from './finding.ts';

/** When a process is ended from outside. Real milliseconds. */
export interface Limits {
  /** Until the process is up. */
  readonly startMs: number;
  /** Until the learner's file is loaded. */
  readonly loadMs: number;
  /** Without a sign of life after that. */
  readonly silenceMs: number;
  /** From beginning to end. */
  readonly wholeMs: number;
  /** Megabytes of JavaScript heap. */
  readonly heapMb: number;
  /** Characters on standard output and error. */
  readonly outputChars: number;
}

/** What was seen of one process. */
export interface ChildSeen {
  readonly stage: 'starting' | 'loading' | 'making';
  readonly maker?: MakerSeen;
  /** What the person at the keyboard can mend. */
  readonly mistake?: string;
  readonly found: readonly { readonly index: number; readonly finding: Finding }[];
  /** Index of the question that was asked and not answered. */
  readonly asking?: number;
  /** What errors nobody caught, each as the rest of a sentence. */
  readonly strays: readonly string[];
  /** Absent when the process came to its end by itself. */
  readonly ending?: Ending;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Starts a process, gives it the order, and ends it when it is done or crosses a limit. Never rejects. */
export function watchChild(root: string, order: Order, limits: Limits): Promise<ChildSeen> {
  const found: { index: number; finding: Finding }[] = [];
  const strays: string[] = [];
  const seen: Mutable<ChildSeen> = { stage: 'starting', found, strays };
  const child = startChild(root, limits);
  return new Promise((resolve) => {
    let printed = 0;
    let beats = 0;
    let fatal = '';
    let exited: Ending | undefined;
    let silence = setTimeout(() => end(exited ?? { why: 'starved' }), limits.startMs);
    const whole = setTimeout(() => end({ why: 'too-slow' }), limits.startMs + limits.wholeMs);

    const end = (ending: Ending | undefined): void => {
      clearTimeout(silence);
      clearTimeout(whole);
      child.removeAllListeners();
      child.on('error', () => undefined);
      kill(child);
      // What the learner's code has started may hold them open.
      child.stdout?.removeAllListeners('data').destroy();
      child.stderr?.removeAllListeners('data').destroy();
      resolve(ending === undefined ? seen : { ...seen, ending });
    };
    const expectSignWithin = (ms: number): void => {
      clearTimeout(silence);
      // Who is silent although the heart beats waits for something.
      silence = setTimeout(() => end(exited ?? { why: beats > 1 ? 'stuck' : 'starved' }), ms);
    };
    const hear = (text: Buffer): void => {
      printed += text.length;
      // V8's last words come at the end.
      fatal = (fatal + text.toString()).slice(-4000);
      if (printed > limits.outputChars) end({ why: 'too-much-output' });
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.on('message', (event: CheckEvent) => {
      note(event, seen, found, strays);
      if (event.type === 'done' || event.type === 'mistake') return end(undefined);
      if (event.type === 'alive') beats += 1;
      if (event.type === 'started') {
        child.send(order, () => undefined);
        expectSignWithin(limits.loadMs);
      } else if (seen.stage !== 'loading') {
        beats = 0;
        expectSignWithin(limits.silenceMs);
      }
    });
    child.on('exit', (code) => void (exited = { why: 'exited', code }));
    // What it printed and sent last may come after `exit`.
    child.on('close', () =>
      end(/heap out of memory|heap limit/i.test(fatal) ? { why: 'out-of-memory' } : exited),
    );
    child.on('error', () => end({ why: 'exited', code: null }));
  });
}

function note(
  event: CheckEvent,
  seen: Mutable<ChildSeen>,
  found: { index: number; finding: Finding }[],
  strays: string[],
): void {
  switch (event.type) {
    case 'started':
      seen.stage = 'loading';
      break;
    case 'loaded':
      seen.stage = 'making';
      break;
    case 'mistake':
      seen.mistake = event.message;
      break;
    case 'made':
      seen.maker = event.maker;
      break;
    case 'asking':
      seen.asking = event.index;
      break;
    case 'found':
      delete seen.asking;
      found.push({ index: event.index, finding: event.finding });
      break;
    case 'stray':
      strays.push(event.what);
      break;
  }
}

function startChild(root: string, { heapMb }: Limits): ChildProcess {
  return spawn(
    process.execPath,
    [`--max-old-space-size=${heapMb}`, join(root, 'scripts/protocol/check-child.cjs')],
    {
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      // A process group of its own, so that what the learner's code starts ends with it.
      detached: process.platform !== 'win32',
    },
  );
}

function kill(child: ChildProcess): void {
  try {
    if (child.pid !== undefined && process.platform !== 'win32') process.kill(-child.pid, 'SIGKILL');
    else child.kill('SIGKILL');
  } catch {
    // It has gone by itself.
  }
}
