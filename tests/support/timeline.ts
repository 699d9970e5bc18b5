export { drawTimelines } from './draw-timelines.ts';
export { parseTimeline } from './parse-timeline.ts';

/** One thing that happened, at so many virtual milliseconds. */
export interface Moment {
  readonly at: number;
  /** A value (`3`), how a loop finished (`end`, `left`, `error too hot`), or a note (`start A`). */
  readonly what: string;
}

/** What was seen, in the order in which it happened. */
export interface Timeline {
  readonly moments: readonly Moment[];
  /** Timers that were still scheduled when it was over. */
  readonly timersLeft: number;
  /** What a watched loop knows besides; explanations draw on it. */
  readonly loop?: LoopFacts;
}

export interface LoopFacts {
  /** Virtual milliseconds that the loop's body took for each value. */
  readonly bodyMs: number;
  /** The value that came together with `done: true`, when there was one. */
  readonly valueWithDone?: string;
}

/** `3 at 100, 2 at 200, end at 300`: the form in which specs expect timelines. */
export function formatTimeline(moments: readonly Moment[]): string {
  return moments.map(({ at, what }) => `${what} at ${at}`).join(', ');
}
