import { byLevel, type KataStanding, type LevelStanding } from '../progress/standing.ts';
import { totalsOf, type HintCounts } from '../progress/totals.ts';
import { html, type Markup } from '../page/markup.ts';

/** A card a level: its katas as squares, attempts on the scale of the busiest level, hints seen of all. */
export function levelsSection(standing: readonly KataStanding[], hints: HintCounts): Markup {
  const levels = byLevel(standing);
  const most = Math.max(1, ...levels.map(({ katas }) => totalsOf(katas, hints).attempts));
  return html`<section aria-labelledby="levels">
<h2 id="levels">Levels</h2>
<ul class="legend" aria-label="Squares of the katas">
${KINDS.map(legend)}</ul>
<div class="levels">
${levels.map((level) => card(level, most, hints))}</div>
</section>`;
}

type Kind = 'solved' | 'tried' | 'open';

const KINDS: readonly Kind[] = ['solved', 'tried', 'open'];
const WORDS: Readonly<Record<Kind, string>> = { solved: 'solved', tried: 'tried', open: 'not started' };

function legend(kind: Kind): Markup {
  const size = SIDE + 2;
  return html`<li><svg aria-hidden="true" width="20" height="20" viewBox="-1 -1 ${size} ${size}">
${square(kind, '')}</svg>${WORDS[kind]}</li>
`;
}

function card({ number, name, katas, solved }: LevelStanding, most: number, counts: HintCounts): Markup {
  const { attempts, hints } = totalsOf(katas, counts);
  return html`<article>
<h3>Level ${number}: ${name}</h3>
<p class="quiet">${solved} of ${katas.length} solved</p>
${squares(katas)}
<dl class="bars">
<dt>Attempts</dt>
<dd>${bar('attempts', attempts, most)}<span>${attempts}</span></dd>
<dt>Hints</dt>
<dd>${bar('hints', hints.seen, hints.all)}<span>${hints.seen} of ${hints.all}</span></dd>
</dl>
</article>
`;
}

const SIDE = 32;
const STEP = 38;

function squares(katas: readonly KataStanding[]): Markup {
  // A line is half outside of its square.
  const width = katas.length * STEP - (STEP - SIDE) + 2;
  const height = SIDE + 2;
  const label = katas.map((one) => `${one.kata.number} ${WORDS[kindOf(one)]}`).join(', ');
  return html`<svg class="squares" role="img" aria-label="${label}"
 width="${width}" height="${height}" viewBox="-1 -1 ${width} ${height}">
${katas.map(squareOf)}</svg>`;
}

function squareOf(one: KataStanding, index: number): Markup {
  const { number, title } = one.kata;
  const kind = kindOf(one);
  return html`<g transform="translate(${index * STEP} 0)">
<title>${number} ${title}: ${WORDS[kind]}</title>${square(kind, String(number))}</g>
`;
}

// Filled, half filled, broken line: to be told apart without colours.
function square(kind: Kind, text: string): Markup {
  const half =
    kind === 'tried' ? html`<path class="half" d="M0 ${SIDE}V${SIDE - 8}H${SIDE}V${SIDE}z"/>` : undefined;
  const label =
    text === '' ? undefined : html`<text x="${SIDE / 2}" y="${kind === 'tried' ? 18 : 21}">${text}</text>`;
  return html`<g class="kata ${kind}"><rect width="${SIDE}" height="${SIDE}" rx="4"/>${half}${label}</g>`;
}

function kindOf({ solvedAt, attempts, hintsSeen }: KataStanding): Kind {
  if (solvedAt !== undefined) return 'solved';
  return attempts > 0 || hintsSeen > 0 ? 'tried' : 'open';
}

// The number beside it says the same.
function bar(name: string, count: number, all: number): Markup {
  const percent = all === 0 ? 0 : Math.round((count / all) * 1000) / 10;
  return html`<svg class="bar ${name}" aria-hidden="true" width="100%" height="10">
<rect class="rail" width="100%" height="10" rx="3"/><rect width="${percent}%" height="10" rx="3"/>
</svg>`;
}
