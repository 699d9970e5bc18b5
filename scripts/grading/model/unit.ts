import type { Outcome, SpecResult, TypeErrorAt } from '../../runner/verdict.ts';
import type { Flag } from './flag.ts';

/** What a grader says of one kata of one submission: the verdicts of a learner, and four of its own. */
export type GradeVerdict =
  | Outcome
  /** The static policy forbids what the file does. */
  | 'policy'
  /** The evidence does not agree with itself. */
  | 'tampered'
  /** Two runs, two verdicts. */
  | 'flaky';

/** What came of judging one file; pure observation, no points yet. */
export interface Judgement {
  readonly verdict: GradeVerdict;
  /** The public specs, in their order. */
  readonly specs: readonly SpecResult[];
  /** Hidden specs: their titles and messages stay with the teacher. */
  readonly hidden: readonly SpecResult[];
  readonly typeErrors: readonly TypeErrorAt[];
  readonly flags: readonly Flag[];
  readonly durationMs: number;
}

/** The unit of grading: one kata of one submission. A unit's file is this, as JSON. */
export interface Unit extends Judgement {
  /** Hash of all that the judgement depends on: grader version, specs, the student's bytes, limits, seed, Node major. */
  readonly key: string;
  /** The submission's id. */
  readonly submission: string;
  /** The kata's id. */
  readonly kata: string;
  /** The student's file; empty when there is none. */
  readonly text: string;
}
