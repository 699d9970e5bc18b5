import type { Day } from '../progress/by-day.ts';
import { counted } from '../course/counted.ts';
import { rangeWords, shortDate } from './progress-dates.ts';
import { html, type Markup } from '../page/markup.ts';

/** How the solved katas became more, from the first day to the last; undefined where that is no line. */
export function solvedCurve(days: readonly Day[], katas: number): Markup | undefined {
  const [first, last] = [days[0], days.at(-1)];
  const solved = days.reduce((sum, day) => sum + day.solved.length, 0);
  if (!first || !last || first === last || solved === 0) return undefined;
  const from = timeOf(first);
  const x = (day: Day): number => rounded(((timeOf(day) - from) / (timeOf(last) - from)) * 100);
  const label = `Line: ${counted(solved, 'kata')} of ${katas} solved, ${rangeWords(first.date, last.date)}.`;
  const line = steps(days, x, (count) => rounded(100 - (count / katas) * 100));
  // The drawing is stretched to its place, so all that must not be is written outside of it.
  return html`<figure class="curve">
<figcaption>Solved katas, of all ${katas}</figcaption>
<div class="plot">
<span class="most">${katas}</span>
<svg role="img" aria-label="${label}" viewBox="0 0 100 100" preserveAspectRatio="none">
<path class="grid" d="M0 0H100M0 50H100M0 100H100"/>
<path class="area" d="${line}V100H0z"/>
<path class="line" d="${line}"/>
</svg>
<span class="zero">0</span>
<span class="from">${shortDate(first.date)}</span><span class="to">${shortDate(last.date)}</span>
</div>
</figure>
`;
}

function steps(days: readonly Day[], x: (day: Day) => number, y: (count: number) => number): string {
  let count = 0;
  const path = days.flatMap((day) => {
    if (day.solved.length === 0) return [];
    count += day.solved.length;
    return `H${x(day)}V${y(count)}`;
  });
  return `M0 ${y(0)}${path.join('')}H100`;
}

function timeOf({ date }: Day): number {
  return Date.parse(`${date}T12:00:00Z`);
}

function rounded(number: number): number {
  return Math.round(number * 100) / 100;
}
