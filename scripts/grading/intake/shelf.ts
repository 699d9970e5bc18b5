import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { directoryOf } from './archive-files.ts';
import { fileBytes } from './bytes.ts';
import { claimOf, isNamedByPlatform } from './claim.ts';
import { kindOnDisk } from './folder-files.ts';
import { isLitter } from './litter.ts';
import type { Place } from './place.ts';
import type { ZipEntry } from './zip-entry.ts';

export type Kind = 'file' | 'folder' | 'link' | 'special' | 'gone' | 'hidden';

/** What lies directly in a folder or zip, without litter, sorted by name. */
export interface Shelf {
  readonly items: readonly { readonly name: string; readonly kind: Kind; readonly place: Place }[];
}

/** @throws what `readdir` throws */
export async function shelfOfFolder(folder: string): Promise<Shelf> {
  const items: Shelf['items'][number][] = [];
  for (const name of (await readdir(folder)).toSorted()) {
    const path = join(folder, name);
    const kind = (await kindOnDisk(path)) ?? 'gone';
    // A student may be called so; what systems and tools hide, is not one.
    const isHidden = kind === 'folder' && name.startsWith('.') && !TOOLS.test(name);
    if (isLitter(name) && !isHidden) continue;
    items.push({
      name,
      kind: isHidden ? 'hidden' : kind,
      place: { kind: kind === 'folder' ? 'folder' : 'file', path },
    });
  }
  return { items };
}

const TOOLS =
  /^\.(git|github|vscode|idea|cache|history|progress|husky|ci|trash.*|spotlight.*|fseventsd|ds_store|appledouble|venv)$/i;

/**
 * The top of a zip on the disk, or what lies in the one folder that wraps everything.
 *
 * @throws Unreadable for what is no zip
 */
export async function shelfOfZip(file: string): Promise<Shelf> {
  const zip = await fileBytes(file);
  const entries = (await directoryOf(zip)).filter(({ path }) => !path.split('/').some(isLitter));
  const top = wrapperOf(entries);
  const byName = new Map<string, ZipEntry[]>();
  for (const entry of entries) {
    const name = entry.path.startsWith(top) ? entry.path.slice(top.length).split('/')[0] : undefined;
    if (name === undefined || name === '') continue;
    const list = byName.get(name) ?? [];
    list.push(entry);
    byName.set(name, list);
  }
  const items = [...byName].map(([name, inside]) => ({
    name,
    kind: kindIn(inside, top + name),
    place: { kind: 'packed', zip, entries: inside, below: top + name } satisfies Place,
  }));
  return { items: items.toSorted((a, b) => (a.name < b.name ? -1 : 1)) };
}

function kindIn(entries: readonly ZipEntry[], path: string): Kind {
  return entries.find((entry) => entry.path === path)?.kind ?? 'folder';
}

function wrapperOf(entries: readonly ZipEntry[]): string {
  const tops = new Set(entries.map(({ path }) => path.split('/')[0] ?? ''));
  const [only = ''] = tops;
  const isFolder = entries.some(({ path }) => path.startsWith(`${only}/`));
  return tops.size === 1 && isFolder && !isNamedByPlatform(claimOf(only)) ? `${only}/` : '';
}
