import { plainBlock, plainLine } from './plain-text.ts';

/**
 * A text of a student's inside a line of Markdown (CommonMark, GitHub's), where it stays text: no markup,
 * no link, no mention, no cell of a table. Something of ours must stand before it in the line: what only
 * begins a block (`# `, `1. `, `- `) is left alone, so that the file can be read as it is, too.
 */
export function markdownText(text: string, most = 200): string {
  const line = plainLine(text, most);
  // GitHub makes links and mentions of the finished text, where a backslash no longer helps; code it leaves.
  return /@|:\/\/|www\.|#\d|gh-\d/i.test(line) ? codeSpan(line) : line.replace(MARKS, '\\$&');
}

/** A text of a student's as a block of its own that nothing in it can end. */
export function fenced(text: string, most = 4000): string {
  const block = plainBlock(text, most);
  const fence = '`'.repeat(Math.max(3, longestRun(block) + 1));
  return `${fence}text\n${block}\n${fence}`;
}

const MARKS = /[\\`*_[\]<>&|~!$]/g;

function codeSpan(line: string): string {
  const ticks = '`'.repeat(longestRun(line) + 1);
  // In a table a bar ends the cell even in code, and outside of one a backslash before it would be seen.
  return `${ticks} ${line.replaceAll('|', '¦')} ${ticks}`;
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}
