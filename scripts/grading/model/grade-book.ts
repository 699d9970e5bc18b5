import type { Flag } from './flag.ts';
import type { Student } from './student.ts';
import type { Unusable } from './submission.ts';
import type { Unit } from './unit.ts';

/** Everything that the reports are written from. Sorted, and the same for the same units, whoever made them. */
export interface GradeBook {
  readonly run: RunInfo;
  readonly katas: readonly GradedKata[];
  /** By name, then id. */
  readonly grades: readonly Grade[];
  /** On the roster, and nothing came. */
  readonly missing: readonly Student[];
  readonly unusable: readonly Unusable[];
  readonly similar: readonly SimilarPair[];
}

export interface RunInfo {
  /** Version of the course that graded. */
  readonly version: string;
  /** `v20`: what decides is the major. */
  readonly node: string;
  /** The tier of confinement that was in force, in a sentence. */
  readonly confinement: string;
  /** What could not be confined here, one sentence each; empty in the full sandbox. */
  readonly unconfined: readonly string[];
  readonly seed: number;
  /** ISO 8601; undefined without --deadline. */
  readonly deadline?: string;
}

export interface GradedKata {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly level: { readonly number: number; readonly name: string };
  readonly points: number;
  /** Titles of the public specs, in order. */
  readonly specs: readonly string[];
}

/** One submission's result. */
export interface Grade {
  readonly submission: string;
  readonly name: string;
  readonly student?: Student;
  readonly source: string;
  readonly submittedAt?: string;
  readonly notes: readonly string[];
  /** One for each graded kata, in their order. */
  readonly units: readonly GradedUnit[];
  /** Sum of the units' points after the late policy; null while any of them is withheld. */
  readonly points: number | null;
  /** What would be had for everything. */
  readonly most: number;
  /** Days begun after the deadline, and the share of the points that remains, 0 to 1. */
  readonly late?: { readonly days: number; readonly factor: number };
  /** Of the submission as a whole; those of units are with them. */
  readonly flags: readonly Flag[];
  /** `points` is what the teacher decided, in spite of the late policy and of what was withheld. */
  readonly decision?: { readonly reason: string };
}

export interface GradedUnit extends Unit {
  /** Null: withheld until the teacher has decided. Before the late policy. */
  readonly points: number | null;
  readonly most: number;
  /** `points` is what the teacher decided. */
  readonly decision?: { readonly reason: string };
}

/** Two submissions of a kata that share more than the stub gives everybody. */
export interface SimilarPair {
  readonly kata: string;
  /** Ids of submissions, sorted. */
  readonly pair: readonly [string, string];
  /** Share of the smaller one's own fragments that the other has too, 0 to 1. */
  readonly share: number;
  /** Line numbers in each, counted from 1, that correspond. */
  readonly lines: readonly (readonly [number, number])[];
}
