import { describeValue } from './describe-value.ts';
import type { Timeline } from './timeline.ts';
import { now, timersLeft } from './virtual-time.ts';

/** Notes named moments with their virtual time. */
export interface Recorder {
  /** What is no text is noted as it prints: a mistake of the code under test may hand over anything. */
  note(what: string): void;
  timeline(): Timeline;
  /** The names alone, in order. */
  whats(): string[];
}

/**
 * Notes named moments, each at the virtual millisecond at which it is noted.
 *
 * @example
 * const seen = recorder();
 * await inVirtualTime(() => runInOrder([async () => { seen.note('start A'); }]));
 * expect(seen.timeline()).toFollow('start A at 0');
 */
export function recorder(): Recorder {
  const moments: { at: number; what: string }[] = [];
  return {
    note: (what) => {
      moments.push({ at: now(), what: typeof what === 'string' ? what : describeValue(what) });
    },
    timeline: () => ({ moments: [...moments], timersLeft: timersLeft() }),
    whats: () => moments.map(({ what }) => what),
  };
}
