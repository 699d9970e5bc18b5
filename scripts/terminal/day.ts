/** An ISO time as a day of the reader's own time zone, `7 Sep 2026`. */
export function day(at: string): string {
  const date = new Date(at);
  return `${date.getDate()} ${date.toLocaleDateString('en-US', { month: 'short' })} ${date.getFullYear()}`;
}
