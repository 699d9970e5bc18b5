import type { SpecResult, TypeErrorAt } from '../../runner/verdict.ts';
import type { Flag } from '../model/flag.ts';
import type { GradedKata, RunInfo, SimilarPair } from '../model/grade-book.ts';
import type { Student } from '../model/student.ts';
import type { Unusable } from '../model/submission.ts';
import type { GradeVerdict } from '../model/unit.ts';

/** Grows by a number when a field changes its meaning or goes; new fields may come without. */
export const RESULTS_SCHEMA = 'for-await-katas/results/v1';

/**
 * results.json: all that a run came to, for the teacher's own programs. It has hidden specs and flags, and
 * is not for students. It has no clock in it: the same grades make the same file.
 */
export interface Results {
  readonly schema: typeof RESULTS_SCHEMA;
  /** Who graded, how confined, with which seed and deadline. */
  readonly run: RunInfo;
  /** The graded katas, in the order of the course, with their points and the titles of their public specs. */
  readonly katas: readonly GradedKata[];
  /** By name, then id. */
  readonly students: readonly StudentResult[];
  /** On the roster, and nothing came. */
  readonly missing: readonly Student[];
  /** What lay in the folder of submissions and could not be used, with the reason. */
  readonly unusable: readonly Unusable[];
  /** Surprisingly similar pairs; `pair` holds ids of submissions. */
  readonly similar: readonly SimilarPair[];
}

export interface StudentResult {
  /** The submission's id, unique in the run. */
  readonly submission: string;
  readonly name: string;
  /** The line of the roster; null if there is none. */
  readonly student: Student | null;
  /** Where it was found, relative to the folder of submissions. */
  readonly source: string;
  /** ISO 8601; null if nothing tells. */
  readonly submittedAt: string | null;
  /** After the late policy, two decimals; null while held. */
  readonly points: number | null;
  readonly most: number;
  /** Days begun after the deadline, and the share of the points that remains; null if in time. */
  readonly late: { readonly days: number; readonly factor: number } | null;
  /** Of the submission as a whole. */
  readonly flags: readonly Flag[];
  /** What the teacher should know of how it came. */
  readonly notes: readonly string[];
  /** One for each graded kata. */
  readonly katas: readonly KataResult[];
}

export interface KataResult {
  readonly kata: string;
  /** What the judgement depends on, as a hash: equal keys, equal judgement. */
  readonly key: string;
  readonly verdict: GradeVerdict;
  /** Before the late policy; null while held. */
  readonly points: number | null;
  readonly most: number;
  /** The public specs, in their order. */
  readonly specs: readonly SpecOutcome[];
  /** Those that only the teacher has. */
  readonly hidden: readonly SpecOutcome[];
  readonly typeErrors: readonly TypeErrorAt[];
  readonly flags: readonly Flag[];
}

/** A message of at most 4000 characters, without colours and controls; empty unless the spec failed. */
export type SpecOutcome = Pick<SpecResult, 'title' | 'status' | 'message'>;
