import { UserError } from '../../course/user-error.ts';

/** A CSV text taken apart, with the place of everything in it, so that single cells can be changed. */
export interface CsvCells {
  readonly text: string;
  readonly delimiter: string;
  readonly rows: readonly CsvRow[];
}

export interface CsvRow {
  readonly cells: readonly CsvCell[];
  readonly start: number;
  /** Before the line end. */
  readonly end: number;
  /** After the line end. */
  readonly next: number;
}

export interface CsvCell {
  readonly value: string;
  readonly start: number;
  readonly end: number;
  readonly quoted: boolean;
}

/**
 * Reads RFC 4180 with comma, semicolon or tab (whichever the first line has most of), any line end, with
 * or without a BOM. Rows without any text are left out. UserError for a quote that nothing closes.
 *
 * @param name how the user knows the file, for the error
 */
export function readCells(text: string, name: string): CsvCells {
  const delimiter = delimiterOf(text);
  const rows: CsvRow[] = [];
  let at = text.startsWith('\ufeff') ? 1 : 0;
  while (at < text.length) {
    const row = readRow(text, at, delimiter, name);
    if (row.end > row.start) rows.push(row);
    at = row.next;
  }
  return { text, delimiter, rows };
}

/** What the cell in that column says; empty when the row has no such cell. */
export function valueAt(row: CsvRow, column: number): string {
  return row.cells[column]?.value ?? '';
}

function delimiterOf(text: string): string {
  const outside = (/^[^\r\n]*/.exec(text)?.[0] ?? '').replace(/"[^"]*"/g, '');
  const count = (mark: string): number => outside.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

function readRow(text: string, start: number, delimiter: string, name: string): CsvRow {
  const cells: CsvCell[] = [];
  let at = start;
  for (;;) {
    const cell = readCell(text, at, delimiter, name);
    cells.push(cell);
    at = cell.end;
    if (text[at] !== delimiter) break;
    at += 1;
  }
  const lineEnd = text.startsWith('\r\n', at) ? 2 : at < text.length ? 1 : 0;
  return { cells, start, end: at, next: at + lineEnd };
}

function readCell(text: string, start: number, delimiter: string, name: string): CsvCell {
  const quoted = text[start] === '"';
  const close = quoted ? closingQuote(text, start, name) : start - 1;
  let end = close + 1;
  while (end < text.length && !isEnd(text[end], delimiter)) end += 1;
  const inQuotes = quoted ? text.slice(start + 1, close).replaceAll('""', '"') : '';
  return { value: inQuotes + text.slice(close + 1, end), start, end, quoted };
}

function isEnd(character: string | undefined, delimiter: string): boolean {
  return character === delimiter || character === '\n' || character === '\r';
}

function closingQuote(text: string, start: number, name: string): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] !== '"') continue;
    if (text[at + 1] !== '"') return at;
    at += 1;
  }
  const line = text.slice(0, start).split(/\r\n?|\n/).length;
  throw new UserError(`${name}, line ${line}: a quote is opened and never closed.\nDownload the file again.`);
}
