import type { Flag } from './flag.ts';
import type { Student } from './student.ts';

/** One student's work, as the intake read it. Nothing of theirs but the kata files is in it. */
export interface Submission {
  /** Unique in the run and safe as a file name: `ada-lovelace`. The same in every run over the same names. */
  readonly id: string;
  /** As it is shown: without bidirectional controls, capped. Still to be escaped by whoever writes it. */
  readonly name: string;
  /** The line of the roster that it belongs to. */
  readonly student?: Student;
  /** Where it was found, relative to the folder of submissions. */
  readonly source: string;
  readonly files: readonly SubmittedFile[];
  /** ISO 8601, when it was handed in; undefined if nothing tells. */
  readonly submittedAt?: string;
  /** What a teacher should know of how it came: `the work lies one folder too deep`, `two files for kata 3`. */
  readonly notes: readonly string[];
  /** Of the submission as a whole: whose it is, and what the learning platform says of its lateness. */
  readonly flags?: readonly Flag[];
}

/** A kata file that a student handed in: a regular file, of bearable size, UTF-8. */
export interface SubmittedFile {
  /** The kata's id. */
  readonly kata: string;
  /** Without a BOM; line ends as they came. */
  readonly text: string;
  /** SHA-256 of the bytes as they came, lower-case hex. */
  readonly hash: string;
}

/** What lies in the folder of submissions and cannot be used. */
export interface Unusable {
  readonly source: string;
  /** Whole sentences for the teacher: what is wrong, and what to do. */
  readonly why: string;
  /** Whose it would have been: something came, though it is of no use. */
  readonly student?: Student;
}
