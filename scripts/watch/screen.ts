import { cut, fit } from '../terminal/fit.ts';
import { link } from '../terminal/link.ts';
import { outcomeWords } from '../terminal/outcome-words.ts';
import { paint } from '../terminal/paint.ts';
import { pathIn } from '../terminal/path-in.ts';
import { countSolved } from '../progress/standing.ts';
import { bothEnds } from './both-ends.ts';
import { keysLine } from './keys-line.ts';
import { listLines } from './list-lines.ts';
import type { Look } from './look.ts';
import type { State } from './state.ts';
import { viewText } from './view-text.ts';

/** The whole screen: as many lines as the terminal has rows, none wider than it has columns. Pure. */
export function screen(state: State, look: Look): string[] {
  const { columns, rows } = state.size;
  const lines = [...header(state, look), ...window(state, look), ...footer(state, look)];
  return lines.slice(0, rows).map((line) => cut(line, columns));
}

/** How many rows there are between head and foot. */
export function bodyRows(state: State): number {
  const taken = header(state, PLAIN).length + footer(state, PLAIN).length;
  return Math.max(1, state.size.rows - taken);
}

/** How many lines of the view are below the screen. */
export function linesBelow(state: State): number {
  return Math.max(0, fit(viewText(state, PLAIN), state.size.columns).length - bodyRows(state) - state.scroll);
}

const PLAIN: Look = { paint: paint(false), links: false };

/** Which kata, how it stands, where its file is. */
export function header(state: State, { paint: colour, links }: Look): string[] {
  const { kata, root, standing, size } = state;
  const { columns } = size;
  const name = colour.bold(`${kata.number} ${kata.title}`);
  const [status, shorter] = statusOf(state, colour);
  const inFull = bothEnds(name, status, columns);
  const paths = fit(colour.cyan(pathIn(root, kata.stub)), columns).map((part) =>
    link(part, kata.stub, links),
  );
  const progress = colour.dim(`${countSolved(standing)} of ${standing.length} solved`);
  return [
    ...(inFull.length === 1 ? inFull : bothEnds(name, shorter, columns)),
    ...(paths.length === 1 ? bothEnds(paths[0] ?? '', progress, columns).slice(0, 1) : paths),
    colour.dim('─'.repeat(columns)),
  ];
}

/** How the kata stands, and the same in fewer words. */
function statusOf(
  { kata, results, running, standing }: State,
  colour: Look['paint'],
): readonly [string, string] {
  const same = (text: string): readonly [string, string] => [text, text];
  if (running === kata) return same(colour.dim('running…'));
  const verdict = results.get(kata.id)?.verdict;
  if (verdict === undefined) return same('');
  if (verdict.verdict === 'solved') return same(colour.green('✓ solved'));
  // The number tells one run from the next, also when all else stays as it was.
  const attempts = standing.find((one) => one.kata === kata)?.attempts ?? 0;
  const words = colour.yellow(outcomeWords(verdict));
  if (verdict.verdict === 'not-attempted' || attempts === 0) return same(words);
  return [`${colour.dim(`attempt ${attempts}: `)}${words}`, words];
}

function window(state: State, look: Look): string[] {
  const rows = bodyRows(state);
  if (state.view.name === 'list') return padded(listLines(state, state.view, rows, look), rows);
  const lines = fit(viewText(state, look), state.size.columns);
  const shown = lines.slice(state.scroll, state.scroll + rows);
  const below = lines.length - state.scroll - shown.length;
  if (below > 0) shown.splice(-1, 1, look.paint.dim(`  … ${below + 1} more lines: space or ↓`));
  return padded(shown, rows);
}

function footer(state: State, { paint: colour }: Look): string[] {
  const { columns } = state.size;
  const notice = state.notice === '' ? [] : fit(state.notice, columns).slice(0, 6).map(colour.yellow);
  return [colour.dim('─'.repeat(columns)), ...notice, keysLine(state, colour, columns)];
}

function padded(lines: readonly string[], rows: number): string[] {
  return [...lines, ...Array.from({ length: Math.max(0, rows - lines.length) }, () => '')];
}
