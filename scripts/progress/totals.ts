import { countSolved, type KataStanding } from './standing.ts';

/** How many hints the lesson of each kata has, by the kata's id. */
export type HintCounts = ReadonlyMap<string, number>;

/** What was done over some katas: of a level, of the course. */
export interface Totals {
  readonly katas: number;
  readonly solved: number;
  readonly attempts: number;
  readonly hints: HintsUsed;
}

export interface HintsUsed {
  readonly seen: number;
  readonly all: number;
}

export function totalsOf(standing: readonly KataStanding[], counts: HintCounts): Totals {
  const hints = standing.map((one) => hintsUsed(one, counts));
  return {
    katas: standing.length,
    solved: countSolved(standing),
    attempts: sum(standing.map(({ attempts }) => attempts)),
    hints: { seen: sum(hints.map(({ seen }) => seen)), all: sum(hints.map(({ all }) => all)) },
  };
}

/** The hints of one kata. A lesson may have lost hints since they were seen; they count no more. */
export function hintsUsed({ kata, hintsSeen }: KataStanding, counts: HintCounts): HintsUsed {
  const all = counts.get(kata.id) ?? 0;
  return { seen: Math.min(hintsSeen, all), all };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
