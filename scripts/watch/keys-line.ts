import { widthOf } from '../terminal/fit.ts';
import type { Paint } from '../terminal/paint.ts';
import { isSolved, type State } from './state.ts';

/** The keys one is likely to want now, as many as fit in a line; always those to ask for more and to leave. */
export function keysLine(state: State, paint: Paint, columns: number): string {
  const { likely, always } = keysFor(state);
  const shown = [...likely];
  const line = (): string =>
    [...shown, ...always].map(([key, what]) => `${paint.bold(key)} ${what}`).join('  ');
  while (shown.length > 0 && widthOf(line()) > columns) shown.pop();
  return line();
}

type Keys = readonly (readonly [key: string, what: string])[];

const LEAVE: Keys = [
  ['?', 'help'],
  ['q', 'quit'],
];
const BACK: Keys = [
  ['?', 'help'],
  ['q', 'back'],
];
const NEXT: Keys = [['n', 'next']];

function keysFor(state: State): { likely: Keys; always: Keys } {
  const { view, kata } = state;
  const next = isSolved(state, kata) ? NEXT : [];
  switch (view.name) {
    case 'kata':
      return { likely: [...next, ['h', 'hint'], ['t', 'timeline'], ['l', 'list'], ...RARER], always: LEAVE };
    case 'list':
      if (view.isTyping)
        return {
          likely: [['↑↓', 'move']],
          always: [
            ['enter', 'open'],
            ['esc', 'stop searching'],
          ],
        };
      return {
        likely: [
          ['enter', 'open'],
          ['f', 'filter'],
          ['/', 'search'],
          ['↑↓', 'move'],
          ['a', 'check all'],
        ],
        always: BACK,
      };
    case 'page':
      return { likely: view.of === 'hint' ? [['h', 'next hint']] : [], always: BACK };
    case 'question':
      return {
        likely: [],
        always: [
          ['y', 'yes'],
          ['n', 'no'],
        ],
      };
    case 'timeline':
      return { likely: [...next, ['↑↓', 'move'], ['h', 'hint']], always: BACK };
    case 'all':
    case 'help':
      return { likely: [], always: [['q', 'back']] };
  }
}

const RARER: Keys = [
  ['s', 'solution'],
  ['o', 'open'],
  ['r', 'reset'],
  ['u', 'undo'],
  ['a', 'check all'],
];
