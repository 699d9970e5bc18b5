import { outsideCode } from './outside-code.ts';

/** What stands under each `### Hint N` of a lesson's `## Hints`: Markdown, mildest first. */
export function hintsOf(lesson: string): string[] {
  const lines = lesson.split(/\r?\n/);
  const headings = headingsOf(lesson);
  const start = headings.findIndex((heading) => heading.depth <= 2 && heading.title === 'Hints');
  if (start === -1) return [];
  const hints: string[] = [];
  for (const [index, heading] of headings.entries()) {
    if (index <= start) continue;
    if (heading.depth <= 2) break;
    if (heading.depth > 3 || !/^Hint \d+/.test(heading.title)) continue;
    const next = headings.slice(index + 1).find((later) => later.depth <= 3);
    hints.push(
      lines
        .slice(heading.line + 1, next?.line)
        .join('\n')
        .trim(),
    );
  }
  return hints;
}

function headingsOf(lesson: string): { line: number; depth: number; title: string }[] {
  return outsideCode(lesson).flatMap((text, line) => {
    const heading = /^(#{1,6}) +(.*?)[ #]*$/.exec(text);
    return heading ? [{ line, depth: heading[1]?.length ?? 0, title: heading[2] ?? '' }] : [];
  });
}
