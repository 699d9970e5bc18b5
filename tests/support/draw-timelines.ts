import { type DrawnLanes, drawLanes, PAGE } from './draw-lanes.ts';
import { firstDivergence } from './first-divergence.ts';
import { listMoments } from './list-moments.ts';
import type { Moment } from './timeline.ts';

/** Blank columns between a lane and its words. */
const GAP = 3;

/**
 * Draws the expected timeline and the learner's on one scale, with a caret at the first divergence.
 * At most 80 columns, plain text; long runs are left out in the middle. Pure.
 *
 * @param note what to say at the caret; by default what came and what was expected.
 * @example
 * drawTimelines(parseTimeline('3 at 100, end at 100'), parseTimeline('3 at 0, end at 100'))
 * //               0     100
 * //   expected    ·-----3|   3 at 100, end at 100
 * //   yours       3-----|    3 at 0, end at 100
 * //               ^ 3 came at 0; it was expected at 100
 */
export function drawTimelines(expected: readonly Moment[], yours: readonly Moment[], note?: string): string {
  const divergence = firstDivergence(expected, yours);
  const focus = divergence
    ? [yours[divergence.index], expected[divergence.index]].flatMap((moment) => moment?.at ?? [])
    : [];
  const drawn = drawLanes(
    [
      { name: 'expected', moments: expected },
      { name: 'yours', moments: yours },
    ],
    focus,
  );
  const [axis, ...lanes] = drawn.lines;
  const width = Math.max(...lanes.map((line) => line.length)) + GAP;
  const words = [expected, yours].map((moments) => listMoments(moments, PAGE, divergence?.index));
  const beside = words.every((text) => width + text.length <= PAGE);
  const caret =
    divergence &&
    drawCaret(drawn, yours.length > divergence.index ? 1 : 0, divergence.index, note ?? divergence.note);
  return [
    axis,
    ...lanes.map((line, index) => (beside ? line.padEnd(width) + words[index] : line)),
    ...(caret === undefined ? [] : [caret]),
    ...legendLines(drawn.legend),
    ...(beside ? [] : ['', ...belowLines(expected, yours, divergence?.index)]),
  ].join('\n');
}

/** To the right of the caret if there is room, else to its left. */
function drawCaret(drawn: DrawnLanes, lane: number, moment: number, sentence: string): string {
  const note = sentence.length > PAGE ? `${sentence.slice(0, PAGE - 1)}…` : sentence;
  const column = drawn.columnOf(lane, moment);
  if (column + 2 + note.length <= PAGE) return `${' '.repeat(column)}^ ${note}`;
  if (column >= note.length + 3) return `${`${note} `.padStart(column)}^`;
  return `${' '.repeat(column)}^\n${' '.repeat(Math.max(0, Math.min(column, PAGE - note.length)))}${note}`;
}

function belowLines(expected: readonly Moment[], yours: readonly Moment[], focus?: number): string[] {
  const name = (text: string): string => `  ${text}`.padEnd(14);
  return [
    name('expected') + listMoments(expected, PAGE - 14, focus),
    name('yours') + listMoments(yours, PAGE - 14, focus),
  ];
}

function legendLines(legend: readonly string[]): string[] {
  const lines: string[] = [];
  for (const entry of legend) {
    const short = entry.length > 64 ? `${entry.slice(0, 63)}…` : entry;
    const last = lines.at(-1);
    if (last !== undefined && last.length + 3 + short.length <= PAGE)
      lines[lines.length - 1] = `${last}   ${short}`;
    else lines.push(' '.repeat(14) + short);
  }
  return lines.length > 4 ? [...lines.slice(0, 3), `${' '.repeat(14)}…`] : lines;
}
