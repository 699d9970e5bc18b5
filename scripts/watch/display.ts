import type { State } from './state.ts';

/** Where a learner sees the state. */
export interface Display {
  show(state: State): void;
  /** The next `show` must not count on what was there before. */
  forget(): void;
}
