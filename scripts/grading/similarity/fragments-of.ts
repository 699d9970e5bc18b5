import type { Token } from './tokens-of.ts';

/** Tokens in a row that make a fragment: a statement or two. Shorter ones meet by chance. */
export const FRAGMENT = 8;

/** The fragments of a file and where they begin, as indices of tokens. */
export type Fragments = ReadonlyMap<string, readonly number[]>;

/**
 * Every run of tokens. Chosen names are numbered in the order in which the fragment uses them, so that
 * two fragments are the same if only their names differ, but not if they use them otherwise.
 */
export function fragmentsOf(tokens: readonly Token[]): Fragments {
  const fragments = new Map<string, number[]>();
  for (let from = 0; from + FRAGMENT <= tokens.length; from += 1) {
    const fragment = written(tokens.slice(from, from + FRAGMENT));
    const places = fragments.get(fragment);
    if (places) places.push(from);
    else fragments.set(fragment, [from]);
  }
  return fragments;
}

function written(tokens: readonly Token[]): string {
  const names: string[] = [];
  return tokens
    .map(({ text, isChosen }) => {
      if (!isChosen) return text;
      const known = names.indexOf(text);
      return `#${known === -1 ? names.push(text) - 1 : known}`;
    })
    .join(' ');
}
