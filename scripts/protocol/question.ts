import type { Finding } from './finding.ts';

/** Makes the object under examination, a fresh one where it can be had. May throw. */
export type Fresh = (source: AsyncIterable<unknown>) => unknown;

/** How long a question waits and how much it reads. */
export interface Patience {
  /** Real milliseconds for one promise; no further value is asked for when a reading has taken so long. */
  readonly waitMs: number;
  /** Values read from one iterator: the fuel for sources that never end. */
  readonly mostValues: number;
}

/** For the questions after one that had to wait in vain. */
export function shorterOf(patience: Patience, { readable }: Finding): Patience {
  return readable === undefined ? patience : { ...patience, mostValues: readable };
}

export interface Question {
  readonly title: string;
  /** It makes sense only where the object was made from a recorded source. */
  readonly onlyWithSource?: true;
  readonly ask: (fresh: Fresh, patience: Patience) => Promise<Finding>;
}
