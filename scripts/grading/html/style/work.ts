/** A student's work: the dialog, code with its lines, specs. */
export const WORK_STYLE = `
dialog { width: min(92rem, 100vw - 2rem); height: calc(100dvh - 2rem); max-width: none; max-height: none; padding: 0;
  color: var(--ink); background: var(--page); border: 1px solid var(--line); border-radius: 10px; overflow: hidden; }
dialog[open] { display: flex; flex-direction: column; }
dialog::backdrop { background: rgb(0 0 0 / .45); }
.bar-of-work { display: flex; flex-wrap: wrap; align-items: center; gap: .35rem .75rem; padding: .6rem 1rem; border-bottom: 1px solid var(--line); }
.bar-of-work h2 { margin: 0; flex: 1 1 12rem; min-width: 0; }
.bar-of-work #whole { font-weight: 400; font-size: .875rem; color: var(--quiet); margin-left: .5rem; }
.bar-of-work h2:focus-visible { outline: none; }
.bar-of-work nav { display: flex; gap: .4rem; }
#strip { display: flex; flex-wrap: wrap; gap: 3px; padding: .6rem 1rem; border-bottom: 1px solid var(--line); }
#strip a { position: relative; display: grid; place-items: center; width: 2.1rem; padding: .2rem 0; border-radius: 5px;
  text-decoration: none; font-size: .8125rem; font-weight: 600; line-height: 1.1; }
#strip small { font-size: .625rem; font-weight: 400; }
#strip [aria-current] { outline: 2px solid var(--ink); outline-offset: 1px; }
#strip a:focus-visible { outline: 3px solid var(--focus); outline-offset: 1px; }
.scroll { flex: 1; overflow: auto; padding: .75rem 1rem 1.5rem; }
.verdict { display: flex; flex-wrap: wrap; align-items: center; gap: .2rem .6rem; }
.columns { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 1rem; margin: .75rem 0; align-items: start; }
.code { overflow: auto; max-width: 100%; padding: .5rem 0; background: var(--card); border: 1px solid var(--line); border-radius: 8px; }
.line { display: flex; min-width: max-content; }
.line:hover { background: var(--none); }
.line code { white-space: pre; tab-size: 4; padding-right: 1rem; overflow-wrap: normal; }
.line .at, .line .ref { flex: none; width: 3.2em; padding-right: .9em; text-align: right; color: var(--quiet); user-select: none; }
.line .at::before { content: attr(data-at); }
.line .ref { width: 5.5em; }
.line .ref::before { content: attr(data-ref); }
.noted { background: var(--held); color: var(--onheld); }
.noted .at { color: inherit; }
.note { position: sticky; left: 0; width: fit-content; max-width: 100%; padding: .15rem 1rem .35rem 3.2em; white-space: pre-wrap; font-family: system-ui, sans-serif; }
.like1 { background: var(--pair1); } .like2 { background: var(--pair2); }
.like3 { background: var(--pair3); } .like4 { background: var(--pair4); }
.specs { margin: 0; padding: 0; list-style: none; display: grid; grid-template-columns: minmax(0, 1fr); gap: .4rem; }
.specs .key { width: 1.2rem; height: 1.2rem; vertical-align: text-bottom; }
.specs p { margin: .35rem 0 .35rem 1.6rem; font-size: .875rem; white-space: pre-line; }
pre { margin: .35rem 0 .6rem; padding: .6rem .75rem; overflow: auto; background: var(--card); border: 1px solid var(--line);
  border-radius: 8px; overflow-wrap: normal; }
@media screen and (max-width: 60rem) { .columns { grid-template-columns: minmax(0, 1fr); } }
@media screen and (max-width: 40rem) {
  dialog { width: 100vw; height: 100dvh; border: 0; border-radius: 0; margin: 0; }
  .scroll, #strip, .bar-of-work { padding-left: .75rem; padding-right: .75rem; }
  #strip { flex-wrap: nowrap; overflow-x: auto; scrollbar-width: thin; }
  .bar-of-work button { padding: .2rem .5rem; }
  #strip a { flex: none; }
}
`;
