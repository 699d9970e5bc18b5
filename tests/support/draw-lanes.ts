import { type Marks, marksFor } from './lane-marks.ts';
import { type Scale, scaleFor, type Slot } from './lane-scale.ts';
import type { Moment } from './timeline.ts';

export interface Lane {
  readonly name: string;
  readonly moments: readonly Moment[];
}

export interface DrawnLanes {
  /** The axis first, then one line a lane. */
  readonly lines: string[];
  readonly legend: readonly string[];
  /** The column, within a line, of a lane's moment; that of its time's ellipsis if it was left out. */
  columnOf(lane: number, moment: number): number;
}

/** Columns of a drawing. */
export const PAGE = 80;

/**
 * Draws lanes below one axis of virtual milliseconds, all on one scale, at most 80 columns wide, in
 * plain text. Pure.
 *
 * @param focus times that must not be left out.
 * @example
 * drawLanes([{ name: 'values', moments: [{ at: 100, what: '3' }] }]).lines
 * //             0     100
 * //   values    ·-----3
 */
export function drawLanes(lanes: readonly Lane[], focus: readonly number[] = []): DrawnLanes {
  const margin = 6 + Math.max(...lanes.map(({ name }) => name.length));
  const marks = marksFor(lanes.flatMap(({ moments }) => moments));
  const slots = slotsOf(lanes, marks, focus);
  const scale = scaleFor(slots, PAGE - margin);
  const drawn = lanes.map((lane) => drawLane(lane, marks, scale));
  const axis = ' '.repeat(margin) + drawAxis(slots, scale, focus, PAGE - margin);
  return {
    lines: [axis, ...lanes.map(({ name }, index) => `  ${name.padEnd(margin - 2)}${drawn[index].text}`)],
    legend: marks.legend,
    columnOf: (lane, moment) => margin + drawn[lane].columns[moment],
  };
}

function slotsOf(lanes: readonly Lane[], marks: Marks, focus: readonly number[]): Slot[] {
  const last = lanes.map(({ moments }) => moments.at(-1)?.at);
  const times = new Set([0, ...lanes.flatMap(({ moments }) => moments.map(({ at }) => at))]);
  return [...times]
    .sort((a, b) => a - b)
    .map((at) => ({
      at,
      width: Math.max(1, ...lanes.map((lane) => marks.cluster(whatsAt(lane, at)).text.length)),
      kept: focus.includes(at) || last.includes(at),
    }));
}

function whatsAt({ moments }: Lane, at: number): string[] {
  return moments.filter((moment) => moment.at === at).map(({ what }) => what);
}

function drawLane(lane: Lane, marks: Marks, scale: Scale): { text: string; columns: number[] } {
  const times = [...new Set([0, ...lane.moments.map(({ at }) => at)])].sort((a, b) => a - b);
  const end = Math.max(...times.map((at) => scale.column(at) ?? 0));
  let text = '·';
  for (const { from, to, fill } of scale.stretches) {
    if (to <= end) text = text.padEnd(from, '-') + stretch(to - from, fill, text.length > from);
  }
  const columns: number[] = [];
  for (const at of times) {
    const column = scale.column(at);
    const { text: cluster, offsets } = marks.cluster(whatsAt(lane, at));
    // A time that was left out lies somewhere in the ellipsis.
    const gap = scale.stretches.find(({ fill }) => fill === '…');
    columns.push(...offsets.map((offset) => (column === undefined ? (gap?.from ?? 0) + 2 : column + offset)));
    if (column !== undefined)
      text = text.slice(0, column).padEnd(column, '-') + cluster + text.slice(column + cluster.length);
  }
  return { text, columns };
}

function stretch(length: number, fill: '-' | '~' | '…', started: boolean): string {
  const line = fill === '…' ? '-…'.padStart(length - 1, '-').padEnd(length, '-') : fill.repeat(length);
  return started ? line.slice(1) : line;
}

/** Labels the times: those in focus, the first and the last at any rate, the others where there is room. */
function drawAxis(slots: readonly Slot[], scale: Scale, focus: readonly number[], width: number): string {
  const important = (at: number): number =>
    focus.includes(at) ? 0 : at === slots[0].at || at === slots.at(-1)?.at ? 1 : 2;
  let axis = ' '.repeat(width);
  for (const { at } of [...slots].sort((a, b) => important(a.at) - important(b.at) || a.at - b.at)) {
    const column = scale.column(at);
    const label = String(at);
    if (column === undefined || column + label.length > width) continue;
    const free = axis.slice(Math.max(0, column - 1), column + label.length + 1).trim() === '';
    if (free) axis = axis.slice(0, column) + label + axis.slice(column + label.length);
  }
  return axis.trimEnd();
}
