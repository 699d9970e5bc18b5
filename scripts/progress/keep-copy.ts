import { constants } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { UserError } from '../course/user-error.ts';

/**
 * Copies a file, before it is replaced, to `.progress/saved/<time>/<its path>`; returns the copy's
 * absolute path. UserError if that fails, and then the file must not be replaced.
 */
export async function keepCopy(root: string, file: string, at: Date): Promise<string> {
  // A colon may not be in a file name on Windows.
  const time = at.toISOString().replaceAll(':', '-');
  const path = relative(root, file);
  const copy = join(root, '.progress', 'saved', time, path);
  try {
    await mkdir(dirname(copy), { recursive: true });
    await copyFile(file, copy, constants.COPYFILE_EXCL);
    return copy;
  } catch (error) {
    throw new UserError(
      `${path} was not replaced: no copy of it could be kept in .progress/saved\n` +
        `(${(error as Error).message}).`,
      { cause: error },
    );
  }
}
