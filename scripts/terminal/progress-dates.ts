import { day } from './day.ts';

/** A date `2026-09-07` as `7 Sep 2026`. */
export function dateWords(date: string): string {
  // Without a zone it is the reader's own; at noon no change of the clocks can move it.
  return day(`${date}T12:00:00`);
}

/** `7 Sep`. */
export function shortDate(date: string): string {
  return dateWords(date).replace(/ \d+$/, '');
}

/** `7 Sep 2026`, `7 to 13 Sep 2026`, `7 Sep to 9 Oct 2026`, `7 Dec 2026 to 9 Jan 2027`. */
export function rangeWords(from: string, to: string): string {
  if (from === to) return dateWords(to);
  const isSame = (letters: number): boolean => from.slice(0, letters) === to.slice(0, letters);
  const start = isSame(MONTH)
    ? String(Number(from.slice(-2)))
    : isSame(YEAR)
      ? shortDate(from)
      : dateWords(from);
  return `${start} to ${dateWords(to)}`;
}

const YEAR = '2026'.length;
const MONTH = '2026-09'.length;

/** Monday first. */
export const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
