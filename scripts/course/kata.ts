/** One exercise of the course, read from its folder `katas/NN-slug`. All paths are absolute. */
export interface Kata {
  /** The folder's name and the kata's identity everywhere: `02-async-iterator-class`. */
  readonly id: string;
  /** The order in the course, from the folder's name: 2. */
  readonly number: number;
  /** `async-iterator-class`. */
  readonly slug: string;
  /** The first heading of the lesson. */
  readonly title: string;
  /** From the lesson's line `Level 1: first steps`. */
  readonly level: { readonly number: number; readonly name: string };
  readonly folder: string;
  /** The file that the learner edits. */
  readonly stub: string;
  readonly spec: string;
  /** README.md of the folder. */
  readonly lesson: string;
  /** The sealed answer book, `solutions/NN-slug.age`. */
  readonly book: string;
  /** What the stub and the spec looked like when the book was sealed, `solutions/NN-slug.json`. */
  readonly seal: string;
}
