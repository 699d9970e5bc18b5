import type { TimelineMoment, TimelineSeen } from '../runner/witness.ts';
import { widthOf } from '../terminal/fit.ts';

/** A timeline whose drawing is told in words where the screen is too narrow for it. */
export function drawable(timeline: TimelineSeen, columns: number): TimelineSeen {
  const isTooWide = timeline.drawing.split('\n').some((line) => widthOf(line) > columns);
  return isTooWide ? { ...timeline, drawing: inWords(timeline) } : timeline;
}

function inWords({ expected, yours }: TimelineSeen): string {
  return `Expected: ${words(expected)}\n\nYours: ${words(yours)}`;
}

function words(moments: readonly TimelineMoment[]): string {
  return moments.length === 0 ? 'nothing' : moments.map(({ at, what }) => `${what} at ${at}`).join(', ');
}
