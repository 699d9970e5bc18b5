import type { KataStanding } from '../progress/standing.ts';
import type { ListView, State } from './state.ts';

/** The katas that a list shows: its filter lets them through, and id or title has the search in it. */
export function listed({ standing }: State, { filter, search }: ListView): KataStanding[] {
  const wanted = search.trim().toLowerCase();
  return standing.filter(({ kata, solvedAt }) => {
    const isSolved = solvedAt !== undefined;
    if (filter !== 'all' && isSolved !== (filter === 'solved')) return false;
    return [kata.id, kata.title].some((text) => text.toLowerCase().includes(wanted));
  });
}
