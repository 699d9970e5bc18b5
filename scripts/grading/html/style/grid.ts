/** The heat map: it scrolls in its own frame; names and headings stay in sight. */
export const GRID_STYLE = `
.tools { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem .75rem; margin: .75rem 0 .5rem; }
.tools[hidden] { display: none; }
.tools label { display: flex; align-items: center; gap: .4rem; font-size: .875rem; color: var(--quiet); min-width: 0; }
.tools select { max-width: 13rem; min-width: 0; }
#found { font-size: .875rem; color: var(--quiet); }
.keys { font-size: .8125rem; }
.sheet { overflow: auto; max-height: min(85vh, 60rem); margin: .5rem 0; padding: 0 1px 1px 0; max-width: max-content;
  border: 1px solid var(--line); border-radius: 8px; background: var(--page); overscroll-behavior: auto; }
#grid { --who: 12rem; --sum: 4rem; --cell: 2.25rem; table-layout: fixed; font-size: .875rem;
  width: calc(var(--who) + var(--sum) + var(--cell) * var(--katas)); }
#grid.roomy { --cell: 3.5rem; }
.col-who { width: var(--who); }
.col-sum { width: var(--sum); }
#grid th, #grid td { padding: 0; }
#grid thead th, #grid thead td { position: sticky; top: 1.5rem; z-index: 2; background: var(--page);
  font-weight: 400; vertical-align: bottom; text-align: center; }
#grid .levels > * { top: 0; height: 1.5rem; vertical-align: middle; font-size: .75rem; color: var(--quiet); }
#grid .levels th { border-left: 1px solid var(--line); }
#grid .levels th span { display: block; overflow: hidden; white-space: nowrap; text-overflow: clip; max-width: 100%; }
#heads th { padding: .5rem 0 .3rem; border-bottom: 1px solid var(--line); cursor: pointer; line-height: 1.2; }
#heads b, #heads small { display: block; }
#heads b { font-size: .8125rem; }
#heads small { font-size: .6875rem; color: var(--quiet); white-space: nowrap; letter-spacing: -.02em; }
#heads .title { display: block; margin: 0 auto .3rem; max-height: 10.5rem; overflow: hidden; writing-mode: vertical-rl;
  rotate: 180deg; text-align: left; white-space: nowrap; text-overflow: ellipsis; font-size: .75rem; }
#grid #heads .who { text-align: left; padding-left: .75rem; }
#heads [aria-sort] b, #heads [aria-sort].who, #heads [aria-sort].sum { font-weight: 700; color: var(--link); }
#heads [aria-sort]::after { content: "▴"; display: block; font-size: .75rem; line-height: .8; color: var(--link); }
#heads [aria-sort=descending]::after { content: "▾"; }
#heads .who[aria-sort]::after, #heads .sum[aria-sort]::after { display: inline; margin-left: .2rem; }
#grid .who { position: sticky; left: 0; z-index: 1; background: var(--page);
  padding: 0 .6rem 0 .75rem; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; cursor: pointer;
  border-right: 1px solid var(--line); }
#grid thead .who, #grid .levels > :first-child { z-index: 3; }
#grid .levels > :first-child { left: 0; position: sticky; }
#grid .sum { white-space: nowrap; padding: 0 .5rem; text-align: right; font-weight: 600; cursor: pointer; }
#rows .sum.hold { color: var(--onheld); background: var(--held); font-weight: 400; font-size: .75rem; }
#rows td:not(.sum) { position: relative; height: 2.25rem; text-align: center;
  line-height: 1; font-weight: 600; cursor: pointer; border: 1px solid var(--page); border-radius: 5px; }
#rows td small { display: block; margin-top: .15rem; font-size: .625rem; font-weight: 400; }
#rows tr:hover .who { background: var(--card); }
#rows td:hover { filter: brightness(.96); }
#rows .hold:not(.sum), .key.hold, #strip .hold { box-shadow: inset 0 0 0 2px var(--mark); }
#rows .flag::after, #rows .hold:not(.sum)::after, .key.flag::after, .key.hold::after, #strip .flag::after,
#strip .hold::after { content: ""; position: absolute; top: 0; right: 0; border: .28rem solid transparent;
  border-top-color: var(--mark); border-right-color: var(--mark); border-top-right-radius: 4px; }
#grid :focus-visible { outline: 3px solid var(--focus); outline-offset: -2px; z-index: 1; }
#grid .who:focus-visible, #heads :focus-visible { z-index: 4; }
@media screen and (max-width: 40rem) {
  #grid { --who: 7.5rem; --sum: 3.7rem; }
  #grid.roomy { --cell: 2.5rem; }
  #grid .who { padding: 0 .4rem 0 .5rem; font-size: .8125rem; }
  .sheet { max-height: 80vh; }
  .keys { display: none; }
  #heads .title { max-height: 6rem; }
}
`;
