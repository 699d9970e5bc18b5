import type { Bytes } from './bytes.ts';
import { byDepth, type Found, type FoundFile } from './found.ts';
import { WHY_LEFT } from './folder-files.ts';
import { LIMITS } from './limits.ts';
import { isLitter } from './litter.ts';
import { otherArchive } from './other-archive.ts';
import { Unreadable, whyUnreadable } from './unreadable.ts';
import { unpackEntry } from './unpack-entry.ts';
import { zipDirectory } from './zip-directory.ts';
import { leadsOutside, type ZipEntry } from './zip-entry.ts';

/** Adds the files of a zip that are no litter, the shallowest first, up to the limits. None of them is unpacked yet. */
export function addEntries(found: Found, zip: Bytes, entries: readonly ZipEntry[], prefix: string): void {
  for (const entry of entries.toSorted(byDepth)) {
    const path = prefix + entry.path;
    if (entry.path === '' || entry.path.split('/').some((segment) => segment !== '..' && isLitter(segment)))
      continue;
    if (leadsOutside(entry.path)) found.left.push({ path, why: 'would be unpacked outside its folder' });
    else if (entry.kind === 'link' || entry.kind === 'special')
      found.left.push({ path, why: WHY_LEFT[entry.kind] });
    else if (entry.kind === 'file') {
      found.files.push({ path, open: (longest) => unpackEntry(zip, entry, longest) });
      if (found.files.length < LIMITS.files) continue;
      found.left.push({ path, why: `is file number ${LIMITS.files}; what comes after it was not looked at` });
      return;
    }
  }
}

/** Replaces the zips among the files by what is in them, zips in zips, too. What cannot be opened goes to `left`. */
export async function openArchives(found: Found): Promise<Found> {
  const opened: Found = { files: [], left: [...found.left] };
  const budget = { archives: LIMITS.archives, bytes: LIMITS.nestedBytes };
  let waiting = found.files;
  for (let nesting = 0; waiting.length > 0; nesting += 1) {
    const inside: Found = { files: [], left: opened.left };
    for (const file of waiting) {
      const why = otherArchive(file.path);
      if (why !== undefined) opened.left.push({ path: file.path, why });
      else if (!/\.zip$/i.test(file.path)) opened.files.push(file);
      else await openArchive(file, inside, nesting, budget);
    }
    waiting = inside.files;
  }
  return opened;
}

interface Budget {
  archives: number;
  bytes: number;
}

async function openArchive(file: FoundFile, inside: Found, nesting: number, budget: Budget): Promise<void> {
  try {
    if (nesting >= LIMITS.nesting) throw new Unreadable(`is a zip inside ${LIMITS.nesting} others`);
    if (budget.archives === 0)
      throw new Unreadable(`is one zip more than the ${LIMITS.archives} that are opened`);
    budget.archives -= 1;
    const zip = await file.open(budget.bytes);
    if (nesting > 0) budget.bytes -= zip.size;
    addEntries(inside, zip, await directoryOf(zip), `${file.path}/`);
  } catch (error) {
    inside.left.push({ path: file.path, why: whyUnreadable(error) });
  }
}

/** As `zipDirectory`, and says what it is instead of a zip. */
export async function directoryOf(zip: Bytes): Promise<ZipEntry[]> {
  if (zip.size === 0) throw new Unreadable('is empty');
  const begin = await zip.read(0, 8);
  const why = otherArchive('', begin);
  if (why !== undefined) throw new Unreadable(`${why} (its name says .zip)`);
  return zipDirectory(zip);
}
