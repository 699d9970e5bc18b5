import type { GradeBook, GradedKata, GradedUnit } from '../model/grade-book.ts';
import { pointsText } from '../reports/points-text.ts';
import { percent } from './percent.ts';
import { twoDigits } from './kata-name.ts';
import { html, type Markup } from '../../page/markup.ts';
import type { Stumble } from './stumbles-of.ts';
import { lookOf, type Kind } from './verdict-look.ts';

/** The katas, hardest first: how the class stands in each, and what was said most often. */
export function katasSection({ katas, grades }: GradeBook, stumbles: readonly Stumble[]): Markup {
  const standing = katas
    .map((kata, index) => ({ kata, index, units: grades.flatMap(({ units }) => units[index] ?? []) }))
    .map((one) => ({ ...one, solved: shareOf(one.units, SOLVED) }))
    .sort((a, b) => a.solved - b.solved || a.index - b.index);
  return html`<section aria-labelledby="katas">
<h2 id="katas">Katas, hardest first</h2>
<ul class="legend" aria-label="What the bars say">
${BARS.map(({ name, words }) => html`<li><span class="key ${name}" aria-hidden="true"></span>${words}</li>\n`)}</ul>
<div class="wide">
<table class="katas">
<thead>
<tr><th scope="col">Kata</th><th scope="col">Class</th><th scope="col" class="number">Solved</th>
<th scope="col" class="number">Mean</th><th scope="col">Said most often</th></tr>
</thead>
<tbody>
${standing.map(({ kata, index, units, solved }) => kataRow(kata, units, solved, mostSaid(stumbles, index)))}</tbody>
</table>
</div>
</section>`;
}

interface Said {
  readonly sentence: string;
  /** How many. */
  readonly students: number;
}

function mostSaid(stumbles: readonly Stumble[], kata: number): Said | undefined {
  const said = stumbles.flatMap(({ sentence, places }) =>
    places.filter((place) => place.kata === kata).map(({ students }) => ({ sentence, students: students.length })),
  );
  return said.sort((a, b) => b.students - a.students)[0];
}

interface Bar {
  readonly name: Kind;
  readonly words: string;
  readonly kinds: ReadonlySet<Kind>;
}

const SOLVED: ReadonlySet<Kind> = new Set(['solved']);
const BARS: readonly Bar[] = [
  { name: 'solved', words: 'solved', kinds: SOLVED },
  { name: 'half', words: 'in part, or types wrong', kinds: new Set(['most', 'half', 'some', 'types']) },
  { name: 'failing', words: 'not solved', kinds: new Set(['failing', 'hanging', 'broken']) },
  { name: 'held', words: 'to be decided', kinds: new Set(['held']) },
  { name: 'none', words: 'not begun', kinds: new Set(['none']) },
];

function kataRow(kata: GradedKata, units: readonly GradedUnit[], solved: number, most: Said | undefined): Markup {
  const sure = units.flatMap(({ points }) => points ?? []);
  const mean = sure.length === 0 ? '' : pointsText(sure.reduce((sum, points) => sum + points, 0) / sure.length);
  return html`<tr><th scope="row"><span class="quiet">${twoDigits(kata.number)}</span> ${kata.title}</th>
<td class="stack">${stack(units)}</td><td class="number">${percent(solved)}</td>
<td class="number">${mean} <span class="quiet">of ${pointsText(kata.points)}</span></td>
<td class="told">${most ? html`${most.sentence} <span class="quiet">(${most.students})</span>` : undefined}</td></tr>
`;
}

function stack(units: readonly GradedUnit[]): Markup {
  const shares = BARS.map((bar) => ({ ...bar, share: shareOf(units, bar.kinds) })).filter(({ share }) => share > 0);
  const label = shares.map(({ share, words }) => `${percent(share)} ${words}`).join(', ');
  const rounded = (share: number): number => Math.round(share * 10_000) / 100;
  const bars = shares.map(({ name, share }, index) => {
    const before = shares.slice(0, index).reduce((sum, one) => sum + one.share, 0);
    return html`<rect class="${name}" x="${rounded(before)}%" width="${rounded(share)}%" height="14"/>`;
  });
  return html`<svg role="img" aria-label="${label}" width="100%" height="14">${bars}</svg>`;
}

function shareOf(units: readonly GradedUnit[], kinds: ReadonlySet<Kind>): number {
  return units.filter((unit) => kinds.has(lookOf(unit).kind)).length / Math.max(1, units.length);
}
