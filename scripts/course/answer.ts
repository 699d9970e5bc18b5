/** An answer: the name of its file without `.ts`, and its source. */
export interface Answer {
  readonly name: string;
  readonly source: string;
}
