import { bodyRows, linesBelow } from './screen.ts';
import type { State } from './state.ts';

/** Where a key leaves the view: how many lines are above the screen then. */
export function scrolled(state: State, key: string): number {
  const page = Math.max(1, bodyRows(state) - 2);
  const moves: Record<string, number> = {
    up: -1,
    k: -1,
    down: 1,
    j: 1,
    pageup: -page,
    b: -page,
    pagedown: page,
    ' ': page,
    home: -Infinity,
    g: -Infinity,
    end: Infinity,
    G: Infinity,
  };
  const by = moves[key] ?? 0;
  return Math.max(0, state.scroll + Math.min(by, linesBelow(state)));
}
