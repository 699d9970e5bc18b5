import { join } from 'node:path';
import type { Kata } from '../../course/kata.ts';
import { shownPath } from '../model/shown-text.ts';
import type { SubmittedFile } from '../model/submission.ts';
import { commitDate } from './commit-date.ts';
import type { Found, LeftOut } from './found.ts';
import type { Parcel } from './parcels.ts';
import { pickFiles, type Picked } from './pick-files.ts';
import { filesIn } from './place.ts';
import { whyUnreadable } from './unreadable.ts';

/** What is in a parcel. */
export interface Content {
  /** Empty: `why` tells the reason. */
  readonly files: readonly SubmittedFile[];
  readonly why: string;
  readonly notes: readonly string[];
  /** Kata files that cannot be used. */
  readonly unusable: readonly LeftOut[];
  readonly submittedAt?: string;
}

const MOST_NOTES = 5;

/**
 * Reads a parcel: the kata files, and what a teacher should know of how they came. Whatever goes wrong with
 * one parcel is told of that one; the others go on.
 */
export async function readParcel(
  parcel: Parcel,
  katas: readonly Kata[],
  stubs: ReadonlyMap<string, string>,
): Promise<Content> {
  try {
    return await contentOf(parcel, katas, stubs);
  } catch (error) {
    return { files: [], why: `It ${whyUnreadable(error)}.`, notes: [], unusable: [] };
  }
}

async function contentOf(
  parcel: Parcel,
  katas: readonly Kata[],
  stubs: ReadonlyMap<string, string>,
): Promise<Content> {
  const { parts } = parcel;
  const found = await filesIn(parts);
  const picked = await pickFiles(found, katas, stubs);
  const submittedAt = await dateOf(parcel, picked);
  const left = found.left.map(told);
  return {
    files: picked.files,
    why: picked.files.length > 0 ? '' : whyNothing(found, picked, katas),
    notes: [...depthNote(picked), ...picked.notes, ...picked.unusable.map(told), ...capped(left)],
    unusable: picked.unusable,
    ...(submittedAt === undefined ? {} : { submittedAt }),
  };
}

/** `katas.rar is a RAR archive, …`, as a sentence. */
function told({ path, why }: LeftOut): string {
  return `${shownPath(path)} ${why}.`;
}

function capped(notes: readonly string[], most = MOST_NOTES): string[] {
  if (notes.length <= most) return [...notes];
  return [...notes.slice(0, most), `And ${notes.length - most} more of that kind.`];
}

/** Said only if it holds of all files. A zip around them is no folder. */
function depthNote({ bases }: Picked): string[] {
  const [base = ''] = bases;
  const folders = base.split('/').filter((segment) => segment !== '' && !/\.zip$/i.test(segment));
  if (folders.length === 0 || bases.some((other) => other !== base)) return [];
  const deep = folders.length === 1 ? 'one folder' : `${folders.length} folders`;
  return [`The work lies ${deep} too deep, in ${shownPath(base.replace(/\/$/, ''))}.`];
}

function whyNothing(found: Found, { unusable }: Picked, katas: readonly Kata[]): string {
  // All of them locked, say: the first tells it.
  if (unusable.length > 0)
    return ['No file of a kata can be used.', ...capped(unusable.map(told), 2)].join(' ');
  const reasons = capped(found.left.map(told));
  if (found.files.length === 0)
    return reasons.length === 0 ? 'It is empty: nothing was handed in.' : reasons.join(' ');
  const [kata] = katas;
  const names = found.files.slice(0, 4).map(({ path }) => shownPath(path));
  const more = found.files.length > names.length ? `, and ${found.files.length - names.length} more` : '';
  const example = kata === undefined ? '' : `, such as katas/${kata.id}/${kata.slug}.ts or ${kata.slug}.ts`;
  return [`No file of a kata is in it${example}. It holds ${names.join(', ')}${more}.`, ...reasons].join(' ');
}

/** Of the repository that the work lies in: at the top, or in the folder where the katas are. */
async function dateOf({ parts }: Parcel, { bases }: Picked): Promise<string | undefined> {
  const [part, ...others] = parts;
  if (part === undefined || others.length > 0 || part.place.kind !== 'folder') return undefined;
  const base = bases[0]?.slice(part.name === '' ? 0 : part.name.length + 1) ?? '';
  return (
    (await commitDate(part.place.path)) ?? (base === '' ? undefined : commitDate(join(part.place.path, base)))
  );
}
