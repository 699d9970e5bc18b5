import { join } from 'node:path';
import { plainFolder, type BookFiles } from './book-files.ts';
import type { Kata } from './kata.ts';
import { readText, writeWhole } from './text-file.ts';

/** A file of a book that lies open: where, and what the sealed book says. */
export interface PlainFile {
  readonly file: string;
  readonly sealed: string;
  /** What is there now; undefined if nothing is. */
  readonly plain: string | undefined;
}

/** The plain files of a sealed book as they should be, and as they are. `given/` stays in the book. */
export async function plainFilesOf(root: string, kata: Kata, sealed: BookFiles): Promise<PlainFile[]> {
  const paths = [...sealed].filter(([path]) => !path.startsWith('given/'));
  return Promise.all(
    paths.map(async ([path, text]) => {
      const file = join(plainFolder(root, kata), ...path.split('/'));
      return { file, sealed: text, plain: await readText(file) };
    }),
  );
}

/** Whether someone has worked on the file since it was opened. */
export function isEdited({ sealed, plain }: PlainFile): boolean {
  return plain !== undefined && plain !== sealed;
}

/** Writes the files that are not as the sealed book says. */
export async function writePlainFiles(files: readonly PlainFile[]): Promise<void> {
  for (const { file, sealed, plain } of files) if (plain !== sealed) await writeWhole(file, sealed);
}
