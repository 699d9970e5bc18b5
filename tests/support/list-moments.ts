import type { Moment } from './timeline.ts';

/**
 * `3 at 100, 2 at 200, end at 200` in at most `width` columns: what does not fit is left out in the
 * middle, but never the moment at index `focus`.
 */
export function listMoments(moments: readonly Moment[], width: number, focus = 0): string {
  if (moments.length === 0) return '(nothing)';
  const texts = moments.map(({ at, what }) => `${shorten(what, width)} at ${at}`);
  const last = texts.length - 1;
  let kept = new Set([Math.min(focus, last)]);
  // From the most to the least telling: the ends, around the focus, then inwards from both ends.
  const wanted = [last, 0, focus - 1, focus + 1];
  for (let offset = 1; offset < texts.length; offset += 1) wanted.push(offset, last - offset);
  for (const index of wanted) {
    if (index < 0 || index > last) continue;
    const more = new Set(kept).add(index);
    if (join(texts, more).length <= width) kept = more;
  }
  return join(texts, kept);
}

function join(texts: readonly string[], kept: ReadonlySet<number>): string {
  const parts: string[] = [];
  texts.forEach((text, index) => {
    if (kept.has(index)) parts.push(text);
    else if (parts.at(-1) !== '…') parts.push('…');
  });
  return parts.join(', ').replaceAll(', …,', ' …').replace(/^…,/u, '…').replace(/, …$/u, ', …');
}

function shorten(what: string, width: number): string {
  const longest = Math.max(10, Math.floor(width / 2) - 8);
  return what.length > longest ? `${what.slice(0, longest - 1)}…` : what;
}
