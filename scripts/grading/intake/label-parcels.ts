import type { Flag } from '../model/flag.ts';
import { shownText } from '../model/shown-text.ts';
import type { Student } from '../model/student.ts';
import { findStudent, type Finding } from '../roster/find-student.ts';
import { nameWords } from '../roster/name-words.ts';
import type { Claim } from './claim.ts';
import type { Parcel } from './parcels.ts';
import { submissionIds } from './submission-ids.ts';

/** A parcel and whose it is. */
export interface Labelled {
  readonly parcel: Parcel;
  readonly id: string;
  readonly name: string;
  readonly student?: Student;
  /** The same for two parcels of the same person. */
  readonly person: string;
  readonly flags: readonly Flag[];
}

/** Finds the student of each parcel, and gives each an id of its own. In their order. */
export function labelParcels(parcels: readonly Parcel[], roster: readonly Student[]): Labelled[] {
  const found = parcels.map(({ claim }) => ({ claim, finding: findStudent(roster, claim) }));
  const names = found.map(({ claim, finding }) => finding.student?.name || claim.name);
  const ids = submissionIds(
    found.map(({ claim, finding }, index) => ({
      name: names[index] ?? '',
      source: parcels[index]?.source ?? '',
      number: finding.student?.key ?? claim.canvasId ?? claim.moodleId ?? '',
    })),
  );
  return parcels.map((parcel, index) => {
    const { claim } = parcel;
    const finding = found[index]?.finding ?? { rivals: [], isGuess: false };
    return {
      parcel,
      id: ids[index] ?? '',
      name: names[index] ?? '',
      ...(finding.student === undefined ? {} : { student: finding.student }),
      person: personOf(claim, finding),
      flags: [...(roster.length === 0 ? [] : identityFlags(claim, finding)), ...(claim.isLate ? [LATE] : [])],
    };
  });
}

const LATE: Flag = { kind: 'late', severity: 'note', what: 'Canvas marks it as handed in late.' };

function personOf({ canvasId, moodleId, raw, name }: Claim, { student }: Finding): string {
  if (student !== undefined) return `student ${student.key.toLowerCase()}`;
  // Two people may have the same name, but not the same number.
  if (canvasId !== undefined || moodleId !== undefined) return `canvas ${canvasId} moodle ${moodleId}`;
  return `name ${nameWords(raw).join(' ') || name}`;
}

function identityFlags({ name }: Claim, { student, rivals, isGuess }: Finding): Flag[] {
  const note = (what: string): Flag[] => [{ kind: 'identity', severity: 'note', what }];
  if (student !== undefined)
    return isGuess ? note(`"${name}" was taken for ${student.name}, who is on the roster.`) : [];
  if (rivals.length === 0) return note(`"${name}" is not on the roster.`);
  const several = rivals
    .slice(0, 4)
    .map((each) => shownText(each.name || each.key))
    .join(', ');
  return note(`"${name}" may be several on the roster: ${several}. Rename it to one's login or email.`);
}
