/** What a teacher decided of a submission, or of one kata of it; goes before what was computed. */
export interface Decision {
  /** The submission's id. */
  readonly submission: string;
  /** The kata's id; undefined: of the whole submission, after the late policy. */
  readonly kata?: string;
  readonly points: number;
  readonly reason: string;
}
