import { readFileSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { UserError } from './user-error.ts';

/** The text of a file with LF line ends, or undefined if it is not there. UserError if it cannot be read. */
export async function readText(file: string): Promise<string | undefined> {
  try {
    return (await readFile(file, 'utf8')).replaceAll('\r\n', '\n');
  } catch (error) {
    return absentOrUnreadable(file, error as NodeJS.ErrnoException);
  }
}

/** The same at once: where somebody waits for a few small files, a queue of threads costs more than the reading. */
export function readTextNow(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
  } catch (error) {
    return absentOrUnreadable(file, error as NodeJS.ErrnoException);
  }
}

function absentOrUnreadable(file: string, error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT') return undefined;
  throw new UserError(`${file} cannot be read (${error.message}).`, { cause: error });
}

/**
 * Writes a file, and the folders above it, so that it is there as a whole or not at all: a full disk
 * costs nothing that was there before. UserError if it cannot be written.
 */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  const draft = `${file}.${process.pid}.new`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(draft, content);
    await rename(draft, file);
  } catch (error) {
    throw new UserError(
      `${file} could not be written (${(error as Error).message}).\nWhat was there before is unchanged.`,
      { cause: error },
    );
  }
}
