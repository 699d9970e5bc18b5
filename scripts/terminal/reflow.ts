/**
 * A Markdown text with its paragraphs and list items filled to `width` columns. Listings, tables and
 * headings stay as they are.
 */
export function reflow(markdown: string, width: number): string {
  const done: string[] = [];
  let open: string[] = [];
  let fence = false;
  const close = () => {
    if (open.length > 0) done.push(fill(open, width));
    open = [];
  };
  for (const line of markdown.split('\n')) {
    const isFence = /^\s*(```|~~~)/.test(line);
    const stands = fence || isFence || /^\s*$|^#{1,6} |^\s*\|/.test(line);
    if (isFence) fence = !fence;
    if (stands || /^\s*([-*]|\d+\.) /.test(line)) close();
    if (stands) done.push(line.trimEnd());
    else open.push(line);
  }
  close();
  return done.join('\n');
}

function fill(lines: readonly string[], width: number): string {
  const [, marker = '', text = ''] =
    /^(\s*(?:[-*] |\d+\. )?)(.*)$/s.exec(lines.map((line) => line.trimEnd()).join('\n')) ?? [];
  const hanging = ' '.repeat(marker.length);
  const filled: string[] = [];
  let current = marker;
  for (const word of text.split(/\s+/)) {
    if (current.trim() !== '' && current !== marker && current.length + 1 + word.length > width) {
      filled.push(current);
      current = hanging;
    }
    current += current === marker || current === hanging ? word : ` ${word}`;
  }
  return [...filled, current].join('\n');
}
