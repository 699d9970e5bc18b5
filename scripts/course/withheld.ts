import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sortedFiles, type BookFiles } from './book-files.ts';
import type { Kata } from './kata.ts';
import { LOCKED } from './key-of.ts';
import { readText, writeWhole } from './text-file.ts';

/** Where a teacher keeps what released answers must not give away, by kata id; never in git, never in a handout. */
export const WITHHELD = 'classroom/hidden';

/** The hidden specs, and what they are proved with. */
const IS_WITHHELD = /^(hidden\.spec\.ts$|cheats\/)/;

/** A book's files as they go into the sealed book, and those that a locked course keeps apart. */
export function partOf(kata: Kata, files: BookFiles): { readonly sealed: BookFiles; readonly withheld: BookFiles } {
  const all = [...files].filter(([path]) => !path.startsWith('given/'));
  const isApart = isLocked(kata) ? (path: string) => IS_WITHHELD.test(path) : () => false;
  return {
    sealed: sortedFiles(all.filter(([path]) => !isApart(path))),
    withheld: sortedFiles(all.filter(([path]) => isApart(path))),
  };
}

/** Whether the answers are locked with a teacher's own keys. */
export function isLocked(kata: Kata): boolean {
  return existsSync(join(rootOf(kata), LOCKED));
}

/** What lies there of a kata; nothing in a student's copy. */
export async function readWithheld(kata: Kata): Promise<BookFiles> {
  const folder = folderOf(kata);
  const paths = await readdir(folder, { recursive: true }).catch(() => []);
  const texts = await Promise.all(
    paths.filter((path) => path.endsWith('.ts')).map(async (path) => [path.replaceAll('\\', '/'), (await readText(join(folder, path))) ?? ''] as const),
  );
  return sortedFiles(texts);
}

export async function writeWithheld(kata: Kata, files: BookFiles): Promise<void> {
  await rm(folderOf(kata), { recursive: true, force: true });
  for (const [path, text] of files) await writeWhole(join(folderOf(kata), ...path.split('/')), text);
}

function folderOf(kata: Kata): string {
  return join(rootOf(kata), WITHHELD, kata.id);
}

function rootOf({ book }: Kata): string {
  return dirname(dirname(book));
}
