/**
 * Something that a teacher should look at, with its evidence. `hold`: the points are withheld until the
 * teacher has decided. `note`: the points stand.
 */
export interface Flag {
  readonly kind: FlagKind;
  readonly severity: 'hold' | 'note';
  /** One sentence that says what was seen. May quote the student: to be escaped. */
  readonly what: string;
  /** Where in the student's file, counted from 1. */
  readonly line?: number;
}

export type FlagKind =
  /** The static policy: a forbidden import, name or directive. */
  | 'policy'
  /** What the sides of the evidence say does not agree, or the judge was reached for. */
  | 'tampered'
  /** A second run came to another verdict. */
  | 'flaky'
  /** Public specs pass and hidden ones do not: the answer may be made for the examples. */
  | 'hidden'
  /** Surprisingly like somebody else's. */
  | 'similar'
  /** Two submissions claim to be the same student, or the name is not on the roster. */
  | 'identity'
  /** After the deadline. */
  | 'late';
