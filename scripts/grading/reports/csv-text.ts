import Papa from 'papaparse';
import { plainLine } from './plain-text.ts';

/**
 * A CSV file (comma, CRLF as RFC 4180 has it, a BOM for Excel) from rows of cells, the header first.
 * What a spreadsheet would take for a formula is defused with an apostrophe.
 */
export function csvText(rows: readonly (readonly string[])[]): string {
  return `\ufeff${Papa.unparse(rows.map((cells) => cells.map(defused)))}\r\n`;
}

// Also behind a separator: where Excel expects semicolons, it splits our cells anew. The wide ones are
// what a Japanese or Chinese keyboard writes, and Excel reads them the same.
const FORMULA = /(^|[;,\t])([\s"']*)(?=[=+\-@\uff1d\uff0b\uff0d\uff20])/g;

function defused(cell: string): string {
  return plainLine(cell, 500).replace(FORMULA, "$1$2'");
}
