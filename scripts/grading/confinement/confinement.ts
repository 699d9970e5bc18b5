import type { ChildProcess } from 'node:child_process';
import type { Tier } from '../model/grader.ts';

/** What a confined process may use. */
export interface ProcessLimits {
  /** Megabytes of JavaScript heap. */
  readonly heapMb: number;
  /** Seconds of processor time, over its whole life. */
  readonly cpuSeconds: number;
}

/** Where the judge's code lies. */
export interface Workshop {
  /** Absolute path of the course. */
  readonly root: string;
  /** Absolute path of the script of a judging process. What else it runs lies beside it. */
  readonly judge: string;
}

/** A way to start judging processes, as confined as this machine can. */
export interface Confinement {
  readonly tier: Tier;
  /** For people: a sentence about what holds. */
  readonly told: string;
  /** What does not hold here, one sentence each; empty in the full sandbox. */
  readonly unconfined: readonly string[];
  /** Starts a judging process: its output can be read, and it can be talked to. */
  start(): ChildProcess;
  /** Removes what was laid out. All processes are gone by then. */
  close(): Promise<void>;
}
