import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { isAlive, killChild } from '../../../runner/child.ts';
import { CLEAN } from '../../confinement/process-tier.ts';
import type { ReaderAnswer, Reading, ReadRequest } from './reading.ts';

export interface ReaderLimits {
  /** Real milliseconds for one file, on a machine that has time. */
  readonly fileMs: number;
  /** Megabytes of heap. */
  readonly heapMb: number;
  /** Real milliseconds until a fresh process can be asked. */
  readonly startMs: number;
}

/** Why a process did not read a file to its end. `gone`: for no reason that the file would give. */
export type Unread = 'too-long' | 'out-of-memory' | 'gone';

/** A process that reads one file at a time. What it could not read has ended it. */
export interface ReaderProcess {
  /** Rejects when the process cannot be had at all. */
  read(request: ReadRequest): Promise<Reading | Unread>;
  isAlive(): boolean;
  /** Settles when it is gone. */
  end(): Promise<void>;
}

/** Starts one: it runs nothing of what it reads, sees nothing of the environment, and is killed over its limits. */
export function startReader(root: string, { fileMs, heapMb, startMs }: ReaderLimits): ReaderProcess {
  const startedAt = performance.now();
  const child = spawn(process.execPath, [`--max-old-space-size=${heapMb}`, join(root, 'scripts/grading/judging/reading/reader-child.cjs')], {
    cwd: root,
    env: CLEAN,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    detached: process.platform !== 'win32',
  });
  const lastWords = wordsOf(child);
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const ready = new Promise<number>((resolve, reject) => {
    const fail = (why: string): void => reject(new Error(`The process that reads files did not start: ${why}\n${lastWords()}`.trim()));
    const late = setTimeout(() => {
      fail(`it was not ready after ${startMs} ms.`);
      killChild(child);
    }, startMs);
    void gone.then(() => {
      clearTimeout(late);
      fail('it ended at once.');
    });
    child.once('message', () => {
      clearTimeout(late);
      resolve(Math.max(1, (performance.now() - startedAt) / USUAL_START_MS));
    });
  });
  ready.catch(() => undefined);

  return {
    async read(request) {
      const slowness = Math.min(await ready, SLOWEST);
      return answerOf(child, request, fileMs * slowness, lastWords);
    },
    isAlive: () => isAlive(child),
    async end() {
      killChild(child);
      await gone;
    },
  };
}

function answerOf(child: ChildProcess, request: ReadRequest, fileMs: number, lastWords: () => string): Promise<Reading | Unread> {
  return new Promise((resolve) => {
    let isLate = false;
    const late = setTimeout(() => {
      isLate = true;
      killChild(child);
    }, fileMs);
    const settle = (answer: Reading | Unread): void => {
      clearTimeout(late);
      child.off('message', hear).off('close', gone);
      resolve(answer);
    };
    const hear = (answer: ReaderAnswer): void => {
      if (answer.type === 'read') settle({ own: answer.own, flags: answer.flags });
    };
    const gone = (): void => settle(isLate ? 'too-long' : OUT_OF_MEMORY.test(lastWords()) ? 'out-of-memory' : 'gone');
    child.on('message', hear).on('close', gone);
    if (isAlive(child)) child.send(request, () => {});
    else gone();
  });
}

/** What it printed last: how it died. */
function wordsOf(child: ChildProcess): () => string {
  let printed = '';
  child.on('error', (error) => (printed += error.message));
  child.stderr?.on('data', (text: Buffer) => (printed = (printed + text.toString()).slice(-4000)));
  return () => printed;
}

const OUT_OF_MEMORY = /heap out of memory|Array buffer allocation failed|Fatal process out of memory/i;
/** Real milliseconds in which a process is ready on a machine that has time for it. */
const USUAL_START_MS = 800;
/** However slow the machine is, a file shall not hold up the others for longer than this many times its limit. */
const SLOWEST = 4;
