import type { LoopFacts, Moment } from './timeline.ts';

/** What an observation proves about the code that was observed. */
export interface Explanation {
  /** One or two sentences, and what to look at. */
  readonly told: string;
  /** A few words for the caret of the drawing, if they fit the first divergence. */
  readonly short?: string;
}

/** A loop's timeline, taken apart. */
export interface LoopLane {
  readonly values: readonly Moment[];
  /** How the loop was over: `end`, `left` or `error …`. */
  readonly closing: Moment;
}

export interface Comparison {
  readonly expected: LoopLane;
  readonly yours: LoopLane;
  readonly timersLeft: number;
  readonly facts: LoopFacts;
}

/** `1 timer is`, `2 timers are` */
export function timers(count: number): string {
  return count === 1 ? '1 timer is' : `${count} timers are`;
}
