import { existsSync } from 'node:fs';
import { readdir, realpath } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import { UserError } from '../../course/user-error.ts';
import { unitsFolder } from '../units/open-store.ts';

/**
 * Makes sure that reports may be written into a folder: it is not there yet, empty, or one that an earlier
 * run wrote; and it has nothing to do with what is read. UserError otherwise, and nothing was touched.
 *
 * @param read absolute paths of folders (or zips) that the run reads
 */
export async function checkReportFolder(out: string, read: readonly string[]): Promise<void> {
  const real = await realOf(out);
  for (const folder of read) {
    const other = await realOf(folder);
    if (real !== other && !isInside(real, other) && !isInside(other, real)) continue;
    const where = real === other ? 'is the folder' : isInside(real, other) ? 'lies in the folder' : 'holds the folder';
    throw new UserError(
      `--out ${out} ${where} that is read, ${folder}: reports would be taken for submissions,\n` +
        `or written over them. Name a folder beside it: --out ${join(dirname(other), `${basename(other)}-report`)}`,
    );
  }
  const names = await namesIn(out);
  if (names.length === 0 || existsSync(unitsFolder(out))) return;
  const some = `${names.slice(0, 3).join(', ')}${names.length > 3 ? ', …' : ''}`;
  throw new UserError(
    `--out ${out} holds other files (${some}), and no report of ours.\n` +
      'Name a folder that is empty, or not there yet: nothing of yours shall be written over.',
  );
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => name !== '.DS_Store');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw new UserError(`--out ${folder} cannot be used (${(error as Error).message}).`, { cause: error });
  }
}

function isInside(inner: string, outer: string): boolean {
  const path = relative(outer, inner);
  // Absolute on Windows, between two drives.
  return path !== '' && path.split(sep)[0] !== '..' && !isAbsolute(path);
}

// Of what is not there yet, the nearest folder above that is there decides.
async function realOf(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    const above = dirname(path);
    return above === path ? path : join(await realOf(above), basename(path));
  }
}
