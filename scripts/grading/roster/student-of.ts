import { UserError } from '../../course/user-error.ts';
import { shownText } from '../model/shown-text.ts';
import type { Student } from '../model/student.ts';
import type { CsvRow } from './csv-rows.ts';
import type { RosterColumns, RosterField } from './roster-columns.ts';

/** Moodle's `Participant 4021` in some of its languages; `ada99` is none. */
const WORDS =
  'particip partecip teilnehm deelnem osallistuj deltag deltak uczestni účastn résztvev участни учасни 参加 参与';
const PARTICIPANT = new RegExp(`^(?:${WORDS.replaceAll(' ', '|')})\\D*(\\d+)$`, 'iu');

/**
 * The student of a roster's row.
 *
 * @param file its name, for what is said of it
 * @throws UserError for a row that names nobody
 */
export function studentOf(row: CsvRow, columns: RosterColumns, file: string): Student {
  const cell = cellsOf(row, columns);
  const { moodleId, other } = identifierOf(cell('moodle'), columns.has('github'));
  // Some languages of Moodle call that column ID.
  const participant = PARTICIPANT.exec(cell('canvasId'))?.[1];
  const github = cell('github');
  const student = {
    name: shownText(nameOf(cell, columns)),
    email: cell('email') || (other.includes('@') ? other : ''),
    canvasId: participant === undefined ? cell('canvasId') : '',
    sisId: cell('sisId') || (other.includes('@') ? '' : other),
    login: cell('login') || github,
    moodleId: moodleId || (participant ?? ''),
    section: shownText(cell('section')),
    ...(github === '' ? {} : { github }),
  };
  const { login, sisId, email, canvasId, moodleId: moodle, name } = student;
  const key = [login, sisId, email, canvasId, moodle, name].find((text) => text !== '');
  if (key !== undefined) return { key, ...student };
  throw new UserError(
    `${file}:${row.line}: this line names nobody: it has no name, email, login or ID.\nFill it in, or delete the line.`,
  );
}

type Cell = (field: RosterField) => string;

/** The first of a field's columns that says something in this row. */
function cellsOf({ cells }: CsvRow, columns: RosterColumns): Cell {
  return (field) => {
    const texts = (columns.get(field) ?? []).map((index) => cells[index]?.trim() ?? '');
    return texts.find((text) => text !== '' && !/^([-–—]|n\/a)$/i.test(text)) ?? '';
  };
}

/** `Name` beside `Vorname` is the family's; `Nombre` beside `Apellidos` is the given one. */
function nameOf(cell: Cell, columns: RosterColumns): string {
  if (columns.has('fullName')) return cell('fullName');
  const first = columns.has('firstName');
  const last = columns.has('lastName');
  if (!first && !last) return cell('name');
  const halves = [first ? cell('firstName') : cell('name'), last ? cell('lastName') : cell('name')];
  return halves.filter((half) => half !== '').join(' ');
}

/** `Identifier` is Moodle's number, or, beside GitHub names, whatever the teacher wrote there. */
function identifierOf(text: string, isGitHub: boolean): { moodleId: string; other: string } {
  const number = isGitHub ? undefined : (PARTICIPANT.exec(text)?.[1] ?? /^\d+$/.exec(text)?.[0]);
  return number === undefined ? { moodleId: '', other: text } : { moodleId: number, other: '' };
}
