import type { Kata } from '../course/kata.ts';
import { localDate } from '../progress/by-day.ts';
import { byLevel, type KataStanding, type LevelStanding } from '../progress/standing.ts';
import { hintsUsed, type HintCounts } from '../progress/totals.ts';
import { counted } from '../course/counted.ts';
import { outcomeWords } from './outcome-words.ts';
import { dateWords } from './progress-dates.ts';
import { html, type Markup } from '../page/markup.ts';

/** Every kata with its state, attempts, hints and the day it was solved first. */
export function katasSection(
  standing: readonly KataStanding[],
  hints: HintCounts,
  next: Kata | undefined,
): Markup {
  // On a phone the rows are drawn as blocks; without the roles a screen reader would find no table then.
  return html`<section aria-labelledby="katas">
<h2 id="katas">Katas</h2>
<table class="katas" role="table">
<caption>How each kata stands</caption>
<thead role="rowgroup">
<tr role="row">${HEADINGS.map(({ name, isNumber }) => heading(name, isNumber))}</tr>
</thead>
${byLevel(standing).map((level) => levelRows(level, hints, next))}</table>
</section>`;
}

const HEADINGS = [
  { name: 'Kata', isNumber: false },
  { name: 'State', isNumber: false },
  { name: 'Attempts', isNumber: true },
  { name: 'Hints', isNumber: true },
  { name: 'First solved', isNumber: false },
];

function heading(name: string, isNumber: boolean): Markup {
  return html`<th role="columnheader" scope="col" class="${isNumber ? 'number' : ''}">${name}</th>`;
}

function levelRows(level: LevelStanding, hints: HintCounts, next: Kata | undefined): Markup {
  const name = `Level ${level.number}: ${level.name}`;
  return html`<tbody role="rowgroup">
<tr role="row" class="level"><th role="rowheader" scope="rowgroup" colspan="5">${name}</th></tr>
${level.katas.map((one) => kataRow(one, hints, one.kata === next))}</tbody>
`;
}

function kataRow(one: KataStanding, counts: HintCounts, isNext: boolean): Markup {
  const { kata, attempts, solvedAt } = one;
  const hints = hintsUsed(one, counts).seen;
  const number = String(kata.number).padStart(2, '0');
  return html`<tr role="row" class="${isNext ? 'next' : ''}">
<th role="rowheader" scope="row"><span class="quiet">${number}</span> ${kata.title}</th>
<td role="cell">${stateOf(one, isNext)}</td>
${count(attempts, 'attempt')}${count(hints, 'hint')}
<td role="cell">${solvedAt === undefined ? undefined : solvedOn(localDate(solvedAt))}</td>
</tr>
`;
}

/** On a phone the heading of the column is not there to say what is counted. */
function count(many: number, what: string): Markup {
  const [, unit = ''] = counted(many, what).split(' ');
  const none = many === 0 ? ' none' : '';
  return html`<td role="cell" class="number${none}">${many}<span class="unit"> ${unit}</span></td>`;
}

function solvedOn(date: string): Markup {
  return html`<time datetime="${date}">${dateWords(date)}</time>`;
}

function stateOf({ solvedAt, peeked, lastAttempt }: KataStanding, isNext: boolean): Markup {
  const mark = solvedAt === undefined ? (isNext ? '>' : '·') : '✓';
  const words = solvedAt === undefined ? (lastAttempt ? outcomeWords(lastAttempt) : 'not started') : 'solved';
  const all = [isNext ? 'next' : '', words, peeked ? 'peeked' : ''].filter((part) => part !== '');
  return html`<span class="mark" aria-hidden="true">${mark}</span> ${all.join(', ')}`;
}
