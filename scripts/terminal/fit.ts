import { stripVTControlCharacters } from 'node:util';
import textWidth from 'fast-string-truncated-width';
import { wrapAnsi } from 'fast-wrap-ansi';

/**
 * A text as lines of at most `columns` columns. What is too long goes on in the next line at the same
 * indent; of a drawing, which would be no drawing any more, the end is left out. Colours and links stay.
 */
export function fit(text: string, columns: number): string[] {
  return text
    .replaceAll('\t', '  ')
    .split(/\r?\n/)
    .flatMap((line) => (widthOf(line) <= columns ? [line] : fitLine(line, columns)));
}

/** One line cut to at most `columns` columns, the last of them `…` if something is left out. */
export function cut(line: string, columns: number): string {
  if (widthOf(line) <= columns) return line;
  let kept = line.slice(0, textWidth(line, { limit: columns, ellipsis: '…' }).index);
  // After other than Latin letters the index is too large by some.
  while (kept !== '' && widthOf(kept) >= columns) kept = kept.replace(LAST_CHARACTER, '');
  // The end may have held the code that ends a colour.
  return `${kept}…${line.includes('\x1b[') ? '\x1b[0m' : ''}`;
}

const LAST_CHARACTER = new RegExp(String.raw`[^\x1b](?:\x1b\[\d+m)*$`, 'u');

/** How many columns a line takes; codes for colours and links take none. */
export function widthOf(line: string): number {
  return textWidth(line).width;
}

function fitLine(line: string, columns: number): string[] {
  const bare = stripVTControlCharacters(line);
  if (isDrawing(bare)) return [cut(line, columns)];
  // A narrow page leaves no room for a wide margin.
  const most = Math.floor(columns / 4);
  const margin = ' '.repeat(Math.min(/^ */.exec(bare)?.[0].length ?? 0, most));
  // What goes on stands below the text that it belongs to: `  n  the next kata` has it at the fifth column.
  const [key = ''] = KEY.exec(line) ?? [];
  const head = key !== '' && widthOf(key) <= most ? key : margin;
  const text = head === key ? line.slice(key.length) : line.replace(LEADING_SPACE, '$1');
  return wrapAnsi(text, columns - widthOf(head), { hard: true })
    .split('\n')
    .map((part, index) => (index === 0 ? head : ' '.repeat(widthOf(head))) + part);
}

const CODE = String.raw`\x1b\[\d+m`;
const LEADING_SPACE = new RegExp(`^((?:${CODE})*) +`);
const KEY = new RegExp(`^(?:${CODE}| )*[^\\s\\x1b]{1,9}(?:${CODE})* {2,}(?=\\S)`);

// An axis, a lane or a caret of a timeline: columns count, words do not.
function isDrawing(line: string): boolean {
  return /[-·]{4}|[^\s.] {4,}\S|^\s*\^/.test(line);
}
