import { isSpecChanged } from '../progress/changed-specs.ts';
import { countSolved, type KataStanding } from '../progress/standing.ts';
import { bar } from '../terminal/bar.ts';
import { counted } from '../course/counted.ts';
import { cut } from '../terminal/fit.ts';
import { listed } from './listed.ts';
import type { Look } from './look.ts';
import { barWidth, type ListView, type State } from './state.ts';

/** The list, moved so that the kata under the cursor is among its `rows` lines. */
export function listLines(state: State, view: ListView, rows: number, { paint }: Look): string[] {
  const katas = listed(state, view);
  const { standing, size } = state;
  const solved = countSolved(standing);
  const search =
    view.isTyping || view.search !== '' ? `  search: ${view.search}${view.isTyping ? '_' : ''}` : '';
  const head = `${paint.bold(TITLES[view.filter])}${search}`;
  const foot = [
    '',
    `${bar(solved, standing.length, barWidth(state))} ${solved} of ${standing.length} katas solved`,
  ];
  const room = Math.max(1, rows - 2 - (rows > 8 ? foot.length : 0));
  const at = katas.findIndex(({ kata }) => kata.id === view.selected);
  const from = Math.min(Math.max(0, at - Math.floor(room / 2)), Math.max(0, katas.length - room));
  const width = Math.max(...standing.map(({ kata }) => kata.slug.length));
  const lines = katas.slice(from, from + room).map((one) => {
    const line = lineOf(one, one.kata.id === view.selected, width, state, paint);
    return cut(line, size.columns);
  });
  const empty = katas.length === 0 ? ['  None. f changes the filter, Esc ends the search.'] : lines;
  return [head, '', ...empty, ...(rows > 8 ? foot : [])];
}

const TITLES = { all: 'All katas', open: 'Katas to solve', solved: 'Solved katas' } as const;

function lineOf(
  one: KataStanding,
  isSelected: boolean,
  width: number,
  state: State,
  paint: Look['paint'],
): string {
  const { kata, solvedAt } = one;
  const mark = solvedAt === undefined ? '·' : paint.green('✓');
  const name = `${String(kata.number).padStart(2, '0')} ${kata.slug.padEnd(width)}`;
  const line = `${isSelected ? '>' : ' '} ${mark} ${isSelected ? paint.bold(name) : name}`;
  return `${line}  ${wordsFor(one, state)}`.trimEnd();
}

function wordsFor(
  { kata, solvedAt, peeked, attempts }: KataStanding,
  { journal, specs, kata: current }: State,
): string {
  const solved = isSpecChanged(kata, journal, specs) ? 'solved, specs changed since' : 'solved';
  const tried = peeked ? 'peeked' : attempts > 0 ? counted(attempts, 'attempt') : '';
  return [kata === current ? 'here' : '', solvedAt === undefined ? tried : solved]
    .filter((text) => text !== '')
    .join(', ');
}
