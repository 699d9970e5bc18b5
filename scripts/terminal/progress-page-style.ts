import { variables } from '../page/colours.ts';
import { DARK, LIGHT } from './progress-page-colours.ts';

const SHADES = [1, 2, 3, 4]
  .map(
    (shade) => `.s${shade} rect { fill: var(--s${shade}); }
.s${shade} .on { fill: var(--on${shade}); }
.s${shade} .tick { stroke: var(--on${shade}); }
.swatch.s${shade} { background: var(--s${shade}); }`,
  )
  .join('\n');

/** The style of the progress page: from 320 pixels up, light and dark, on paper always light. */
export const PAGE_STYLE = `:root { color-scheme: light dark; ${variables(LIGHT)} }
@media screen and (prefers-color-scheme: dark) { :root { ${variables(DARK)} } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem 1rem 3rem; max-width: 64rem; background: var(--page);
  color: var(--ink); overflow-wrap: anywhere;
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
h1 { margin: 0; font-size: 1.6rem; line-height: 1.25; }
.name { white-space: nowrap; }
h2 { margin: 2.5rem 0 .5rem; font-size: 1.2rem; }
h3 { margin: 0; font-size: 1rem; line-height: 1.3; }
p { margin: .25rem 0; }
code { white-space: nowrap;
  font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; font-size: .9em; }
.quiet, dt, caption, figcaption { color: var(--quiet); }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); gap: .75rem;
  margin: .5rem 0 .75rem; }
.facts div, article { padding: .75rem 1rem; background: var(--card); border: 1px solid var(--line);
  border-radius: 8px; }
.facts dt { font-size: .875rem; }
.facts b { display: block; font-size: 1.75rem; line-height: 1.2; }
.facts dd { margin: 0; line-height: 1.3; }
.facts dd span { font-size: .875rem; }
.maps { display: flex; flex-wrap: wrap; gap: 1rem 1.5rem; margin: .75rem 0; }
figure { margin: 0; max-width: 100%; break-inside: avoid; }
figcaption { font-size: .8125rem; }
svg { display: block; max-width: 100%; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
figure > svg { height: auto; }
.curve { flex: 1 1 16rem; min-width: 0; display: flex; flex-direction: column; }
.curve figcaption { padding-bottom: .4rem; }
.plot { flex: 1; display: grid; grid-template: minmax(10rem, 1fr) auto auto / auto 1fr 1fr; gap: 0 .4rem;
  font-size: .75rem; color: var(--quiet); }
.plot svg { grid-area: 1 / 2 / 3 / 4; width: 100%; height: 0; min-height: 100%; overflow: visible; }
.plot span { line-height: 1; }
.plot .most, .plot .zero { grid-column: 1; text-align: right; }
.plot .zero { grid-row: 2; }
.plot .from, .plot .to { grid-row: 3; padding-top: .4rem; }
.plot .from { grid-column: 2; }
.plot .to { grid-column: 3; text-align: right; }
.curve path { vector-effect: non-scaling-stroke; }
.curve .grid { stroke: var(--line); }
.curve .area { fill: var(--solved); opacity: .15; }
.curve .line { fill: none; stroke: var(--solved); stroke-width: 2; }
svg text { font: 12px system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; fill: var(--ink); }
svg .axis { font-size: 11px; fill: var(--quiet); }
svg .on { text-anchor: middle; font-size: 11px; }
.tick { fill: none; stroke: var(--ink); stroke-width: 2; }
.s0 rect { fill: var(--s0); }
${SHADES}
.legend { display: flex; flex-wrap: wrap; gap: .25rem 1rem; margin: .5rem 0; padding: 0;
  list-style: none; font-size: .875rem; color: var(--quiet); }
.legend li { display: flex; align-items: center; gap: .4rem; }
.swatch { width: 1rem; height: 1rem; border: 1px solid var(--line); border-radius: 3px;
  print-color-adjust: exact; -webkit-print-color-adjust: exact; }
details { margin-top: .75rem; }
summary { cursor: pointer; }
.levels { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(17rem, 100%), 1fr));
  gap: .75rem; }
article { display: flex; flex-direction: column; break-inside: avoid; }
article p { margin: 0 0 .5rem; font-size: .875rem; }
.squares { height: auto; margin-top: auto; }
.kata rect { fill: var(--page); stroke: var(--quiet); stroke-width: 1.5; }
.kata text { text-anchor: middle; }
.kata.open rect { stroke-dasharray: 3 3; }
.kata.open text { fill: var(--quiet); }
.kata.solved rect { fill: var(--solved); stroke: var(--solved); }
.kata.solved text { fill: var(--onsolved); font-weight: 600; }
.kata .half { fill: var(--quiet); }
.bars { display: grid; grid-template-columns: auto 1fr; gap: .3rem .75rem; margin: .75rem 0 0;
  font-size: .875rem; }
.bars dd { display: grid; grid-template-columns: 1fr 4.2rem; align-items: center; gap: .6rem; margin: 0; }
.rail { fill: var(--rail); }
.bar.attempts rect:last-child { fill: var(--attempts); }
.bar.hints rect:last-child { fill: var(--hints); }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
caption { padding: .25rem 0; text-align: left; font-size: .875rem; overflow-wrap: normal; }
th, td { padding: .35rem .75rem .35rem 0; text-align: left; vertical-align: top; font-weight: 400;
  border-bottom: 1px solid var(--line); }
thead th, .level th { font-weight: 600; }
.level th { padding-top: 1.1rem; }
td { overflow-wrap: normal; }
time { white-space: nowrap; }
tr { break-inside: avoid; }
.next th, .next td { font-weight: 600; }
.number { text-align: right; white-space: nowrap; }
.katas .number { padding-right: 1.5rem; }
.none { color: var(--quiet); }
.mark { display: inline-block; width: 1em; }
.unit { display: none; }
@media (max-width: 40rem) {
  .days { font-size: .875rem; }
  .days th, .days td { padding-right: .5rem; }
  .katas thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .katas, .katas tbody, .katas caption { display: block; }
  .katas tr { display: flex; flex-wrap: wrap; gap: 0 .75rem; padding: .4rem 0;
    border-bottom: 1px solid var(--line); }
  .katas th, .katas td { padding: 0; border: 0; }
  .katas th { flex-basis: 100%; }
  .katas td { font-size: .875rem; color: var(--quiet); }
  .katas .number { padding: 0; text-align: left; }
  .katas .none, .katas td:empty { display: none; }
  .katas .level { padding-top: 1.1rem; }
  .katas .level th { padding: 0; }
  .unit { display: inline; }
}
@media print {
  body { max-width: none; padding: 0; font-size: 10pt; }
  details { display: none; }
  h2, h3, caption, .level { break-after: avoid; }
}`;
