import type { Grade, GradeBook } from '../model/grade-book.ts';
import { rosterColumns } from '../roster/roster-columns.ts';
import { valueAt, type CsvCells, type CsvRow } from './csv-cells.ts';
import { setCell, type Edit } from './csv-edit.ts';
import { findGrades, type Found } from './find-grades.ts';
import { identifiersOfRow } from './identifiers-of.ts';
import { isHeld } from './held.ts';
import { plainLine } from './plain-text.ts';
import { pointsText, roundedPoints } from './points-text.ts';

/** A filled copy of a file that the teacher uploads, and what the teacher should know of it. */
export interface Upload {
  readonly text: string;
  /** One line each: who was left out, and why. */
  readonly told: readonly string[];
}

/** How the rows of students are filled. */
export interface FillRules {
  /** The header's cells. */
  readonly header: readonly string[];
  /** The rows of students. */
  readonly rows: readonly CsvRow[];
  /** The column with the points, from 0. */
  readonly column: number;
  /** The most that the platform takes in that row; undefined if it does not say. */
  mostOf(row: CsvRow): number | undefined;
  /** Why the row must stay as it is, or undefined. */
  refusal(row: CsvRow): string | undefined;
  /** What is done to a row whose points are more than the platform takes. */
  tooMany(row: CsvRow): Edit[];
}

/**
 * Puts points into the rows of those who handed something in. Held points become blank; rows of others
 * stay as they came.
 */
export function fillUpload(cells: CsvCells, book: GradeBook, rules: FillRules): { edits: Edit[]; told: string[] } {
  const columns = rosterColumns(rules.header);
  const values = rules.rows.map((row) => row.cells.map(({ value }) => value));
  const found = findGrades(book.grades, values.map((row) => identifiersOfRow(row, columns)));
  const outcomes = rules.rows.map((row, index) => fillRow(cells, row, found[index] ?? { kind: 'nobody' }, rules));
  const inFile = new Set(found.flatMap((row) => (row.kind === 'grade' ? [row.grade] : row.kind === 'several' ? row.grades : [])));
  const absent = book.grades.filter((grade) => !inFile.has(grade));
  return {
    edits: outcomes.flatMap(({ edits }) => edits),
    told: [
      ...new Set(outcomes.flatMap(({ told }) => told)),
      ...absent.map((grade) => `${who(grade)} is not in the file and was left out.`),
    ],
  };
}

interface RowOutcome {
  readonly edits: readonly Edit[];
  readonly told: readonly string[];
}

function fillRow(cells: CsvCells, row: CsvRow, found: Found, rules: FillRules): RowOutcome {
  if (found.kind === 'nobody') return { edits: [], told: [] };
  if (found.kind === 'several') {
    const names = found.grades.map(who).join(' and ');
    return { edits: [], told: [`Whose row it is cannot be told for certain, so it was left as it came: ${names}.`] };
  }
  const { grade, byName } = found;
  const refusal = rules.refusal(row);
  if (refusal !== undefined) return { edits: [], told: [`${who(grade)} was left as it came: ${refusal}`] };
  if (isHeld(grade) || grade.points === null) {
    const had = valueAt(row, rules.column).trim();
    const more = had === '' || had === '-' ? '' : ` (the file said ${plainLine(had, 20)})`;
    const told = `${who(grade)} is blank: the points are held until you decide${more}.`;
    return { edits: [setCell(cells, row, rules.column, '')], told: [told] };
  }
  const most = rules.mostOf(row);
  if (most !== undefined && roundedPoints(grade.points) > most) {
    const told = `${who(grade)} was left out: ${pointsText(grade.points)} points are more than the file's ${pointsText(most)}.`;
    return { edits: rules.tooMany(row), told: [told] };
  }
  const told = byName ? [`${who(grade)} was found by name only: please look whether it is the right one.`] : [];
  return { edits: [setCell(cells, row, rules.column, pointsText(grade.points))], told };
}

function who({ name, student, submission }: Grade): string {
  return `${plainLine(student?.name || name, 80)} (${submission})`;
}
