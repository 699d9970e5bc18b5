import type { GradeBook } from '../model/grade-book.ts';
import { counted } from '../../course/counted.ts';
import { momentText } from './moment-text.ts';
import { html, type Markup } from '../../page/markup.ts';

/** Who and what is not in the grid, and why. */
export function absentSection({ missing, unusable, grades }: GradeBook): Markup {
  const noted = grades.filter(({ notes }) => notes.length > 0);
  return html`<section aria-labelledby="absent">
<h2 id="absent">Not in the grid</h2>
${
  missing.length > 0
    ? html`<h3>${counted(missing.length, 'student')} of the roster without a submission</h3>
<ul class="names">
${missing.map(({ name, section }) => html`<li>${name} <span class="quiet">${section}</span></li>\n`)}</ul>`
    : html`<p>Nobody on the roster is missing.</p>`
}
${
  unusable.length > 0
    ? html`<h3>${counted(unusable.length, 'submission')} that cannot be used</h3>
<dl class="unusable">
${unusable.map(({ source, why }) => html`<dt><code>${source}</code></dt><dd>${why}</dd>\n`)}</dl>`
    : html`<p>Every submission could be used.</p>`
}
${
  noted.length > 0
    ? html`<details class="more"><summary>How ${counted(noted.length, 'submission')} came</summary>
<dl class="unusable">
${noted.map(
  ({ name, source, notes }) => html`<dt>${name}, <code>${source}</code></dt><dd>${notes.join(' ')}</dd>\n`,
)}</dl>
</details>`
    : undefined
}
</section>`;
}

/** How it was graded, and what cannot be promised. */
export function runSection({ run }: GradeBook): Markup {
  const { deadline } = run;
  return html`<section aria-labelledby="run">
<h2 id="run">How it was graded</h2>
<dl class="run">
<dt>Confinement</dt><dd>${run.confinement}</dd>
<dt>Not confined</dt><dd>${
    run.unconfined.length === 0
      ? 'Nothing was left open that this sandbox can close.'
      : html`<ul>
${run.unconfined.map((what) => html`<li>${what}</li>\n`)}</ul>`
  }</dd>
<dt>Course</dt><dd>for-await-katas ${run.version}, Node ${run.node}, seed ${run.seed}</dd>
${deadline === undefined ? undefined : html`<dt>Deadline</dt><dd>${momentText(deadline)}</dd>`}
</dl>
<p class="quiet">Code that runs in one process with its judge can be confined and made to leave traces; it cannot
be made unable to cheat. Whatever left a trace is under Flags.</p>
</section>`;
}
