import type { Submission } from './submission.ts';
import type { Judgement } from './unit.ts';

/** Judges the files of submissions, each submission in a confined process of its own. */
export interface Grader {
  /** How it is confined, and what could not be; known as soon as the grader is open. */
  readonly confinement: { readonly tier: Tier; readonly told: string; readonly unconfined: readonly string[] };
  /**
   * The katas of one submission, in the order of the course, each as soon as it stands. A kata whose
   * file is not there is `missing`. Several submissions may be judged at once, as many as there are jobs.
   *
   * @param katas ids of those to judge
   */
  judge(submission: Submission, katas: readonly string[]): AsyncIterable<{ readonly kata: string; readonly judgement: Judgement }>;
  /** Ends all processes and removes all that was laid out. */
  close(): Promise<void>;
}

/** `full`: namespaces, another uid, limits; `process`: only what every platform has. */
export type Tier = 'full' | 'process';

/** What a judgement depends on besides the files. */
export interface GraderOptions {
  /** Absolute path of the teacher's course. */
  readonly root: string;
  /** Submissions at once. */
  readonly jobs: number;
  /** Real milliseconds that one kata may take. */
  readonly timeoutMs: number;
  readonly seed: number;
  /** Hidden specs by kata id: sources of spec files. */
  readonly hidden: ReadonlyMap<string, readonly string[]>;
  /** Refuse to run below `full`. */
  readonly requireSandbox: boolean;
}
