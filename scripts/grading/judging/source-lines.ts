/** For each line of generated code, pairs of a column and the source's line from there on: `[0, 3, 17, 4]`. Lines from 1, columns from 0. */
export type SourceLines = readonly (readonly number[])[];

/** Reads a source map's `mappings` as far as lines go. */
export function sourceLinesOf(mappings: string): SourceLines {
  let line = 1;
  return mappings.split(';').map((text) => {
    const pairs: number[] = [];
    let column = 0;
    for (const segment of text === '' ? [] : text.split(',')) {
      const [toColumn = 0, , toLine = 0] = numbersIn(segment);
      column += toColumn;
      line += toLine;
      if (pairs.at(-1) !== line) pairs.push(column, line);
    }
    return pairs;
  });
}

/**
 * The source's line of a place in generated code, or 0 when the map does not know.
 *
 * @param line counted from 1
 * @param column counted from 1
 */
export function sourceLineOf(lines: SourceLines | undefined, line: number, column: number): number {
  const pairs = lines?.[line - 1] ?? [];
  let found = pairs[1] ?? 0;
  for (let at = 0; at < pairs.length && (pairs[at] ?? 0) < column; at += 2) found = pairs[at + 1] ?? 0;
  return found;
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base 64, five bits a digit, the lowest first; the last bit of a number is its sign. */
function numbersIn(segment: string): number[] {
  const found: number[] = [];
  let value = 0;
  let shift = 0;
  for (const digit of segment) {
    const bits = DIGITS.indexOf(digit);
    value += (bits & 31) << shift;
    shift += 5;
    if (bits >= 32) continue;
    found.push(value & 1 ? -(value >>> 1) : value >>> 1);
    value = shift = 0;
  }
  return found;
}
