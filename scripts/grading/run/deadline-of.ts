import { UserError } from '../../course/user-error.ts';

/**
 * Reads `--deadline` as a moment, ISO 8601 in UTC. `2026-11-30T18:00+01:00` and `…Z` say their zone;
 * `2026-11-30T18:00` is in this machine's; `2026-11-30` is the end of that day, here. UserError for
 * what is no such time, or no day of the calendar.
 */
export function deadlineOf(text: string): string {
  const [, date, clock, zone = ''] = FORM.exec(text.trim()) ?? [];
  const moment = date === undefined ? NaN : Date.parse(`${date}T${clock ?? '23:59:59.999'}${zone.toUpperCase()}`);
  if (Number.isNaN(moment) || !isDay(date ?? '')) {
    throw new UserError(
      `--deadline "${text}" is no time. It should look like 2026-11-30T18:00+01:00 (with its zone),\n` +
        '2026-11-30T18:00 (in the zone of this computer) or 2026-11-30 (the end of that day, here).',
    );
  }
  return new Date(moment).toISOString();
}

const FORM = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?)(Z|[+-]\d{2}:\d{2})?)?$/i;

// Date takes 30 February for 2 March.
function isDay(date: string): boolean {
  return new Date(`${date}T00:00:00Z`).toISOString().startsWith(date);
}
