import type { Grade, GradeBook, GradedKata, GradedUnit } from '../model/grade-book.ts';
import { pointsText } from '../reports/points-text.ts';
import { percent } from './percent.ts';
import { kataName, twoDigits } from './kata-name.ts';
import { html, type Markup } from '../../page/markup.ts';
import { lookOf, LOOKS, spoken } from './verdict-look.ts';

/** The class as a grid: a row a student, a column a kata. The page's script adds keys, sorting and filter. */
export function heatMap(book: GradeBook): Markup {
  return html`<section aria-labelledby="class">
<h2 id="class">Class</h2>
${legend(book)}
<div class="tools" id="tools" hidden>
<label>Find <input type="search" id="find" placeholder="a name" autocomplete="off" spellcheck="false"></label>
<label>Sort by <select id="sort">
<option value="name">name</option><option value="points">points</option>
${book.katas.map((kata, index) => html`<option value="${index}">${kataName(kata)}</option>\n`)}
</select></label>
<button type="button" id="turn" aria-label="Turn the order round"><span aria-hidden="true">⇅</span></button>
<output id="found"></output>
</div>
<p class="quiet keys" id="keys" hidden>Arrows move in the grid, Enter opens a student's work, or sorts on a
heading. Esc closes.</p>
<div class="sheet" role="region" aria-labelledby="class" tabindex="-1">
<table role="grid" id="grid" class="${book.katas.length > 16 ? '' : 'roomy'}" aria-label="Students by katas">
<colgroup><col class="col-who"><col class="col-sum"></colgroup>
<thead>
<tr class="levels"><td colspan="2"></td>${levels(book.katas)}</tr>
<tr id="heads"><th scope="col" class="who">Name</th><th scope="col" class="sum">Points</th>
${book.katas.map((kata, index) => heading(kata, book, index))}</tr>
</thead>
<tbody id="rows">
${book.grades.map(row)}</tbody>
</table>
</div>
</section>`;
}

function levels(katas: readonly GradedKata[]): Markup[] {
  const numbers = [...new Set(katas.map(({ level }) => level.number))];
  return numbers.map((number) => {
    const own = katas.filter(({ level }) => level.number === number);
    const name = own[0]?.level.name ?? '';
    const title = `Level ${number}: ${name}`;
    return html`<th scope="colgroup" colspan="${own.length}" title="${title}"><span>Level ${number}</span></th>`;
  });
}

function heading(kata: GradedKata, { grades }: GradeBook, index: number): Markup {
  const solved = grades.filter(({ units }) => units[index]?.verdict === 'solved').length;
  const share = percent(solved / Math.max(1, grades.length));
  const name = kataName(kata);
  return html`<th scope="col" aria-label="${name}, solved by ${share}" title="${name}">
<span class="title">${kata.title}</span><b>${twoDigits(kata.number)}</b><small>${share}</small></th>
`;
}

function row(grade: Grade, index: number): Markup {
  const points =
    grade.points === null
      ? html`<td class="sum hold" aria-label="points withheld">held</td>`
      : html`<td class="sum">${pointsText(grade.points)}</td>`;
  const name = html`<th scope="row" class="who">${grade.name}</th>`;
  return html`<tr data-i="${index}">${name}${points}${grade.units.map(cell)}</tr>
`;
}

function cell(unit: GradedUnit): Markup {
  const look = lookOf(unit);
  const held = unit.points === null;
  const mark = held ? ' hold' : unit.flags.length > 0 ? ' flag' : '';
  return html`<td class="${look.kind}${mark}" aria-label="${spoken(unit, look)}">${look.mark}<small>${
    unit.points === null ? 'held' : pointsText(unit.points)
  }</small></td>`;
}

function legend({ grades }: GradeBook): Markup {
  const counts = new Map<string, number>();
  const units = grades.flatMap((grade) => grade.units);
  for (const { key } of units.map(lookOf)) counts.set(key, (counts.get(key) ?? 0) + 1);
  const seen = LOOKS.filter(({ key }) => counts.has(key));
  const held = units.filter(({ points }) => points === null);
  const flagged = units.filter(({ points, flags }) => points !== null && flags.length > 0);
  return html`<ul class="legend" aria-label="What the cells say, and how many do">
${seen.map(({ key, kind, mark, words }) => entry(kind, mark, words, counts.get(key) ?? 0))}
${held.length > 0 ? entry('none hold', '', 'points withheld', held.length) : undefined}
${flagged.length > 0 ? entry('none flag', '', 'flagged', flagged.length) : undefined}</ul>`;
}

function entry(look: string, mark: string, words: string, count: number): Markup {
  const key = html`<span class="key ${look}" aria-hidden="true">${mark}</span>`;
  return html`<li>${key}${words} <span class="count">${count}</span></li>\n`;
}
