import type { Student } from '../model/student.ts';
import { findStudent } from '../roster/find-student.ts';
import { claimOf, isNamedByPlatform, type Claim } from './claim.ts';
import type { Shelf } from './shelf.ts';

/** What a repository, or a student's folder, has at its top and a folder of students has not. */
const OF_ONE = /^(katas|scripts|tests|package\.json|readme\.md|\d{2,}-[a-z0-9-]+|.*\.tsx?)$/i;

/**
 * Whether a folder or zip holds students instead of one student's work. `students`: a download of Canvas
 * or Moodle, or the one wrapper around all of them. `unclear`: it looks so, but a student could have made
 * it look so to hand in work in somebody else's name, so the teacher has to say it.
 *
 * @param isOnly nothing else lies beside it
 */
export function holdsStudents(
  shelf: Shelf,
  claim: Claim,
  roster: readonly Student[],
  isOnly: boolean,
): 'students' | 'unclear' | undefined {
  const items = shelf.items.filter(({ kind }) => kind !== 'hidden');
  // Somebody on the roster is one student, whatever their folder holds.
  if (findStudent(roster, claim).student !== undefined) return undefined;
  const claims = items.map(({ name }) => claimOf(name));
  if (claims.some(isNamedByPlatform)) return 'students';
  if (items.length < 2 || items.some(({ name }) => OF_ONE.test(name))) return undefined;
  const students = new Set(claims.flatMap((each) => findStudent(roster, each).student ?? []));
  const areAllContainers = items.every(({ name, kind }) => kind === 'folder' || /\.zip$/i.test(name));
  if (isOnly && areAllContainers && (students.size >= 2 || roster.length === 0)) return 'students';
  return students.size >= 2 ? 'unclear' : undefined;
}
