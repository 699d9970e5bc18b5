import { localDate, type Day } from '../progress/by-day.ts';
import { nextKata, type KataStanding } from '../progress/standing.ts';
import { totalsOf, type HintCounts } from '../progress/totals.ts';
import { counted } from '../course/counted.ts';
import { dateWords, rangeWords } from './progress-dates.ts';
import { html, type Markup } from '../page/markup.ts';
import { daysSection } from './progress-page-days.ts';
import { katasSection } from './progress-page-katas.ts';
import { levelsSection } from './progress-page-levels.ts';
import { PAGE_STYLE } from './progress-page-style.ts';

/** What the page shows. */
export interface Progress {
  readonly standing: readonly KataStanding[];
  readonly days: readonly Day[];
  readonly hints: HintCounts;
  /** ISO time of the page. */
  readonly at: string;
}

/** How every page begins, so that a later one may take its place. */
export const PAGE_MARK = [
  '<!doctype html>',
  '<!-- Written by `npm run progress -- --html` of for-await-katas, which may replace this file. -->',
  '',
].join('\n');

/** The whole progress as one HTML page that needs nothing else: no script, no font, no network. Pure. */
export function progressPage(progress: Progress): string {
  return `${PAGE_MARK}${page(progress).markup}\n`;
}

function page({ standing, days, hints, at }: Progress): Markup {
  const next = nextKata(standing);
  return html`<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Progress: for-await-katas</title>
<style>
${{ markup: PAGE_STYLE }}
</style>
</head>
<body>
<header>
<h1>Progress in <span class="name">for-await-katas</span></h1>
<p class="quiet">As of <time datetime="${localDate(at)}">${dateWords(localDate(at))}</time></p>
</header>
<main>
${summarySection({ standing, days, hints, at })}
${daysSection(days, standing.length)}
${levelsSection(standing, hints)}
${katasSection(standing, hints, next)}
</main>
</body>
</html>`;
}

function summarySection({ standing, days, hints }: Progress): Markup {
  const totals = totalsOf(standing, hints);
  const [first, last] = [days[0], days.at(-1)];
  const most = Math.max(0, ...days.map(({ attempts }) => attempts));
  return html`<section aria-labelledby="summary">
<h2 id="summary">Summary</h2>
<dl class="facts">
${fact('Katas solved', totals.solved, `of ${totals.katas}`)}
${fact('Attempts', totals.attempts, most > 0 ? `${most} on the busiest day` : 'so far')}
${fact('Hints seen', totals.hints.seen, `of ${totals.hints.all}`)}
${fact('Days at work', days.length, first && last ? rangeWords(first.date, last.date) : 'so far')}
</dl>
<p>${nextWords(standing)} ${peekedWords(standing)}</p>
</section>`;
}

function fact(name: string, value: number, rest: string): Markup {
  return html`<div><dt>${name}</dt><dd><b>${value}</b> <span>${rest}</span></dd></div>`;
}

function nextWords(standing: readonly KataStanding[]): Markup {
  const next = nextKata(standing);
  if (!next) return html`The whole course is solved.`;
  return html`Next: <b>${next.number} ${next.title}</b>, <code>npm test ${next.number}</code>.`;
}

function peekedWords(standing: readonly KataStanding[]): string {
  const peeked = standing.filter((one) => one.peeked).length;
  return peeked > 0 ? `The answers of ${counted(peeked, 'kata')} were seen before solving.` : '';
}
