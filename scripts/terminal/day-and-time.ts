import { day } from './day.ts';

/** `7 Sep 2026 at 14:05`, in the reader's own time zone. */
export function dayAndTime(at: Date): string {
  const [hours, minutes] = [at.getHours(), at.getMinutes()].map((number) => String(number).padStart(2, '0'));
  return `${day(at.toISOString())} at ${hours}:${minutes}`;
}
