import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileBytes } from './bytes.ts';
import type { Found } from './found.ts';
import { LIMITS } from './limits.ts';
import { isLitter } from './litter.ts';
import { whyUnreadable } from './unreadable.ts';

/** The kind of something on the disk, itself and not what a link leads to. Undefined if it cannot be seen. */
export async function kindOnDisk(file: string): Promise<'file' | 'folder' | 'link' | 'special' | undefined> {
  const stat = await lstat(file).catch(() => undefined);
  if (stat === undefined) return undefined;
  if (stat.isSymbolicLink()) return 'link';
  if (stat.isDirectory()) return 'folder';
  return stat.isFile() ? 'file' : 'special';
}

/**
 * Adds the files of a folder on the disk, level by level, up to the limits. Litter is not entered, links
 * are not followed, pipes and devices not opened.
 *
 * @param prefix of the paths; empty or with a slash at its end
 */
export async function addFolder(found: Found, folder: string, prefix: string): Promise<void> {
  let level = [prefix];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > LIMITS.depth) {
      found.left.push({ path: level[0] ?? prefix, why: `lies more than ${LIMITS.depth} folders deep` });
      return;
    }
    const next: string[] = [];
    for (const path of level) {
      const isFull = await addEntries(found, folder, prefix, path, next);
      if (isFull) return;
    }
    level = next;
  }
}

/** @returns whether there are too many files to go on */
async function addEntries(
  found: Found,
  folder: string,
  prefix: string,
  path: string,
  next: string[],
): Promise<boolean> {
  const here = join(folder, path.slice(prefix.length));
  const names = await readdir(here).catch((error: unknown) => {
    found.left.push({ path: path.replace(/\/$/, '') || '.', why: whyUnreadable(error) });
    return [];
  });
  for (const name of names.toSorted()) {
    if (isLitter(name)) continue;
    const file = join(here, name);
    const kind = await kindOnDisk(file);
    if (kind === 'folder') next.push(`${path}${name}/`);
    else if (kind === 'file') found.files.push({ path: path + name, open: () => fileBytes(file) });
    else found.left.push({ path: path + name, why: WHY_LEFT[kind ?? 'gone'] });
    if (found.files.length < LIMITS.files) continue;
    found.left.push({
      path: path + name,
      why: `is file number ${LIMITS.files}; what comes after it was not looked at`,
    });
    return true;
  }
  return false;
}

export const WHY_LEFT = {
  link: 'is a link, and links are not followed',
  special: 'is a pipe or a device, no file',
  gone: 'cannot be read; its name may not be valid UTF-8',
} as const;
