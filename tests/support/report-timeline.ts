import type { Moment } from './timeline.ts';

/** A comparison of timelines, with the drawing that shows it. Times are virtual milliseconds. */
export interface ComparedTimelines {
  readonly expected: readonly Moment[];
  readonly yours: readonly Moment[];
  readonly drawing: string;
}

type Listener = (compared: ComparedTimelines) => void;

/**
 * Shows a comparison to whoever listens from outside: the course's runner puts its listener under
 * this symbol, for `npm run trace`. Under plain `npx jest` nobody does, and nothing is drawn.
 */
export function reportTimeline(compare: () => ComparedTimelines): void {
  (globalThis as { [LISTENER]?: Listener })[LISTENER]?.(compare());
}

const LISTENER = Symbol.for('for-await-katas.timelines');
