import type { Kata } from '../../course/kata.ts';

/** How observations become points. Plain data: a run keeps it, so that a merge marks as the shards did. */
export interface PointRules {
  /** What a kata is worth that neither `katas` nor `levels` names. */
  readonly default: number;
  /** By the level's number. */
  readonly levels: Readonly<Record<string, number>>;
  /** By the kata's id; goes before its level. */
  readonly katas: Readonly<Record<string, number>>;
  /** `share`: points for the specs that pass. `all-or-nothing`: only for a kata that is solved. */
  readonly credit: 'share' | 'all-or-nothing';
}

/** One point for every kata, and a part of it for a part of the specs. */
export const DEFAULT_RULES: PointRules = { default: 1, levels: {}, katas: {}, credit: 'share' };

/** What a kata is worth. */
export function worthOf({ katas, levels, default: other }: PointRules, { id, level }: Pick<Kata, 'id' | 'level'>): number {
  return katas[id] ?? levels[String(level.number)] ?? other;
}

/** Points are told to the hundredth: sums of shares must not end in 0.30000000000000004. */
export function rounded(points: number): number {
  return Math.round((points + Number.EPSILON) * 100) / 100;
}
