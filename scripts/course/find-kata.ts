import { distance } from 'fastest-levenshtein';
import type { Kata } from './kata.ts';
import { UserError } from './user-error.ts';

/**
 * The katas that `names` ask for, in that order, each once. A name is a number (`2`, `02`), an id
 * (`02-async-iterator-class`), a slug, or a path into the kata's folder, as a shell completes it.
 * Throws UserError with the nearest katas for a name that fits none.
 */
export function findKatas(katas: readonly Kata[], names: readonly string[]): Kata[] {
  return [...new Set(names.map((name) => findKata(katas, name)))];
}

/** The kata that one name asks for; otherwise as `findKatas`. */
export function findKata(katas: readonly Kata[], name: string): Kata {
  const found = katas.find((kata) => isNamed(kata, name));
  if (found) return found;
  if (katas.length === 0) throw new UserError('There are no katas in katas/ yet.');
  const nearest = nearestTo(katas, name).map((kata) => `  ${String(kata.number).padStart(2)}  ${kata.slug}`);
  throw new UserError(
    `There is no kata "${name}". ${nearest.length === 1 ? 'The nearest is' : 'The nearest are'}\n\n` +
      `${nearest.join('\n')}\n\nA kata is named by its number or its name; \`npm run list\` shows them all.`,
  );
}

/** The kata of a command that works on one, `npm run hint 2`. UserError if no name was given. */
export function findOnlyKata(katas: readonly Kata[], names: readonly string[], command: string): Kata {
  const [name] = names;
  if (name !== undefined) return findKata(katas, name);
  throw new UserError(
    `Which kata? Say its number or its name: \`npm run ${command} ${katas[0]?.number ?? 1}\`.`,
  );
}

function isNamed(kata: Kata, name: string): boolean {
  if (/^\d+$/.test(name)) return Number(name) === kata.number;
  const wanted = name.toLowerCase();
  return wanted === kata.slug || wanted.split(/[\\/]/).includes(kata.id);
}

function nearestTo(katas: readonly Kata[], name: string): Kata[] {
  const away = /^\d+$/.test(name)
    ? (kata: Kata) => Math.abs(kata.number - Number(name))
    : (kata: Kata) => Math.min(...[kata.slug, kata.id].map((word) => distance(name.toLowerCase(), word)));
  return katas
    .map((kata) => ({ kata, away: away(kata) }))
    .toSorted((a, b) => a.away - b.away)
    .slice(0, 3)
    .map(({ kata }) => kata);
}
