import type { Day } from '../progress/by-day.ts';
import { byWeek, type Week } from '../progress/by-week.ts';
import { counted } from '../course/counted.ts';
import { dateWords, rangeWords, shortDate, WEEKDAYS } from './progress-dates.ts';
import { html, type Markup } from '../page/markup.ts';
import { solvedCurve } from './progress-page-curve.ts';

/** The days as a heat map, a column a week; how the solved katas became more; the days as a table. */
export function daysSection(days: readonly Day[], katas: number): Markup {
  if (days.length === 0)
    return html`<section aria-labelledby="days">
<h2 id="days">Days</h2>
<p>No attempt yet. The first one will stand here.</p>
</section>`;
  const step = stepOf(days);
  return html`<section aria-labelledby="days">
<h2 id="days">Days</h2>
<p class="quiet">A column is a week. The number in a day is its attempts, ✓ a kata solved on it.</p>
${legend(days, step)}
<div class="maps">
${blocksOf(byWeek(days, SHORT_PAUSE)).map((weeks) => heatMap(weeks, step))}${solvedCurve(days, katas)}</div>
${dayTable(days)}
</section>`;
}

const SHORT_PAUSE = 3;
/** Weeks side by side: as many as stand on a narrow phone at full size. */
const MOST_WEEKS = 8;
const SHADES = 4;

const CELL = 32;
const GAP = 2;
const LEFT = 30;
const TOP = 20;

function blocksOf(weeks: readonly Week[]): Week[][] {
  const blocks: Week[][] = [];
  for (const week of weeks) {
    const last = blocks.at(-1);
    if (!last || week.pause > 0 || last.length === MOST_WEEKS) blocks.push([week]);
    else last.push(week);
  }
  return blocks;
}

function heatMap(weeks: readonly Week[], step: number): Markup {
  const [from = '', to = ''] = [weeks[0]?.days[0]?.date, weeks.at(-1)?.days.at(-1)?.date];
  const width = LEFT + weeks.length * CELL;
  const height = TOP + 7 * CELL;
  return html`<figure>
<svg role="img" aria-label="${spoken(weeks)}"
 width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
${WEEKDAYS.map((name, row) => html`<text class="axis" x="0" y="${TOP + row * CELL + 20}">${name}</text>\n`)}
${weeks.map((week, column) => weekColumn(week, column, step))}</svg>
<figcaption>${rangeWords(from, to)}</figcaption>
</figure>
`;
}

function weekColumn(week: Week, column: number, step: number): Markup {
  return html`<g transform="translate(${LEFT + column * CELL} 0)">
${monthOf(week, column)}${week.days.map((day, row) => cell(day, row, step))}</g>
`;
}

// The name of a month stands over the week in which it begins.
function monthOf({ days }: Week, column: number): Markup | undefined {
  const first = days.find(({ date }) => date.endsWith('-01')) ?? (column === 0 ? days[0] : undefined);
  if (!first) return undefined;
  return html`<text class="axis" x="0" y="12">${shortDate(first.date).replace(/^\d+ /, '')}</text>`;
}

function cell(day: Day, row: number, step: number): Markup {
  const side = CELL - GAP;
  const middle = side / 2;
  const solved = day.solved.length;
  const isEmpty = day.attempts === 0 && solved === 0 && day.hints === 0;
  const y = solved > 0 ? 26 : 19;
  return html`<g class="s${shadeOf(day, step)}" transform="translate(0 ${TOP + row * CELL})">
<title>${told(day)}</title><rect width="${side}" height="${side}" rx="4"/>
${solved > 0 ? solvedMark(solved, middle) : undefined}${
    isEmpty ? undefined : html`<text class="on" x="${middle}" y="${y}">${day.attempts}</text>`
  }</g>
`;
}

function solvedMark(solved: number, middle: number): Markup {
  const left = solved > 1 ? middle - 8 : middle - 4;
  const count = solved > 1 ? html`<text class="on" x="${middle + 6}" y="13">${solved}</text>` : undefined;
  return html`<path class="tick" d="M${left} 8.5l3 3.5 6-7"/>${count}`;
}

/** How many attempts make a shade darker: the busiest day has the darkest. */
function stepOf(days: readonly Day[]): number {
  return Math.max(1, Math.ceil(Math.max(...days.map(({ attempts }) => attempts)) / SHADES));
}

function shadeOf({ attempts }: Day, step: number): number {
  return Math.min(SHADES, Math.ceil(attempts / step));
}

function legend(days: readonly Day[], step: number): Markup {
  const most = Math.max(...days.map((day) => shadeOf(day, step)));
  const shades = Array.from({ length: most }, (_, index) => {
    const words = between(index * step + 1, (index + 1) * step);
    return html`<li><span class="swatch s${index + 1}"></span>${words}</li>\n`;
  });
  return html`<ul class="legend" aria-label="Shades of a day, by its attempts">
${shades}<li>attempts</li>
</ul>`;
}

function between(from: number, to: number): string {
  return from === to ? String(from) : `${from} to ${to}`;
}

function dayTable(days: readonly Day[]): Markup {
  return html`<details>
<summary>The days as a table</summary>
<table class="days">
<caption>What was done on each day</caption>
<thead>
<tr><th scope="col">Day</th><th scope="col" class="number">Attempts</th>
<th scope="col" class="number">Hints</th><th scope="col">Katas solved</th></tr>
</thead>
<tbody>
${days.map(dayRow)}</tbody>
</table>
</details>`;
}

function dayRow({ date, attempts, hints, solved }: Day): Markup {
  return html`<tr><th scope="row"><time datetime="${date}">${dateWords(date)}</time></th>
<td class="number">${attempts}</td><td class="number">${hints}</td>
<td>${solved.map(({ number }) => number).join(', ')}</td></tr>
`;
}

function told({ date, attempts, solved, hints }: Day): string {
  const parts = [
    counted(attempts, 'attempt'),
    ...(hints > 0 ? [counted(hints, 'hint')] : []),
    ...solved.map(({ number, title }) => `solved ${number} ${title}`),
  ];
  return `${dateWords(date)}: ${parts.join(', ')}`;
}

function spoken(weeks: readonly Week[]): string {
  const days = weeks.flatMap((week) => week.days);
  const busy = days.filter(({ attempts }) => attempts > 0);
  const attempts = busy.reduce((sum, day) => sum + day.attempts, 0);
  const solved = days.reduce((sum, day) => sum + day.solved.length, 0);
  const worked = `${counted(attempts, 'attempt')} on ${counted(busy.length, 'day')}`;
  return `Heat map: ${worked}, ${counted(solved, 'kata')} solved. The table below has each day.`;
}
