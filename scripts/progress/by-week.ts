import { emptyDay, type Day } from './by-day.ts';

/** Seven days. */
export interface Week {
  /** The first of the days, `2026-09-07`. */
  readonly monday: string;
  /** Monday to Sunday. */
  readonly days: readonly Day[];
  /** How many weeks without anything are left out before this one. */
  readonly pause: number;
}

/**
 * The weeks of some days, oldest first. Between them a pause of up to `shortPause` weeks is there as
 * empty weeks; of a longer one only the length is told. So a clock that was wrong for a day makes no
 * calendar of fifty years.
 */
export function byWeek(days: readonly Day[], shortPause: number): Week[] {
  const noted = new Map(days.map((day) => [day.date, day]));
  const weeks: Week[] = [];
  for (const monday of [...new Set(days.map(({ date }) => mondayOf(date)))].toSorted()) {
    const last = weeks.at(-1)?.monday;
    const pause = last === undefined ? 0 : weeksBetween(last, monday) - 1;
    const isShort = pause <= shortPause;
    for (let left = isShort ? pause : 0; left > 0; left -= 1)
      weeks.push(weekOf(addDays(monday, -7 * left), noted, 0));
    weeks.push(weekOf(monday, noted, isShort ? 0 : pause));
  }
  return weeks;
}

function weekOf(monday: string, noted: ReadonlyMap<string, Day>, pause: number): Week {
  const dates = Array.from({ length: 7 }, (_, index) => addDays(monday, index));
  return { monday, days: dates.map((date) => noted.get(date) ?? emptyDay(date)), pause };
}

function mondayOf(date: string): string {
  return addDays(date, -((new Date(noonOf(date)).getUTCDay() + 6) % 7));
}

function weeksBetween(from: string, to: string): number {
  return Math.round((noonOf(to) - noonOf(from)) / (7 * DAY_MS));
}

function addDays(date: string, days: number): string {
  return new Date(noonOf(date) + days * DAY_MS).toISOString().slice(0, 10);
}

// Dates alone are counted in UTC, where every day has 24 hours.
function noonOf(date: string): number {
  return Date.parse(`${date}T12:00:00Z`);
}

const DAY_MS = 24 * 60 * 60_000;
