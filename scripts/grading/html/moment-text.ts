/** A moment as it is read: `2026-09-20 18:30 UTC`. What is no time stays as it is. */
export function momentText(iso: string): string {
  const time = new Date(iso);
  return Number.isNaN(time.getTime()) ? iso : `${time.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
