import { findKata } from '../../course/find-kata.ts';
import type { Kata } from '../../course/kata.ts';
import { UserError } from '../../course/user-error.ts';

/**
 * The katas that `--katas` asks for, in the order of the course: `1-10`, `1,3,5-7`, `collect-values`,
 * `02-async-iterator-class`. UserError for a name that fits none, and for a range that goes backwards
 * or past the end of the course: points would be out of another whole than the teacher thinks.
 */
export function selectKatas(course: readonly Kata[], text: string): Kata[] {
  const words = text.split(/[\s,;]+/).filter((word) => word !== '');
  if (words.length === 0) throw new UserError('--katas names no kata. It should look like 1-10 or 1,3,collect-values.');
  const asked = new Set(words.flatMap((word) => katasOf(course, word)));
  return course.filter((kata) => asked.has(kata));
}

function katasOf(course: readonly Kata[], word: string): Kata[] {
  const [, first, last] = /^(\d+)(?:-|–|\.\.)(\d+)$/.exec(word) ?? [];
  if (first === undefined || last === undefined) return [findKata(course, word)];
  const [from, to] = [Number(first), Number(last)];
  if (from > to) throw new UserError(`--katas ${word} goes backwards. Write ${last}-${first}.`);
  const most = Math.max(0, ...course.map(({ number }) => number));
  if (to > most) throw new UserError(`--katas ${word} goes past the end: the last kata of the course is ${most}.`);
  const found = course.filter(({ number }) => number >= from && number <= to);
  if (found.length === 0) throw new UserError(`--katas ${word}: there is no kata with such a number.`);
  return found;
}
