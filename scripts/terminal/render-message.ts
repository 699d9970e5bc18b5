import { fit } from './fit.ts';
import { indent } from './indent.ts';

/** Columns of a page. */
const PAGE = 80;

/** What a failing spec says, moved to the right: sentences are broken at 80 columns, drawings stay as they are. */
export function renderMessage(message: string, columns: number): string {
  const lines = message.split('\n').flatMap((line) => (line.startsWith(' ') ? [line] : fit(line, PAGE - columns)));
  return indent(lines.join('\n'), columns);
}
