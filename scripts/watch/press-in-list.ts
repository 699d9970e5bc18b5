import type { Step } from './event.ts';
import { listed } from './listed.ts';
import { goTo } from './runs.ts';
import type { ListView, State } from './state.ts';

/** What a key does in the list; undefined if it is none of the list's own. */
export function pressInList(state: State, view: ListView, key: string): Step | undefined {
  const show = (change: Partial<ListView>): Step => ({
    state: { ...state, view: onSomething(state, { ...view, ...change }) },
    effects: [],
  });
  const move = moveOf(key, view.isTyping);
  if (move !== undefined) return show({ selected: moved(state, view, move) });
  if (key === 'enter') return jump(state, view);
  if (view.isTyping) return typed(view, key, show);
  switch (key.toLowerCase()) {
    case 'f':
      return show({ filter: NEXT_FILTER[view.filter] });
    case '/':
      return show({ isTyping: true, search: '' });
    case 'escape':
      return view.search === '' ? undefined : show({ search: '' });
    default:
      return undefined;
  }
}

const NEXT_FILTER = { all: 'open', open: 'solved', solved: 'all' } as const;

function typed(view: ListView, key: string, show: (change: Partial<ListView>) => Step): Step {
  if (key === 'escape') return show({ isTyping: false, search: '' });
  if (key === 'backspace') return show({ search: [...view.search].slice(0, -1).join('') });
  // Named keys have longer names than one character.
  return [...key].length === 1 ? show({ search: view.search + key }) : show({});
}

function jump(state: State, view: ListView): Step {
  const chosen = listed(state, view).find(({ kata }) => kata.id === view.selected)?.kata;
  return chosen === undefined ? { state, effects: [] } : goTo(state, chosen);
}

function moveOf(key: string, isTyping: boolean): number | undefined {
  const moves: Record<string, number> = {
    up: -1,
    down: 1,
    pageup: -10,
    pagedown: 10,
    home: -Infinity,
    end: Infinity,
  };
  const letters: Record<string, number> = { k: -1, j: 1, g: -Infinity, G: Infinity };
  return moves[key] ?? (isTyping ? undefined : letters[key]);
}

function moved(state: State, view: ListView, by: number): string {
  const katas = listed(state, view).map(({ kata }) => kata.id);
  const to = Math.min(Math.max(katas.indexOf(view.selected) + by, 0), katas.length - 1);
  return katas[to] ?? '';
}

/** The cursor stays where it is if that is still listed. */
function onSomething(state: State, view: ListView): ListView {
  const katas = listed(state, view).map(({ kata }) => kata.id);
  return katas.includes(view.selected) ? view : { ...view, selected: katas[0] ?? '' };
}
