import type { Kata } from '../course/kata.ts';
import { isTry, type Entry } from './entry.ts';
import { standingOfKata } from './standing.ts';

/** What was done on one day of the learner. */
export interface Day {
  /** In the learner's own time zone: `2026-09-07`. */
  readonly date: string;
  /** Runs in which there was something to try. */
  readonly attempts: number;
  /** The katas solved that day for the first time, in the order of the course. */
  readonly solved: readonly Kata[];
  /** Hints seen that day for the first time. */
  readonly hints: number;
}

/**
 * The days on which there was something to note, oldest first. Over all days the counts add up to what
 * `standingOf` says of the same katas; give the katas of one level, or one kata, for these alone.
 */
export function byDay(katas: readonly Kata[], journal: readonly Entry[]): Day[] {
  const days = new Map<string, Day>();
  const note = (at: string, what: (day: Day) => Partial<Day>): void => {
    const date = localDate(at);
    const day = days.get(date) ?? emptyDay(date);
    days.set(date, { ...day, ...what(day) });
  };
  for (const kata of katas) {
    const entries = journal.filter((entry) => entry.kata === kata.id);
    let seen = 0;
    for (const entry of entries) {
      if (isTry(entry)) {
        note(entry.at, ({ attempts }) => ({ attempts: attempts + 1 }));
      } else if (entry.kind === 'hint' && entry.hint > seen) {
        const more = entry.hint - seen;
        seen = entry.hint;
        note(entry.at, ({ hints }) => ({ hints: hints + more }));
      }
    }
    const { solvedAt } = standingOfKata(kata, entries);
    if (solvedAt !== undefined) note(solvedAt, ({ solved }) => ({ solved: [...solved, kata] }));
  }
  return [...days.values()].toSorted((a, b) => (a.date < b.date ? -1 : 1));
}

/** A day without anything. */
export function emptyDay(date: string): Day {
  return { date, attempts: 0, solved: [], hints: 0 };
}

/** The day of an ISO time where the learner is, as `2026-09-07`. */
export function localDate(at: string): string {
  const date = new Date(at);
  const [month, day] = [date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0'));
  return `${String(date.getFullYear()).padStart(4, '0')}-${month}-${day}`;
}
