import { basename } from 'node:path';
import { addEntries, openArchives } from './archive-files.ts';
import { fileBytes, type Bytes } from './bytes.ts';
import { addFolder } from './folder-files.ts';
import type { Found } from './found.ts';
import type { ZipEntry } from './zip-entry.ts';

/** Where work lies: a folder or a file on the disk, or a part of a large zip. */
export type Place =
  | { readonly kind: 'folder' | 'file'; readonly path: string }
  /** Entries with their paths from the zip's top on; `below` is the part that belongs to the place. */
  | {
      readonly kind: 'packed';
      readonly zip: Bytes;
      readonly entries: readonly ZipEntry[];
      readonly below: string;
    };

/**
 * All files of a student, from all the places where they lie, zips opened. Nothing but lists of names is read.
 *
 * @param parts each with the name that it has among the others; empty if it is the only one
 */
export async function filesIn(
  parts: readonly { readonly place: Place; readonly name: string }[],
): Promise<Found> {
  const found: Found = { files: [], left: [] };
  for (const { place, name } of parts) {
    const prefix = name === '' ? '' : `${name}/`;
    if (place.kind === 'packed') addEntries(found, place.zip, within(place.entries, place.below, name), '');
    else if (place.kind === 'folder') await addFolder(found, place.path, prefix);
    else found.files.push({ path: name || basename(place.path), open: () => fileBytes(place.path) });
  }
  return openArchives(found);
}

/** What lies in the folder `below`, or is the file of that name, under the name that it gets. */
function within(entries: readonly ZipEntry[], below: string, name: string): ZipEntry[] {
  return entries.flatMap((entry) => {
    if (entry.path === below)
      return entry.kind === 'folder' ? [] : [{ ...entry, path: name || lastOf(below) }];
    if (!entry.path.startsWith(`${below}/`)) return [];
    const path = entry.path.slice(below.length + 1);
    return [{ ...entry, path: name === '' ? path : `${name}/${path}` }];
  });
}

function lastOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
