/** What stands below the grid. */
export const SECTIONS_STYLE = `
.stumbles { margin: .75rem 0; padding: 0; list-style: none; counter-reset: none; display: grid;
  grid-template-columns: repeat(auto-fill, minmax(min(30rem, 100%), 1fr)); gap: .75rem; align-items: start; }
.stumbles > li { padding: .75rem 1rem; background: var(--card); border: 1px solid var(--line); border-radius: 8px;
  break-inside: avoid; }
.stumbles .said { font-weight: 600; line-height: 1.4; }
.stumbles .quiet { font-size: .875rem; }
.stumbles b { font-weight: 500; color: var(--ink); }
.people { margin-top: .5rem; font-size: .875rem; }
.people .names { max-height: 16rem; overflow: auto; }
.people summary { display: grid; grid-template-columns: auto 1fr 6.5rem; align-items: center; gap: .6rem; }
.people summary::before { content: "▸"; color: var(--quiet); }
.people[open] summary::before { content: "▾"; }
.people summary span { text-align: right; white-space: nowrap; }
.bar .rail, .bins .rail { fill: var(--rail); }
.bar rect:last-child { fill: var(--mark); }
.names { display: flex; flex-wrap: wrap; gap: .15rem 1rem; margin: .5rem 0 0; padding: 0; list-style: none; font-size: .875rem; }
.more { margin: .75rem 0; }
.wide { overflow-x: auto; }
.katas { width: 100%; font-size: .875rem; }
.katas th, .katas td { padding: .4rem 1rem .4rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
.katas thead th { font-weight: 600; }
.katas tbody th { min-width: 10rem; }
.katas .stack { min-width: 8rem; width: 24%; padding-top: .6rem; }
.katas .stack svg { border-radius: 3px; }
.katas .number { text-align: right; white-space: nowrap; }
.katas .told { min-width: 16rem; width: 40%; }
.bins { display: grid; grid-template-columns: repeat(10, 1fr); gap: 3px; height: 11rem; max-width: 44rem; margin: .75rem 0; }
.bins div { display: grid; grid-template-rows: 1.25rem minmax(0, 1fr) auto; min-width: 0; font-size: .75rem; }
.bins span { text-align: center; align-self: end; }
.bins small { color: var(--quiet); font-size: .6875rem; }
.bins svg { height: 0; min-height: 100%; }
.bins rect { fill: var(--solved); }
.flags { margin: .5rem 0; padding: 0; list-style: none; font-size: .875rem; }
.flags li { display: grid; grid-template-columns: 6rem minmax(12rem, 22rem) 1fr; gap: .1rem 1rem; align-items: baseline;
  padding: .4rem 0; border-bottom: 1px solid var(--line); }
.flags .tag { justify-self: start; }
.flags p { margin: 0; max-width: none; }
.flags p + p { grid-column: 3; }
.detail .flags li { grid-template-columns: 6rem 1fr; }
.pairs > details { border-bottom: 1px solid var(--line); padding: .4rem 0; }
.pairs > details[open] { padding-bottom: 1rem; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: .75rem; }
.pair > * { min-width: 0; }
.unusable, .run { display: grid; grid-template-columns: minmax(8rem, max-content) 1fr; gap: .35rem 1.25rem; margin: .5rem 0; }
.unusable dt, .unusable dd, .run dt, .run dd { min-width: 0; margin: 0; }
.run ul { margin: 0; padding-left: 1.1rem; }
@media screen and (max-width: 48rem) {
  .pair { grid-template-columns: minmax(0, 1fr); }
  .unusable, .run { grid-template-columns: minmax(0, 1fr); gap: 0; }
  .unusable dd, .run dd { margin-bottom: .6rem; }
  .flags li, .detail .flags li { grid-template-columns: auto 1fr; }
  .flags p, .flags p + p { grid-column: 1 / -1; }
  .katas, .katas tbody { display: block; }
  .katas thead { display: none; }
  .katas tr { display: grid; grid-template-columns: 1fr auto auto; gap: .15rem .75rem; padding: .5rem 0; border-bottom: 1px solid var(--line); }
  .katas tbody th, .katas td { padding: 0; border: 0; min-width: 0; width: auto; }
  .katas tbody th, .katas .told { grid-column: 1 / -1; min-width: 0; width: auto; }
  .katas .stack { padding-top: .25rem; min-width: 0; width: auto; }
}
`;
