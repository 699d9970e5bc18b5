/** On paper: the report; or the work alone that is open. */
export const PRINT_STYLE = `
@media print {
  @page { size: landscape; margin: 10mm; }
  html { font-size: 9pt; }
  body { max-width: none; padding: 0; }
  h2 { margin-top: 1.5rem; }
  .tools, .keys, .skip, nav, .more:not([open]), #strip, #close { display: none !important; }
  .sheet { overflow: visible; max-height: none; max-width: none; border: 0; }
  #grid { --who: 7.5rem; --sum: 3rem; font-size: 7pt; width: 100%; }
  #grid.roomy { width: auto; }
  #grid thead th, #grid thead td, #grid .who { position: static; }
  #heads th { height: auto; }
  #heads .title { max-height: 5rem; font-size: 6.5pt; }
  #heads b, #heads small { font-size: 6pt; }
  #grid .who { font-size: 7pt; padding: 0 .25rem 0 0; }
  #grid .sum { padding: 0 .25rem; }
  #rows td:not(.sum) { height: 1.5rem; }
  #rows td small { font-size: 5pt; margin-top: 0; }
  tr, .stumbles > li, .facts div, .flags li { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  .facts { grid-template-columns: repeat(5, 1fr); }
  a { color: inherit; text-decoration: none; }
  .code, pre, .wide, .line { overflow: visible; white-space: pre-wrap; min-width: 0; }
  .line code { white-space: pre-wrap; overflow-wrap: anywhere; }
  body:has(dialog[open]) > :not(dialog) { display: none; }
  dialog[open] { position: static; display: block; width: auto; height: auto; border: 0; overflow: visible; }
  .scroll { overflow: visible; padding: 0; }
}
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
`;
