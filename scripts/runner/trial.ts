import type { Kata } from '../course/kata.ts';

/**
 * One act of trying: a kata, and a folder that holds an implementation `slug.ts` beside the spec
 * `slug.spec.ts`. The learner's trial runs in the kata's own folder; the project's tests and the
 * grader lay out folders of their own.
 */
export interface Trial {
  readonly kata: Kata;
  /** Absolute path. */
  readonly folder: string;
}
