import Papa from 'papaparse';
import { UserError } from '../../course/user-error.ts';

/** A row of a CSV file that is not blank. */
export interface CsvRow {
  /** Counted from 1, where the row begins: a quoted cell may go over several. */
  readonly line: number;
  /** As they stand there, spaces and all. */
  readonly cells: readonly string[];
}

/**
 * The rows of a CSV text.
 *
 * @param text with LF line ends
 * @param file its name, for what is said of it
 * @throws UserError with the line where quotes do not match
 */
export function csvRows(text: string, delimiter: string, file: string): CsvRow[] {
  const rows: CsvRow[] = [];
  let line = 1;
  let read = 0;
  Papa.parse<string[]>(text, {
    delimiter,
    step: ({ data, errors, meta: { cursor } }) => {
      const quotes = errors.find(({ type }) => type === 'Quotes');
      if (quotes !== undefined) throw new UserError(misquoted(file, line));
      if (data.some((cell) => cell.trim() !== '')) rows.push({ line, cells: data });
      line += text.slice(read, cursor).split('\n').length - 1;
      read = cursor;
    },
  });
  return rows;
}

function misquoted(file: string, line: number): string {
  return (
    `${file}:${line}: a cell begins with a quotation mark (") and does not end with one.\n` +
    'Put the cell into quotation marks as a whole, and double those inside it: "Ada ""Countess"" Lovelace".'
  );
}
