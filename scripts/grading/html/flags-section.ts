import type { Flag } from '../model/flag.ts';
import type { Grade, GradeBook, GradedKata } from '../model/grade-book.ts';
import { counted } from '../../course/counted.ts';
import { kataName } from './kata-name.ts';
import { html, type Markup } from '../../page/markup.ts';
import { workLink } from './page-link.ts';

/** A flag and whose it is; without a kata it is the submission's as a whole. */
interface Raised {
  readonly flag: Flag;
  readonly grade: Grade;
  /** Index of the kata. */
  readonly kata?: number;
}

/** What a teacher should look at: first what withholds points, then what is only noted. */
export function flagsSection(book: GradeBook): Markup {
  const raised = book.grades.flatMap(raisedIn);
  const held = raised.filter(isOpen);
  const decided = raised.filter((one) => one.flag.severity === 'hold' && !isOpen(one));
  const noted = raised.filter(({ flag }) => flag.severity !== 'hold');
  const silent = heldWithoutFlag(book);
  return html`<section aria-labelledby="flags">
<h2 id="flags">Flags</h2>
${
  held.length + silent.length > 0
    ? html`<h3>To be decided</h3>
<p class="quiet">These points are withheld, and whoever has one is blank in every upload, until you decide: look
at the evidence, write a line into <code>decisions.csv</code> (student, kata, points, reason), and run it again
with <code>--decisions</code>.</p>
<ul class="flags">
${held.map((one) => flagItem(book, one))}${silent}</ul>`
    : html`<p>Nothing is to be decided: no points are withheld.</p>`
}
${folded(book, `${counted(decided.length, 'flag')} that you have decided`, decided)}
${folded(book, `${counted(noted.length, 'note')}: the points stand`, noted)}
</section>`;
}

function folded(book: GradeBook, summary: string, raised: readonly Raised[]): Markup | undefined {
  if (raised.length === 0) return undefined;
  return html`<details class="more"><summary>${summary}</summary>
<ul class="flags">
${raised.map((one) => flagItem(book, one))}</ul>
</details>`;
}

/** It withholds points, and nobody has decided on them yet. */
function isOpen({ flag, grade, kata }: Raised): boolean {
  if (flag.severity !== 'hold' || grade.points !== null) return false;
  return kata === undefined || grade.units[kata]?.points === null;
}

export function heldCount({ grades }: GradeBook): number {
  return grades.filter(({ points }) => points === null).length;
}

function raisedIn(grade: Grade): Raised[] {
  return [
    ...grade.flags.map((flag) => ({ flag, grade })),
    ...grade.units.flatMap(({ flags }, kata) => flags.map((flag) => ({ flag, grade, kata }))),
  ];
}

/** What is our own fault has no flag, but no points either. */
function heldWithoutFlag({ grades, katas }: GradeBook): Markup[] {
  return grades.filter(({ points }) => points === null).flatMap((grade) =>
    grade.units.flatMap(({ points, flags, verdict }, index) => {
      if (points !== null || flags.some(({ severity }) => severity === 'hold')) return [];
      const link = linkTo(grade, katas[index], '');
      return [html`<li><span class="tag hold">${verdict}</span> ${link}<p>No points could be given.</p></li>\n`];
    }),
  );
}

function flagItem({ katas }: GradeBook, { flag, grade, kata }: Raised): Markup {
  const isHold = flag.severity === 'hold';
  const unit = kata === undefined ? undefined : grade.units[kata];
  const reason = isHold ? (unit?.decision?.reason ?? grade.decision?.reason) : undefined;
  const whose =
    kata === undefined
      ? workLink(grade.submission, katas[0]?.id ?? '', grade.name)
      : linkTo(grade, katas[kata], flag.line === undefined ? '' : `, line ${flag.line}`);
  const decided = reason === undefined ? undefined : html`<p class="quiet">Decided: ${reason}</p>`;
  return html`<li><span class="tag ${isHold ? 'hold' : ''}">${flag.kind}</span> ${whose}
<p>${flag.what}</p>${decided}</li>
`;
}

function linkTo({ submission, name }: Grade, kata: GradedKata | undefined, place: string): Markup {
  return workLink(submission, kata?.id ?? '', `${name}, ${kata ? kataName(kata) : ''}${place}`);
}
