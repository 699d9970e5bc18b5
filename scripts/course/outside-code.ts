/**
 * The lines of a Markdown text; those inside code fences (and the fences) are made empty, so that a
 * `# comment` in a listing is not taken for a heading. As many lines come out as went in.
 */
export function outsideCode(markdown: string): string[] {
  let fence: string | undefined;
  return markdown.split(/\r?\n/).map((line) => {
    const mark = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line);
    if (fence === undefined) {
      fence = mark?.[1];
      return mark ? '' : line;
    }
    // A closing fence is of the same kind, at least as long, and says nothing more.
    if (mark?.[1]?.startsWith(fence) && mark[2]?.trim() === '') fence = undefined;
    return '';
  });
}
