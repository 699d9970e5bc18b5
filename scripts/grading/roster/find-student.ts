import { distance } from 'fastest-levenshtein';
import type { Student } from '../model/student.ts';
import { folded, nameWords } from './name-words.ts';

/** What is known of somebody: a name as it was written, and the numbers that a platform gave. */
export interface Known {
  readonly raw: string;
  readonly canvasId?: string;
  readonly moodleId?: string;
}

export interface Finding {
  readonly student?: Student;
  /** Several fit equally well: it is none of them. */
  readonly rivals: readonly Student[];
  /** The name is written in another way than in the roster: worth a look. */
  readonly isGuess: boolean;
}

/** How well a student fits; 0 is not at all. */
type Way = (known: Known, student: Student) => number;

/** The ways to find somebody, the surest first. The first that finds anybody decides. */
const SURE: readonly Way[] = [hasNumber, isIdentifier, hasName, hasNameInside, hasIdentifierInside];

/**
 * The one student of the roster that a name or number belongs to: by a platform's number, a login, an
 * email or an ID, by name in any order of its words, by the whole name or an identifier inside a longer
 * text (`katas-ada-lovelace`), and at last by a name that is one or two letters off.
 */
export function findStudent(roster: readonly Student[], known: Known): Finding {
  const possible = roster.filter((student) => !isSomebodyElse(known, student));
  for (const way of [...SURE, hasAlmostName]) {
    const isGuess = way === hasAlmostName;
    const found = bestOf(possible, (student) => way(known, student));
    const [student] = found;
    if (student !== undefined && found.length === 1) return { student, rivals: [], isGuess };
    if (found.length > 1) return { rivals: found, isGuess };
  }
  return { rivals: [], isGuess: false };
}

function bestOf(students: readonly Student[], fit: (student: Student) => number): Student[] {
  const fits = students.map((student) => ({ student, how: fit(student) })).filter(({ how }) => how > 0);
  const best = Math.max(...fits.map(({ how }) => how));
  return fits.filter(({ how }) => how === best).map(({ student }) => student);
}

/** Of the same name, and the platform's numbers differ. */
function isSomebodyElse({ canvasId, moodleId }: Known, student: Student): boolean {
  const differ = (a: string | undefined, b: string) => a !== undefined && b !== '' && a !== b;
  return differ(canvasId, student.canvasId) || differ(moodleId, student.moodleId);
}

function hasNumber({ canvasId, moodleId }: Known, student: Student): number {
  return Number(
    (canvasId !== undefined && canvasId === student.canvasId) ||
      (moodleId !== undefined && moodleId === student.moodleId),
  );
}

function isIdentifier({ raw }: Known, student: Student): number {
  return Number(identifiers(student).includes(raw.trim().toLowerCase()));
}

function identifiers({ login, email, sisId, canvasId, moodleId, github = '' }: Student): string[] {
  const local = email.split('@')[0] ?? '';
  return [login, email, sisId, canvasId, moodleId, github, local]
    .filter((text) => text !== '')
    .map((text) => text.toLowerCase());
}

/** The same words in whatever order, or run together as Canvas does it: `lovelaceada`. */
function hasName({ raw }: Known, student: Student): number {
  const words = nameWords(student.name);
  if (words.length === 0) return 0;
  const given = nameWords(raw);
  return Number(
    words.toSorted().join(' ') === given.toSorted().join(' ') || runTogether(words).includes(given.join('')),
  );
}

/** `ada lovelace` from any of its words on: `adalovelace`, `lovelaceada`. */
function runTogether(words: readonly string[]): string[] {
  return words.map((_, index) => [...words.slice(index), ...words.slice(0, index)].join(''));
}

/** A login of two letters is found in too much, and a number of four digits may be a year. */
const LONG_ENOUGH = /^\d{5,}$|^(?=.*\D).{4,}$/;

/** The longest decides: `katas-anna-smith` is anna-smith, not anna. */
function hasIdentifierInside({ raw }: Known, student: Student): number {
  const text = raw.toLowerCase();
  const inside = identifiers(student).filter((each) => LONG_ENOUGH.test(each) && isInside(each, text));
  return Math.max(0, ...inside.map(({ length }) => length));
}

function isInside(part: string, text: string): boolean {
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    if (!isWordAt(text, at - 1) && !isWordAt(text, at + part.length)) return true;
  }
  return false;
}

function isWordAt(text: string, index: number): boolean {
  return /[\p{L}\p{N}@]/u.test(text.charAt(index));
}

function hasNameInside({ raw }: Known, student: Student): number {
  const given = new Set(nameWords(raw));
  const words = nameWords(student.name);
  return words.length >= 2 && words.every((word) => given.has(word)) ? words.length : 0;
}

/** One letter off, or two in a long name. */
function hasAlmostName({ raw }: Known, student: Student): number {
  const words = nameWords(student.name);
  const given = folded(raw).replace(/[^\p{L}\p{N}]/gu, '');
  if (words.length < 2 || given.length < 8) return 0;
  const most = given.length < 12 ? 1 : 2;
  return Number(runTogether(words).some((name) => distance(name, given) <= most));
}
