/** Something that a student handed in and that cannot be read. The message goes on from its name: `is larger than 256 kB`. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
}

/** What is said of something that could not be read, for whatever reason. */
export function whyUnreadable(error: unknown): string {
  return error instanceof Unreadable
    ? error.message
    : `cannot be read (${(error as NodeJS.ErrnoException).code ?? String(error)})`;
}

/** `256 kB`, `3.2 MB`. */
export function sizeText(bytes: number): string {
  if (bytes < 1024 * 1024) return `${Math.ceil(bytes / 1024)} kB`;
  return `${(bytes / 1024 / 1024).toFixed(1).replace(/\.0$/, '')} MB`;
}
