import type { Student } from '../model/student.ts';
import type { Unusable } from '../model/submission.ts';
import { shownPath } from '../model/shown-text.ts';
import { claimOf, isNamedByPlatform, type Claim } from './claim.ts';
import { holdsStudents } from './holds-students.ts';
import { otherArchive } from './other-archive.ts';
import type { Place } from './place.ts';
import { shelfOfFolder, shelfOfZip, type Kind, type Shelf } from './shelf.ts';

/** All that came under one name; its files are not read yet. */
export interface Parcel {
  /** From the folder of submissions on, with forward slashes. */
  readonly source: string;
  readonly claim: Claim;
  /** Of Canvas and Moodle it may be several files. The names are empty if there is only one. */
  readonly parts: { readonly place: Place; readonly name: string }[];
}

export interface Parcels {
  /** By what tells them apart: the platform's number, or else the source. */
  readonly parcels: Map<string, Parcel>;
  readonly unusable: Unusable[];
}

/** How deep a download may be wrapped. */
const DEEPEST = 3;

/**
 * Sorts what lies on a shelf by whose it is, by names alone. A download of Canvas or Moodle inside, packed
 * or not, is opened as if it lay here.
 *
 * @param above the source of the shelf itself, with a slash; empty for the folder of submissions
 */
export async function sortShelf(
  shelf: Shelf,
  above: string,
  roster: readonly Student[],
  into: Parcels,
  depth = 0,
): Promise<void> {
  for (const { name, kind, place } of shelf.items) {
    const source = `${above}${name}`;
    const claim = claimOf(name);
    const why = whyNot(name, kind, claim);
    if (why !== undefined) {
      into.unusable.push({ source: shownPath(source), why });
      continue;
    }
    const inner = isNamedByPlatform(claim) || depth >= DEEPEST ? undefined : await innerShelf(place);
    const holds = inner && holdsStudents(inner, claim, roster, shelf.items.length === 1);
    if (inner !== undefined && holds === 'students')
      await sortShelf(inner, `${source}/`, roster, into, depth + 1);
    else if (holds === 'unclear') into.unusable.push({ source: shownPath(source), why: SEVERAL });
    else addParcel(into.parcels, source, claim, place);
  }
}

const SEVERAL = 'It holds the folders of several students. Put them directly into the folder of submissions.';

function whyNot(name: string, kind: Kind, claim: Claim): string | undefined {
  if (kind === 'link') return 'It is a link, and links are not followed. Put the folder itself here.';
  if (kind === 'special') return 'It is a pipe or a device. Delete it.';
  if (kind === 'hidden') return "Its name begins with a dot, which hides it. Rename it if it is a student's.";
  if (kind === 'gone') return 'It cannot be read: its name may not be valid UTF-8. Rename it.';
  if (kind === 'folder' || isNamedByPlatform(claim) || /\.zip$/i.test(name)) return undefined;
  const why = otherArchive(name);
  if (why !== undefined) return `It ${why}.`;
  return /\.ts$/i.test(name)
    ? "It is a file on its own, and nothing says whose. Put each student's files into a folder with their name."
    : "It is neither a folder nor a zip, so it is nobody's work.";
}

/** What lies in a folder or zip on the disk. What cannot be opened says so later, when it is read. */
async function innerShelf(place: Place): Promise<Shelf | undefined> {
  if (place.kind === 'packed') return undefined;
  const opened = place.kind === 'folder' ? shelfOfFolder(place.path) : shelfOfZip(place.path);
  return opened.catch(() => undefined);
}

function addParcel(parcels: Map<string, Parcel>, source: string, claim: Claim, place: Place): void {
  const { canvasId, moodleId, rest } = claim;
  if (!isNamedByPlatform(claim)) {
    parcels.set(source, { source, claim, parts: [{ place, name: '' }] });
    return;
  }
  const key = canvasId === undefined ? `moodle ${moodleId}` : `canvas ${canvasId}`;
  const known = parcels.get(key);
  // A folder of Moodle's has no name of the student's own; its files stand for themselves.
  const part = { place, name: rest };
  const isLate = claim.isLate || known?.claim.isLate === true;
  if (known === undefined) parcels.set(key, { source, claim, parts: [part] });
  else parcels.set(key, { ...known, claim: { ...known.claim, isLate }, parts: [...known.parts, part] });
}
