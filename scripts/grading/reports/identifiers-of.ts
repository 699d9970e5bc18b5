import type { Grade } from '../model/grade-book.ts';
import type { Student } from '../model/student.ts';
import { nameWords } from '../roster/name-words.ts';
import type { RosterColumns, RosterField } from '../roster/roster-columns.ts';

/** By what a person is found again in another file: `email ada@school.example`, `canvas 4021`. */
export interface Identifiers {
  /** What a platform gave out. */
  readonly ids: readonly string[];
  /** The words of the name, sorted: the last resort. Empty if there is none. */
  readonly name: string;
}

/** Those of a row of a Canvas or Moodle file. */
export function identifiersOfRow(cells: readonly string[], columns: RosterColumns): Identifiers {
  const cell = (field: RosterField): string => {
    const texts = (columns.get(field) ?? []).map((column) => cells[column]?.trim() ?? '');
    return texts.find((text) => text !== '') ?? '';
  };
  const participant = participantIn(cells, columns);
  const halves = [cell('firstName'), cell('lastName'), cell('name')].join(' ');
  return identifiers({
    email: cell('email'),
    canvasId: participant === '' ? cell('canvasId') : '',
    sisId: cell('sisId'),
    login: participant === '' ? cell('login') : '',
    moodleId: participant,
    // Canvas itself defuses a name that begins like a formula: ="=Ada".
    name: (cell('fullName') || halves).replace(/^="(.*)"$/, '$1'),
  });
}

/** Those of a submission: what the roster says, and else the number in a name that the platform made. */
export function identifiersOfGrade({ name, source, student }: Grade): Identifiers {
  const own = identifiers(student ?? { ...NOBODY, name });
  if (student?.moodleId || student?.canvasId) return own;
  const [folder = ''] = source.split(/[\\/]/);
  const moodle = /_(\d+)_assignsubmission_/.exec(folder)?.[1] ?? '';
  const canvas = /^[^_]+_(?:LATE_)?(\d+)_\d+_/.exec(folder)?.[1] ?? '';
  return { ...own, ids: [...own.ids, ...identifiers({ ...NOBODY, moodleId: moodle, canvasId: canvas }).ids] };
}

const NOBODY = { name: '', email: '', canvasId: '', sisId: '', login: '', moodleId: '' };

function identifiers(person: Omit<Student, 'key' | 'section'>): Identifiers {
  const ids = [
    // Many schools log in with the email address.
    ...new Set([`email ${person.email}`, `login ${person.login}`, ...mailsIn(person.login)]),
    `canvas ${person.canvasId}`,
    `sis ${person.sisId}`,
    `moodle ${person.moodleId}`,
  ];
  return {
    ids: ids.filter((id) => !id.endsWith(' ')).map((id) => id.normalize('NFC').toLowerCase()),
    name: nameWords(person.name).toSorted().join(' '),
  };
}

function mailsIn(login: string): string[] {
  return login.includes('@') ? [`email ${login}`] : [];
}

// Moodle's `Participant 4021`, `Teilnehmer/in4021`: always the first column, under a header that its
// languages share with other things (ID, Identifiant). An ID number such as s4021 has no word in front.
function participantIn(cells: readonly string[], columns: RosterColumns): string {
  const isName = NAMES.some((field) => columns.get(field)?.includes(0));
  return isName ? '' : (PARTICIPANT.exec(cells[0]?.trim() ?? '')?.[1] ?? '');
}

const NAMES: readonly RosterField[] = ['fullName', 'name', 'firstName', 'lastName'];
const PARTICIPANT = /^(?=\P{N}*(?:\p{Lo}{2}|\p{L}{3}))[^\d@]+(\d+)$/u;
