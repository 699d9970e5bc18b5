import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { UserError } from '../../course/user-error.ts';
import type { Student } from '../model/student.ts';
import { csvRows, type CsvRow } from './csv-rows.ts';
import { decodeTable } from './decode-table.ts';
import { isCanvasHeader, rosterColumns, type RosterColumns } from './roster-columns.ts';
import { studentOf } from './student-of.ts';
import { refuseTwins } from './refuse-twins.ts';

/** Above this it is no list of students, whatever it is. */
const LARGEST = 20_000_000;

/**
 * Reads who should be there from a CSV file with a header: a list made by hand, a Canvas or Moodle
 * export, a GitHub Classroom roster. Comma, semicolon or tab; any of the encodings that spreadsheets write.
 *
 * @param file path
 * @returns in the order of the file
 * @throws UserError with the line: no header that is known, a row without anyone in it, one student twice
 */
export async function readRoster(file: string): Promise<readonly Student[]> {
  const name = basename(file);
  const text = decodeTable(await bytesOf(file), name);
  const { columns, rows, header } = tableOf(text, name);
  const students = rows.flatMap((row) => {
    if (isCanvasHeader(header) && isNobody(row, columns)) return [];
    refuseMore(row, header, name);
    return [{ line: row.line, student: studentOf(row, columns, name) }];
  });
  if (students.length === 0) {
    throw new UserError(
      `${name} lists no students: there is nothing below its header.\nExport it again, or add a line for each student.`,
    );
  }
  refuseTwins(students, name);
  return students.map(({ student }) => student);
}

async function bytesOf(file: string): Promise<Uint8Array> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    throw new UserError(
      `The roster ${file} cannot be read (${(error as Error).message}).\n` +
        'Give the path of a CSV file with a line for each student, such as an export of Canvas or Moodle.',
      { cause: error },
    );
  }
  if (bytes.length <= LARGEST) return bytes;
  throw new UserError(
    `The roster ${file} is larger than 20 MB. Give the path of a CSV file with a line for each student.`,
  );
}

interface Table {
  readonly header: readonly string[];
  readonly columns: RosterColumns;
  readonly rows: readonly CsvRow[];
}

/** Read with the delimiter that makes the most of the header. */
function tableOf(text: string, file: string): Table {
  // Excel's own first line, `sep=;`, becomes an empty one, so that line numbers stay.
  const table = text.replace(/\r\n?/g, '\n').replace(/^sep=.(?=\n)/i, '');
  const [best] = [',', ';', '\t']
    .map((delimiter) => {
      const header = firstRow(table, delimiter, file);
      return { delimiter, header, columns: rosterColumns(header) };
    })
    .toSorted((a, b) => b.columns.size - a.columns.size || b.header.length - a.header.length);
  if (best === undefined || best.columns.size === 0 || onlySays(best.columns, 'section')) {
    throw new UserError(noHeader(file, best?.header ?? []));
  }
  const [, ...rows] = csvRows(table, best.delimiter, file);
  return { ...best, rows };
}

function firstRow(text: string, delimiter: string, file: string): readonly string[] {
  const line = text.split('\n').find((each) => each.trim() !== '') ?? '';
  try {
    return csvRows(line, delimiter, file)[0]?.cells ?? [];
  } catch {
    // With another delimiter its quotes may match.
    return [];
  }
}

function onlySays(columns: RosterColumns, field: 'section'): boolean {
  return columns.size === 1 && columns.has(field);
}

function noHeader(file: string, header: readonly string[]): string {
  const came = header
    .map((title) => `"${title.trim().slice(0, 40)}"`)
    .slice(0, 8)
    .join(', ');
  return (
    `${file}:1: the first line of a roster names its columns, and none of these is known: ${came === '' ? 'it is empty' : came}.\n` +
    'At least one of them should be Name, First name and Last name, Email, Login, or ID; for example\n\n' +
    '  Name,Email,Login\n  Ada Lovelace,ada@example.org,ada\n\n' +
    'The exports of Canvas and Moodle and the roster of GitHub Classroom can be used as they are.'
  );
}

// A name with a comma and no quotation marks would move everything that follows into the wrong column.
function refuseMore({ line, cells }: CsvRow, header: readonly string[], file: string): void {
  if (cells.slice(header.length).every((cell) => cell.trim() === '')) return;
  throw new UserError(
    `${file}:${line}: this line has ${cells.length} cells, and the header ${header.length}.\n` +
      'Does a name have a comma in it? Put it into quotation marks: "Lovelace, Ada".',
  );
}

/** The rows of a Canvas export that are about its columns, and its test student. */
function isNobody({ cells }: CsvRow, columns: RosterColumns): boolean {
  const cell = (field: 'canvasId' | 'sisId' | 'login') => cells[columns.get(field)?.[0] ?? -1]?.trim() ?? '';
  const [title = ''] = cells;
  if (title.trim() === 'Student, Test') return true;
  const isAboutColumns = title.trim() === '' || /^\s/.test(title);
  return isAboutColumns && cell('canvasId') + cell('sisId') + cell('login') === '';
}
