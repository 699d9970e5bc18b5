/** How a hang or a leftover is called. See `Diagnosis` in the README's glossary. */
export type Diagnosis = 'starved' | 'stuck' | 'leaking';

/** What a trial came to, in one word. */
export type Outcome =
  | 'solved'
  /** Some specs pass. */
  | 'partial'
  /** No spec passes. */
  | 'failing'
  /** The stub, unchanged. */
  | 'not-attempted'
  /** Every spec passes, but the types are wrong. */
  | 'type-error'
  | Diagnosis
  /** The process of the specs ended by itself. */
  | 'crashed'
  | 'out-of-memory'
  | 'too-much-output'
  /** The implementation cannot be parsed. */
  | 'syntax-error'
  /** The implementation's file is not there. */
  | 'missing'
  /** The spec is not the one that the course came with. */
  | 'spec-edited'
  /** Our fault, never the learner's. */
  | 'ungradable';

export interface SpecResult {
  readonly title: string;
  readonly status: 'passed' | 'failed' | 'not-run';
  /** What the learner reads; empty unless the spec failed. */
  readonly message: string;
  readonly durationMs: number;
}

export interface TypeErrorAt {
  /** Relative to the trial's folder. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly message: string;
}

/** The answer to a trial. Its keys are also the format of `npm test -- --json`. */
export interface Verdict {
  /** The kata's id, `02-async-iterator-class`. */
  readonly kata: string;
  readonly verdict: Outcome;
  readonly passed: number;
  readonly total: number;
  readonly specs: readonly SpecResult[];
  readonly typeErrors: readonly TypeErrorAt[];
  readonly durationMs: number;
}
