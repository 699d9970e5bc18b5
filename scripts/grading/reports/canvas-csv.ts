import { UserError } from '../../course/user-error.ts';
import type { GradeBook } from '../model/grade-book.ts';
import { readCells, valueAt, type CsvRow } from './csv-cells.ts';
import { edited } from './csv-edit.ts';
import { fillUpload, type Upload } from './fill-upload.ts';
import { gradeColumn, type Column } from './grade-column.ts';
import { pointsText } from './points-text.ts';

/**
 * Canvas: a copy of the gradebook that the teacher exported, with the points in one assignment's column and
 * every other character as it came. A student of whom nothing came keeps what the export says.
 *
 * What Canvas reads: `GradebookImporter` in canvas-lms. It takes a header that it does not know for a new
 * assignment, and reads numbers with a decimal point whatever the locale.
 *
 * @param file how the user knows the export, for errors
 * @param asked header of the assignment's column, or the number in its brackets; otherwise the one with "Katas"
 * @throws UserError if it is no export of Canvas, or the column is not clear
 */
export function canvasCsv(book: GradeBook, exported: string, file: string, asked?: string): Upload {
  const cells = readCells(exported, file);
  const [head, ...rest] = cells.rows;
  const header = head?.cells.map(({ value }) => value.trim()) ?? [];
  if (!/^(Student|LastName)$/.test(header[0] ?? '') || !header.includes('ID') || !header.includes('Section')) {
    throw new UserError(
      `${file} is not a gradebook of Canvas: it should begin with Student,ID,…,Section.\n` +
        'In Canvas, open Grades, choose Export > Export Entire Gradebook, and give that file.',
    );
  }
  const possible = rest.find((row) => valueAt(row, 0).includes('Points Possible'));
  const columns = assignmentsIn(header, possible);
  const column = gradeColumn(columns, { file, option: '--canvas-column', asked });
  const { edits, told } = fillUpload(cells, book, {
    header,
    rows: rest.filter((row) => row !== possible),
    column,
    // Canvas takes more than the points possible, as extra credit.
    mostOf: () => undefined,
    refusal: (row) => REFUSALS.get(valueAt(row, column).trim().toUpperCase()),
    tooMany: () => [],
  });
  return { text: edited(exported, edits), told: [...otherScale(book, possible, column), ...told] };
}

// Columns that Canvas computes, and overrides of them: GradebookImporter::NON_ASSIGNMENT_COLUMN_HEADERS.
const COMPUTED = /(Current|Final) (Score|Points|Grade)|Override (Score|Grade|Status)/;

const REFUSALS: ReadonlyMap<string, string> = new Map([
  ['EX', 'the student is excused in Canvas.'],
  ['N/A', 'the assignment is not assigned to the student in Canvas.'],
]);

function assignmentsIn(header: readonly string[], possible: CsvRow | undefined): Column[] {
  return header
    .map((title, index) => ({ title, index }))
    .slice(header.indexOf('Section') + 1)
    .filter(({ title, index }) => title !== '' && !COMPUTED.test(title) && !isReadOnly(possible, index));
}

function isReadOnly(possible: CsvRow | undefined, column: number): boolean {
  return possible !== undefined && /read\s+only/.test(valueAt(possible, column));
}

function otherScale(book: GradeBook, possible: CsvRow | undefined, column: number): string[] {
  const [first] = book.grades;
  const said = possible === undefined ? '' : valueAt(possible, column).trim().replace(',', '.');
  if (!first || said === '' || Number(said) === first.most) return [];
  return [`Canvas has ${said} points possible for this column, and here ${pointsText(first.most)} can be had.`];
}
