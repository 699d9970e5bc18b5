import type { Kata } from '../course/kata.ts';
import { isTry, type Entry } from './entry.ts';

/** What a kata has taken until it was solved for the first time, or until now. */
export interface Effort {
  /** Runs in which there was something to try. */
  readonly attempts: number;
  /** From entry to entry of the journal; longer pauses do not count. */
  readonly minutes: number;
}

export function effortOf(kata: Kata, journal: readonly Entry[]): Effort {
  const all = journal.filter((entry) => entry.kata === kata.id);
  const solved = all.findIndex((entry) => entry.kind === 'attempt' && entry.verdict === 'solved');
  const entries = solved < 0 ? all : all.slice(0, solved + 1);
  const times = entries.map(({ at }) => Date.parse(at));
  const gaps = times.slice(1).map((time, index) => time - (times[index] ?? time));
  const worked = gaps.filter((gap) => gap > 0 && gap <= PAUSE_MS).reduce((sum, gap) => sum + gap, 0);
  return {
    attempts: entries.filter(isTry).length,
    minutes: Math.round(worked / 60_000),
  };
}

// Whoever has not saved for that long has left the desk.
const PAUSE_MS = 20 * 60_000;
