import type { Diagnosis } from './verdict.ts';

/**
 * What the process that runs the specs reports, event by event, while it happens. The supervisor
 * needs the events and not only the result: of a process that loops for ever they are all there is.
 */
export type SpecEvent =
  /** Something goes forward that is not a spec: a file is transformed, the specs are collected. */
  | { readonly type: 'progress' }
  | { readonly type: 'spec-start'; readonly title: string }
  | TimelineSeen
  | SpecDone
  /** All specs are done; `failure` tells why, when the file could not be loaded. */
  | { readonly type: 'file-done'; readonly failure: string; readonly output: string }
  /** The answer to `WEIGH`. */
  | { readonly type: 'weight'; readonly heapBytes: number };

/** Sent in place of a spec file's path: how heavy is the process? */
export const WEIGH = 'weigh';

/** A spec compared a timeline, and passed or not: `npm run trace` shows it. */
export interface TimelineSeen {
  readonly type: 'timeline';
  /** Of the spec. */
  readonly title: string;
  /** What was expected and what was seen, with virtual milliseconds. */
  readonly expected: readonly TimelineMoment[];
  readonly yours: readonly TimelineMoment[];
  /** Both as the support of the specs draws them. */
  readonly drawing: string;
}

export interface TimelineMoment {
  readonly at: number;
  readonly what: string;
}

export interface SpecDone {
  readonly type: 'spec-done';
  readonly title: string;
  readonly passed: boolean;
  /** What the learner reads. */
  readonly message: string;
  readonly durationMs: number;
  readonly diagnosis?: Diagnosis;
}

export interface Witness {
  tell(event: SpecEvent): void;
  /** Timelines are drawn for those only who ask for them. */
  readonly wantsTimelines: boolean;
}

/**
 * Where the environment finds the witness: a global of the host realm, because Jest loads the
 * environment by itself and specs cannot see it. Under plain `npx jest` nobody sits there.
 */
const WITNESS = Symbol.for('for-await-katas.witness');

export function witness(): Witness | undefined {
  return (globalThis as { [WITNESS]?: Witness })[WITNESS];
}

export function seatWitness(listener: Witness): void {
  (globalThis as { [WITNESS]?: Witness })[WITNESS] = listener;
}
