/**
 * The lines of one spec inside a spec file, so that a learner sees what is asked without opening it.
 * Relies on the form all specs have: `it('title', … {` at the left edge, closed by `});`. Tables of
 * known mistakes are left out: they tell what may go wrong, not what is asked.
 *
 * @returns the body's lines, moved to the left edge; empty when the title is not found
 */
export function specExcerpt(specText: string, title: string): string {
  const lines = specText.split(/\r?\n/);
  const start = lines.findIndex((line) => line.startsWith('it(') && line.includes(quoted(title)));
  const end = lines.findIndex((line, index) => index > start && line.startsWith('});'));
  if (start < 0 || end < 0) return '';
  return lines
    .slice(start + 1, end)
    .map((line) => line.replace(/^ {2}/, ''))
    .join('\n')
    .replaceAll(/,\s*\[\n(?:\s.*\n)*?\s*\]\);/g, ');')
    .replaceAll(/(\.(?:toShow|toFollow)\(.*), [\w.]+\);$/gm, '$1);');
}

function quoted(title: string): string {
  return `'${title.replaceAll("'", "\\'")}'`;
}
