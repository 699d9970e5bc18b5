/** One moment in time that something happens at, on any lane. */
export interface Slot {
  readonly at: number;
  /** Columns that the widest cluster of marks at this time takes. */
  readonly width: number;
  /** To be kept, when not all can be: the first divergence, the last moment of a lane. */
  readonly kept: boolean;
}

/** Where on the page each time stands. The same for every lane. */
export interface Scale {
  /** Undefined for a time that was left out. */
  column(at: number): number | undefined;
  /** How the stretch between two neighbouring slots is filled, `-`, `~` (not to scale) or `…`. */
  readonly stretches: readonly {
    readonly from: number;
    readonly to: number;
    readonly fill: '-' | '~' | '…';
  }[];
}

/** From one slot to the next. */
interface Gap {
  readonly ms: number;
  /** Columns that the marks of the first slot take, at least. */
  readonly marked: number;
  /** The same with room for its label. */
  readonly labelled: number;
}

/** Columns between two neighbouring moments that look good. */
const COMFORTABLE = 6;
/** Columns that are enough for a stretch which cannot be drawn to scale. */
const LONGEST = 14;

/**
 * Finds a column for each slot within `available` columns. Linear if possible; otherwise long
 * stretches are squeezed (`~`); if even that is too wide, the middle is left out (`…`).
 *
 * @param slots in order of time, each time once.
 */
export function scaleFor(slots: readonly Slot[], available: number): Scale {
  const room = available - (slots.at(-1)?.width ?? 0);
  return (
    linear(slots, room, (gap) => Math.max(gap.labelled, COMFORTABLE)) ??
    linear(slots, room, (gap) => gap.labelled) ??
    squeezed(slots, room) ??
    linear(slots, room, (gap) => gap.marked) ??
    elided(slots, room)
  );
}

function linear(slots: readonly Slot[], room: number, least: (gap: Gap) => number): Scale | undefined {
  const perMs = Math.max(0, ...gapsOf(slots).map((gap) => least(gap) / gap.ms));
  const first = slots[0]?.at ?? 0;
  const columns = slots.map(({ at }) => Math.round((at - first) * perMs));
  return (columns.at(-1) ?? 0) <= room ? scale(slots, columns) : undefined;
}

function squeezed(slots: readonly Slot[], room: number): Scale | undefined {
  const gaps = gapsOf(slots);
  const least = gaps.reduce((sum, { labelled }) => sum + labelled, 0);
  if (least > room || slots.length > 16) return undefined;
  // The largest scale at which everything fits, if no stretch is longer than LONGEST.
  let widths = gaps.map(({ labelled }) => labelled);
  for (let perMs = 1e-7; perMs < 10; perMs *= 1.1) {
    const wider = gaps.map(({ ms, labelled }) =>
      Math.max(labelled, Math.min(LONGEST, Math.round(ms * perMs))),
    );
    if (wider.reduce((sum, width) => sum + width, 0) > room) break;
    widths = wider;
  }
  const shortest = Math.min(...gaps.map(({ ms }, index) => ms / widths[index]));
  const fills = gaps.map(({ ms }, index) => (ms / widths[index] > shortest * 2 ? '~' : '-'));
  return scale(slots, cumulate(widths), fills);
}

/** Keeps what must be kept, then as much as possible around it, from both ends inwards. */
function elided(slots: readonly Slot[], room: number): Scale {
  const kept = new Set(
    slots.flatMap((slot, index) => (slot.kept || index === 0 || index === slots.length - 1 ? [index] : [])),
  );
  const wanted = [...kept].flatMap((index) => [index - 1, index + 1]);
  for (let offset = 1; offset < slots.length; offset += 1) wanted.push(offset, slots.length - 1 - offset);
  for (const index of wanted) {
    if (index < 0 || index >= slots.length || kept.has(index)) continue;
    kept.add(index);
    if (widthOf(slots, kept) > room) kept.delete(index);
  }
  const indices = [...kept].sort((a, b) => a - b);
  const chosen = indices.map((index) => slots[index]);
  const gaps = gapsOf(chosen);
  const fills = indices.slice(1).map((index, i) => (index - indices[i] > 1 ? '…' : '-'));
  return scale(chosen, cumulate(gaps.map(({ labelled }, i) => labelled + (fills[i] === '…' ? 3 : 0))), fills);
}

function widthOf(slots: readonly Slot[], kept: ReadonlySet<number>): number {
  const indices = [...kept].sort((a, b) => a - b);
  const breaks = indices.filter((index, i) => i > 0 && index - indices[i - 1] > 1).length;
  const labelled = gapsOf(indices.map((index) => slots[index])).reduce((sum, gap) => sum + gap.labelled, 0);
  return labelled + 3 * breaks;
}

function gapsOf(slots: readonly Slot[]): Gap[] {
  return slots.slice(1).map((slot, index) => {
    const { at, width } = slots[index];
    return { ms: slot.at - at, marked: width + 1, labelled: Math.max(width + 1, String(at).length + 2) };
  });
}

function cumulate(widths: readonly number[]): number[] {
  const columns = [0];
  for (const width of widths) columns.push(columns[columns.length - 1] + width);
  return columns;
}

function scale(
  slots: readonly Slot[],
  columns: readonly number[],
  fills?: readonly ('-' | '~' | '…')[],
): Scale {
  const byTime = new Map(slots.map(({ at }, index) => [at, columns[index]]));
  return {
    column: (at) => byTime.get(at),
    stretches: columns
      .slice(1)
      .map((to, index) => ({ from: columns[index], to, fill: fills?.[index] ?? '-' })),
  };
}
