import { variables } from '../../../page/colours.ts';
import { DARK, LIGHT } from '../colours.ts';

const KINDS = ['solved', 'most', 'half', 'some', 'failing', 'types', 'hanging', 'broken', 'none', 'held']
  .map((kind) => `.${kind} { background: var(--${kind}); color: var(--on${kind}); fill: var(--${kind}); }`)
  .join('\n');

/** The page and what is the same all over it. Light and dark; on paper always light. */
export const PAGE = `:root { color-scheme: light dark; ${variables(LIGHT)}
  --mono: ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; }
@media screen and (prefers-color-scheme: dark) { :root { ${variables(DARK)} } }
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; scrollbar-gutter: stable; }
html:has(dialog[open]) { overflow: hidden; }
body { margin: 0 auto; padding: 1.5rem 1rem 4rem; max-width: 92rem; background: var(--page);
  color: var(--ink); overflow-wrap: anywhere;
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
h1 { margin: 0; font-size: 1.6rem; line-height: 1.25; }
h2 { margin: 3rem 0 .5rem; font-size: 1.2rem; line-height: 1.3; }
h3 { margin: 1.25rem 0 .25rem; font-size: 1rem; line-height: 1.3; }
.name { white-space: nowrap; }
p { margin: .25rem 0; max-width: 48rem; }
a { color: var(--link); text-underline-offset: .15em; text-decoration-thickness: from-font; }
code, pre, .code { font-family: var(--mono); font-size: .8125rem; line-height: 1.5; }
p code { white-space: nowrap; }
.quiet, dt { color: var(--quiet); }
.unseen, .skip:not(:focus) { position: absolute; width: 1px; height: 1px; margin: 0; overflow: hidden;
  clip-path: inset(50%); white-space: nowrap; }
.skip:focus { display: inline-block; padding: .25rem .75rem; }
:focus { outline: none; }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; border-radius: 3px; }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); gap: .75rem;
  margin: 1.25rem 0 0; }
.facts div { padding: .75rem 1rem; background: var(--card); border: 1px solid var(--line); border-radius: 8px; }
.facts dt { font-size: .875rem; }
.facts dd { margin: 0; line-height: 1.3; }
.facts b { display: block; font-size: 1.75rem; line-height: 1.2; font-variant-numeric: tabular-nums; }
.facts a { font-size: .875rem; color: inherit; text-decoration-color: var(--line); }
.facts a:hover { text-decoration-color: currentcolor; }
.facts .urgent { background: var(--held); border-color: var(--mark); color: var(--onheld); }
.facts .urgent dt { color: inherit; }
${KINDS}
.legend { display: flex; flex-wrap: wrap; gap: .35rem 1.1rem; margin: .5rem 0; padding: 0; list-style: none;
  font-size: .875rem; color: var(--quiet); }
.legend li { display: flex; align-items: center; gap: .4rem; }
.count { color: var(--ink); font-variant-numeric: tabular-nums; }
.key { position: relative; display: inline-grid; place-items: center; flex: none; width: 1.35rem; height: 1.35rem;
  border-radius: 4px; font-size: .8125rem; font-weight: 600; line-height: 1; overflow: hidden; }
.tag { display: inline-block; padding: 0 .45rem; border: 1px solid var(--line); border-radius: 1rem;
  background: var(--card); color: var(--ink); font: 600 .75rem/1.4rem system-ui, sans-serif; white-space: nowrap; }
.tag.hold { background: var(--held); border-color: var(--mark); color: var(--onheld); }
.unprintable { padding: 0 .2em; border-radius: 3px; background: var(--failing); color: var(--onfailing);
  font-size: .85em; }
button, select, input { font: inherit; font-size: .875rem; color: var(--ink); background: var(--page);
  border: 1px solid var(--line); border-radius: 6px; padding: .3rem .6rem; min-height: 2.1rem; }
button { cursor: pointer; background: var(--card); }
button:hover:not(:disabled) { border-color: var(--quiet); }
button:disabled { opacity: .45; cursor: default; }
summary { cursor: pointer; }
table { border-collapse: separate; border-spacing: 0; font-variant-numeric: tabular-nums; }
th { font-weight: 400; text-align: left; }
svg { display: block; }
svg, .key, td, .line { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
`;
