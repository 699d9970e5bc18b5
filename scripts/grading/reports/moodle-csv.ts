import { UserError } from '../../course/user-error.ts';
import type { GradeBook } from '../model/grade-book.ts';
import { rosterColumns } from '../roster/roster-columns.ts';
import { readCells, valueAt, type CsvCells, type CsvRow } from './csv-cells.ts';
import { dropRow, edited, setCell } from './csv-edit.ts';
import { fillUpload, type Upload } from './fill-upload.ts';
import { gradeColumn } from './grade-column.ts';
import { identifiersOfRow } from './identifiers-of.ts';
import { isGradeWord } from './moodle-grade-words.ts';
import { plainLine } from './plain-text.ts';

/**
 * Moodle: a copy of an offline grading worksheet (`Identifier` with `Participant 4021`, a column for the
 * grade), or of a gradebook export for Grades > Import, with the points filled in and the rest as it came.
 *
 * A worksheet's rows that Moodle cannot use are skipped by it. The gradebook's import is stricter
 * (`gradeimport_csv_load_data`): a grade above the maximum aborts all of it, and a row without an
 * identifier does so too, or is taken for the row before it. Both are taken out there, and told.
 *
 * @param file how the user knows it, for errors
 * @param asked header of the grade's column; otherwise the worksheet's grade, or the one with "Katas"
 * @throws UserError if no column tells who a row is, or the grade's column is not clear
 */
export function moodleCsv(book: GradeBook, given: string, file: string, asked?: string): Upload {
  const cells = readCells(given, file);
  const [head, ...rest] = cells.rows;
  const header = head?.cells.map(({ value }) => value.trim()) ?? [];
  const columns = rosterColumns(header);
  const idsOf = (row: CsvRow): readonly string[] => identifiersOfRow(row.cells.map(({ value }) => value), columns).ids;
  const [rows, nameless] = [rest.filter((row) => idsOf(row).length > 0), rest.filter((row) => idsOf(row).length === 0)];
  if (rows.length === 0) {
    throw new UserError(
      `${file} names no student: Moodle's files have a column with the email address, the ID number, the\n` +
        'username or the identifier (`Participant 4021`). Download the grading worksheet of the assignment, or\n' +
        'export the gradebook as plain text, and give that file.',
    );
  }
  const isWorksheet = rows.every((row) => idsOf(row).some((id) => id.startsWith('moodle ')));
  const column = columnOf(header, isWorksheet, { file, option: '--moodle-column', asked });
  const { edits, told } = fillUpload(cells, book, {
    header,
    rows,
    column,
    mostOf: (row) => (isWorksheet ? numberAt(row, column + 1) : GRADEBOOK_MOST),
    refusal: () => undefined,
    tooMany: (row) => (isWorksheet ? [setCell(cells, row, column, '')] : [dropRow(row)]),
  });
  const dropped = isWorksheet ? [] : nameless;
  return {
    text: edited(given, [...edits, ...dropped.map(dropRow)]),
    told: [...dropped.map((row) => tellDropped(cells, row)), ...told],
  };
}

// What Moodle's import takes for any grade item unless its administrator allows more.
const GRADEBOOK_MOST = 100;

function columnOf(header: readonly string[], isWorksheet: boolean, question: Parameters<typeof gradeColumn>[1]): number {
  if (question.asked === undefined && isWorksheet) {
    const index = header.findIndex(isGradeWord);
    if (index !== -1) return index;
  }
  const taken = new Set([...rosterColumns(header).values()].flat());
  const columns = header
    .map((title, index) => ({ title, index }))
    .filter(({ title, index }) => title !== '' && !taken.has(index) && !OTHER_FACES.test(title));
  return gradeColumn(columns, question);
}

// An export can show the same grade item several times; only the points are points.
const OTHER_FACES = /\((Feedback|Percentage|Letter|Prozentwert|Notenstufe)\)\s*$/i;

function numberAt(row: CsvRow, column: number): number | undefined {
  const text = valueAt(row, column).trim().replace(',', '.');
  return text !== '' && Number.isFinite(Number(text)) ? Number(text) : undefined;
}

function tellDropped(cells: CsvCells, row: CsvRow): string {
  const line = cells.text.slice(0, row.start).split(/\r\n?|\n/).length;
  const said = row.cells.map(({ value }) => plainLine(value, 40)).filter((value) => value !== '');
  return `Line ${line} names no user by an identifier and was left out: Moodle would refuse the whole file (${said.join(', ')}).`;
}
