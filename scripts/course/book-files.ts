import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Kata } from './kata.ts';
import { readText } from './text-file.ts';
import { UserError } from './user-error.ts';

/** The files of an answer book: path with forward slashes -> text with LF line ends; sorted by path. */
export type BookFiles = ReadonlyMap<string, string>;

const BOOK_FILE = /^(reference\.ts|hidden\.spec\.ts|(why|equivalent-mutants)\.md|(alternatives|misconceptions|cheats)\/[^/]+\.ts)$/;

/** Where the plain files of a kata's book lie while someone works on them. Never in git. */
export function plainFolder(root: string, kata: Kata): string {
  return join(root, 'answers', kata.id);
}

/**
 * The book of a kata from its plain files, with the kata's stub and spec as they are now under `given/`.
 * Undefined if there is no plain book. UserError for a file that belongs to no book.
 */
export async function readPlainBook(root: string, kata: Kata): Promise<BookFiles | undefined> {
  const folder = plainFolder(root, kata);
  const paths = await pathsIn(folder);
  if (paths.length === 0) return undefined;
  const stranger = paths.find((path) => !BOOK_FILE.test(path));
  if (stranger) {
    throw new UserError(
      `answers/${kata.id}/${stranger} belongs to no answer book. A book holds reference.ts, why.md,\n` +
        'alternatives/<style>.ts and misconceptions/<name>.ts, and perhaps hidden.spec.ts, cheats/<name>.ts\n' +
        'and equivalent-mutants.md.\n' +
        'Rename the file, or move it away.',
    );
  }
  const given = [kata.stub, kata.spec].map((file) => ({
    file,
    path: `given/${file.slice(kata.folder.length + 1)}`,
  }));
  const all = [...paths.map((path) => ({ file: join(folder, path), path })), ...given];
  const texts = await Promise.all(all.map(({ file, path }) => textOf(kata, file, path)));
  return sortedFiles(texts);
}

export function sortedFiles(files: Iterable<readonly [path: string, text: string]>): BookFiles {
  return new Map([...files].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

async function pathsIn(folder: string): Promise<string[]> {
  try {
    const paths = (await readdir(folder, { recursive: true })).map((path) => path.replaceAll('\\', '/'));
    return paths.filter((path) => !/(^|\/)\./.test(path) && !FOLDERS.has(path));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw new UserError(`${folder} cannot be read (${(error as Error).message}).`, { cause: error });
  }
}

const FOLDERS: ReadonlySet<string> = new Set(['alternatives', 'misconceptions', 'cheats']);

async function textOf(kata: Kata, file: string, path: string): Promise<[path: string, text: string]> {
  const text = await readText(file);
  if (text === undefined) {
    throw new UserError(`The answer book of ${kata.id} cannot be sealed: ${file} is not there.`);
  }
  return [path, text];
}
