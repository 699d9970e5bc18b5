/** A source with one change in it. */
export interface Mutant {
  /**
   * Kind and line, as a text: `await dropped: await wait(stepMs);`. The same as long as that line
   * stays the same, wherever it moves; a number tells mutants of one kind on equal lines apart.
   */
  readonly name: string;
  /** What was done, in a few words: `await dropped`. */
  readonly kind: string;
  /** Where the change begins, counted from 1. */
  readonly line: number;
  /** The whole source, changed. */
  readonly source: string;
}

/** One change: the text from `start` to `end` (characters from 0, `end` excluded) becomes `text`. */
export interface Edit {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}
