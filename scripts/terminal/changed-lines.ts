/** The lines that one change has touched, those before with `- ` and those after with `+ `. */
export function changedLines(before: string, after: string): string {
  const [old, young] = [before.split('\n'), after.split('\n')];
  const shorter = Math.min(old.length, young.length);
  let head = 0;
  while (head < shorter && old[head] === young[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && old.at(-1 - tail) === young.at(-1 - tail)) tail += 1;
  const between = (lines: readonly string[], mark: string): string[] =>
    lines.slice(head, lines.length - tail).map((line) => `${mark} ${line}`.trimEnd());
  return [...between(old, '-'), ...between(young, '+')].join('\n');
}
