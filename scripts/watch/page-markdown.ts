import { indent } from '../terminal/indent.ts';
import type { Paint } from '../terminal/paint.ts';
import { reflow } from '../terminal/reflow.ts';

/**
 * A piece of a lesson for the screen: paragraphs filled to `width` columns and moved in, listings without
 * their fences, tables without their lines.
 */
export function pageMarkdown(markdown: string, width: number, { bold }: Paint): string {
  const room = width - 4;
  const withoutTables = markdown.replaceAll(TABLE, (table) => `${tableText(table.trim(), room)}\n`);
  const filled = reflow(withoutTables, room).replaceAll(/^ *(```|~~~).*\n?/gm, '');
  return indent(
    filled.replaceAll(/\*\*(?=\S)([^*\n]+)(?<=\S)\*\*/g, (_, text: string) => bold(text)).trimEnd(),
    2,
  );
}

const TABLE = /(?:^ *\|.*\|[ \t]*(?:\n|$))+/gm;

/** In columns where there is room for them, otherwise as a list. */
function tableText(table: string, room: number): string {
  const rows = table.split('\n').map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
  const [head = [], , ...body] = rows;
  const widths = head.map((_, column) => Math.max(...[head, ...body].map((row) => row[column]?.length ?? 0)));
  const whole = widths.reduce((sum, width) => sum + width + 2, 0);
  // A listing, so that what follows does not fill its lines.
  if (whole > room) return body.map(([first, ...rest]) => `- ${first}: ${rest.join(', ')}`).join('\n');
  const lines = [head, ...body].map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return ['```', ...lines, '```'].join('\n');
}
