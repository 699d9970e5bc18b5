import type { GradeBook, SimilarPair } from '../model/grade-book.ts';
import { counted } from '../../course/counted.ts';
import { percent } from './percent.ts';
import { kataName } from './kata-name.ts';
import { html, type Markup } from '../../page/markup.ts';

/** So many are listed; whoever has more has another problem, and results.json has them all. */
const MOST_PAIRS = 300;

/** Those that are listed, those with most in common first. */
export function listedPairs({ similar }: GradeBook): SimilarPair[] {
  const size = ({ lines, share }: SimilarPair): number => lines.length * share;
  return [...similar].sort((a, b) => size(b) - size(a)).slice(0, MOST_PAIRS);
}

/** Pairs of works that are surprisingly alike; the page's script puts the two side by side. */
export function similarSection(book: GradeBook): Markup {
  const pairs = book.similar;
  if (pairs.length === 0)
    return html`<section aria-labelledby="similar">
<h2 id="similar">Similar work</h2>
<p>No two works are surprisingly alike.</p>
</section>`;
  const rest = pairs.length - MOST_PAIRS;
  return html`<section aria-labelledby="similar">
<h2 id="similar">Similar work</h2>
<p class="quiet">Pairs that share much of what neither the stub nor the rest of the class has. Names, comments and
layout hide nothing. Alike is not copied: both may have worked together where that was allowed, or read the same
page. Look, ask, and then decide.</p>
<div class="pairs">
${listedPairs(book).map((pair, index) => pairItem(book, pair, index))}</div>
${rest > 0 ? html`<p class="quiet">${counted(rest, 'more pair')} in results.json.</p>` : undefined}
</section>`;
}

function pairItem({ grades, katas, similar }: GradeBook, pair: SimilarPair, index: number): Markup {
  const nameOf = (id: string): string => grades.find(({ submission }) => submission === id)?.name ?? id;
  const kata = katas.find(({ id }) => id === pair.kata);
  const lines = new Set(pair.lines.map(([line]) => line)).size;
  const circle = circleOf(pair, similar);
  const where = kata ? kataName(kata) : pair.kata;
  const inCircle = circle > 2 ? `, in a circle of ${circle}` : '';
  const [first, second] = pair.pair;
  return html`<details data-pair="${index}"><summary><b>${nameOf(first)}</b> and <b>${nameOf(second)}</b>
<span class="quiet">${where}: ${percent(pair.share)} shared, ${counted(lines, 'line')}${inCircle}</span></summary>
</details>
`;
}

/** How many works of the kata hang together by pairs, this one among them. */
function circleOf({ kata, pair }: SimilarPair, similar: readonly SimilarPair[]): number {
  const circle = new Set(pair);
  const others = similar.filter((one) => one.kata === kata);
  for (let size = 0; size < circle.size; ) {
    size = circle.size;
    for (const one of others)
      if (one.pair.some((id) => circle.has(id))) one.pair.forEach((id) => circle.add(id));
  }
  return circle.size;
}
