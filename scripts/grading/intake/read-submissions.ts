import { realpath } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { Kata } from '../../course/kata.ts';
import { readText } from '../../course/text-file.ts';
import { UserError } from '../../course/user-error.ts';
import type { Student } from '../model/student.ts';
import type { Submission, Unusable } from '../model/submission.ts';
import { claimOf } from './claim.ts';
import { kindOnDisk } from './folder-files.ts';
import { labelParcels, type Labelled } from './label-parcels.ts';
import { sortShelf, type Parcels } from './parcels.ts';
import { readParcel, type Content } from './read-parcel.ts';
import { settleTwins } from './settle-twins.ts';
import { shelfOfFolder, shelfOfZip } from './shelf.ts';
import { Unreadable } from './unreadable.ts';

export interface IntakeOptions {
  readonly katas: readonly Kata[];
  /** Without one, nobody is on it and nobody is missing. */
  readonly roster?: readonly Student[];
}

/**
 * The work of all students in a folder (or in the one zip that a platform gave), sorted by where it was
 * found; one of them in memory at a time. What cannot be used is told with its reason, where it would
 * have come. Two pieces of work for one student both come, held (`flags`), unless they are the same.
 *
 * When it was handed in (`submittedAt`) only a repository tells. The names of Canvas and Moodle do not say
 * it, and the times of files and of zip entries are those of unpacking, or of the student's own clock.
 *
 * @throws UserError if there is no such folder, or nothing in it
 */
export async function* readSubmissions(
  folder: string,
  { katas, roster = [] }: IntakeOptions,
): AsyncGenerator<Submission | Unusable> {
  const { parcels, unusable } = await parcelsIn(folder, roster);
  const labelled = labelParcels([...parcels.values()], roster);
  if (labelled.length === 0 && unusable.length === 0)
    throw new UserError(`There is nothing in ${folder}.\n${EXPECTED}`);
  const stubs = await stubsOf(katas);
  const read = (each: Labelled): Promise<Content> => readParcel(each.parcel, katas, stubs);
  const waiting = unusable.toSorted(bySource);
  for (const each of labelled.toSorted((a, b) => bySource(a.parcel, b.parcel))) {
    while (waiting[0] !== undefined && bySource(waiting[0], each.parcel) < 0) yield* waiting.splice(0, 1);
    yield* settleTwins(each, labelled, read);
  }
  yield* waiting;
}

/** A single student's folder or zip. Errors as `readSubmissions`. */
export async function readOne(
  place: string,
  { katas, roster = [] }: IntakeOptions,
): Promise<Submission | Unusable> {
  // `.` is a name, too: its folder's.
  const path = await realpath(resolve(place)).catch(() => resolve(place));
  const kind = await kindOnDisk(path);
  if (kind !== 'folder' && kind !== 'file')
    throw new UserError(`There is no folder or zip ${place}.\n${EXPECTED}`);
  const source = basename(path);
  const parcel = { source, claim: claimOf(source), parts: [{ place: { kind, path }, name: '' }] };
  const [labelled] = labelParcels([parcel], roster);
  if (labelled === undefined) throw new Error('One parcel, no label.');
  const said = settleTwins(labelled, [labelled], async () => readParcel(parcel, katas, await stubsOf(katas)));
  for await (const first of said) return first;
  throw new Error('One parcel, nothing said of it.');
}

export function isUnusable(each: Submission | Unusable): each is Unusable {
  return 'why' in each;
}

const EXPECTED =
  'Expected is a folder with one folder or zip for each student, or the zip that Canvas or Moodle gives.';

async function parcelsIn(folder: string, roster: readonly Student[]): Promise<Parcels> {
  const into: Parcels = { parcels: new Map(), unusable: [] };
  try {
    const shelf =
      (await kindOnDisk(folder)) === 'file' ? await shelfOfZip(folder) : await shelfOfFolder(folder);
    await sortShelf(shelf, '', roster, into);
    return into;
  } catch (error) {
    if (!(error instanceof Unreadable) && (error as NodeJS.ErrnoException).code === undefined) throw error;
    throw new UserError(
      `The submissions cannot be read from ${folder}: ${(error as Error).message}.\n${EXPECTED}`,
      { cause: error },
    );
  }
}

async function stubsOf(katas: readonly Kata[]): Promise<ReadonlyMap<string, string>> {
  const texts = await Promise.all(
    katas.map(async ({ id, stub }) => [id, (await readText(stub)) ?? ''] as const),
  );
  return new Map(texts);
}

function bySource(a: { readonly source: string }, b: { readonly source: string }): number {
  return a.source < b.source ? -1 : Number(a.source > b.source);
}
