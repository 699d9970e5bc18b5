import type { CsvCells, CsvRow } from './csv-cells.ts';

/** A piece of a text and what is to stand there. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Sets one cell to a plain value (a number, or nothing), in quotes if it was in quotes. */
export function setCell(cells: CsvCells, row: CsvRow, column: number, value: string): Edit {
  const cell = row.cells[column];
  if (cell) return { start: cell.start, end: cell.end, text: cell.quoted ? `"${value}"` : value };
  // Excel leaves out the empty cells at the end of a row.
  const lacking = column - row.cells.length + 1;
  return { start: row.end, end: row.end, text: value === '' ? '' : cells.delimiter.repeat(lacking) + value };
}

/** Takes a row out, with its line end. */
export function dropRow(row: CsvRow): Edit {
  return { start: row.start, end: row.next, text: '' };
}

/** The text with all edits made; every other character stays as it is. Edits must not overlap. */
export function edited(text: string, edits: readonly Edit[]): string {
  let done = 0;
  const pieces = edits.toSorted((a, b) => a.start - b.start).flatMap((edit) => {
    const before = text.slice(done, edit.start);
    done = edit.end;
    return [before, edit.text];
  });
  return [...pieces, text.slice(done)].join('');
}
