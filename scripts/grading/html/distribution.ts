import type { GradeBook } from '../model/grade-book.ts';
import { pointsText } from '../reports/points-text.ts';
import { counted } from '../../course/counted.ts';
import { html, type Markup } from '../../page/markup.ts';

const BINS = 10;

/** How the points are spread: a column for each tenth of what could be had. */
export function distribution({ grades }: GradeBook): Markup {
  const most = Math.max(0, ...grades.map((grade) => grade.most));
  const points = grades.flatMap((grade) => grade.points ?? []);
  const held = grades.length - points.length;
  const bins = points.map((one) => binOf(one, most));
  const counts = Array.from({ length: BINS }, (_, bin) => bins.filter((one) => one === bin).length);
  const top = Math.max(1, ...counts);
  const who = counted(held, 'student is', 'students are');
  const withheld = held > 0 ? ` ${who} not in it: their points are withheld.` : '';
  const told = counts.map((count, bin) => `${rangeOf(bin, most)} points: ${count}`).join('; ');
  return html`<section aria-labelledby="points">
<h2 id="points">Points</h2>
<p class="quiet">${spread(points, most)}${withheld}</p>
<div class="bins" role="img" aria-label="${told}">
${counts.map((count, bin) => column(count, bin, top, most))}</div>
</section>`;
}

/** Mean, median and the middle half, in words. */
function spread(points: readonly number[], most: number): string {
  if (points.length === 0) return 'No points stand yet.';
  const sorted = [...points].sort((a, b) => a - b);
  const mean = sorted.reduce((sum, one) => sum + one, 0) / sorted.length;
  const [low, high] = [quantile(sorted, 0.25), quantile(sorted, 0.75)];
  const middle = `half of the class lies between ${pointsText(low)} and ${pointsText(high)}`;
  const median = pointsText(quantile(sorted, 0.5));
  return `Mean ${pointsText(mean)} of ${pointsText(most)}, median ${median}; ${middle}.`;
}

export function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const [low = 0, high = low] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return low + (high - low) * (at - Math.floor(at));
}

function binOf(points: number, most: number): number {
  return most === 0 ? 0 : Math.max(0, Math.min(BINS - 1, Math.floor((points / most) * BINS + 1e-9)));
}

function rangeOf(bin: number, most: number): string {
  return `${pointsText((most * bin) / BINS)} to ${pointsText((most * (bin + 1)) / BINS)}`;
}

function column(count: number, bin: number, top: number, most: number): Markup {
  const height = Math.round((count / top) * 1000) / 10;
  return html`<div title="${rangeOf(bin, most)} points"><span>${count > 0 ? count : ''}</span>
<svg width="100%" height="100%" preserveAspectRatio="none" viewBox="0 0 10 100">
<rect class="rail" y="99" width="10" height="1"/><rect y="${100 - height}" width="10" height="${height}"/></svg>
<small>${pointsText((most * bin) / BINS)}</small></div>
`;
}
