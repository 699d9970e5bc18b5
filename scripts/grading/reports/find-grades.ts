import type { Grade } from '../model/grade-book.ts';
import { identifiersOfGrade, type Identifiers } from './identifiers-of.ts';

/** What a row of an upload file came to. */
export type Found =
  | { readonly kind: 'grade'; readonly grade: Grade; readonly byName: boolean }
  /** Nobody who handed something in. */
  | { readonly kind: 'nobody' }
  /** Several submissions, or several rows, claim to be the same person. */
  | { readonly kind: 'several'; readonly grades: readonly Grade[] };

/**
 * For each row of an upload file, the submission it belongs to: by what a platform gave out, and by the
 * name only where nothing else connects the two and the name is there once on both sides. When in doubt
 * nobody gets anybody's points.
 */
export function findGrades(grades: readonly Grade[], rows: readonly Identifiers[]): Found[] {
  const all = grades.map((grade) => ({ grade, identifiers: identifiersOfGrade(grade) }));
  const byId = groups(all, ({ identifiers }) => identifiers.ids);
  const byName = groups(all, ({ identifiers }) => [identifiers.name]);
  const rowsOfName = groups(rows, ({ name }) => [name]);
  const found = rows.map(({ ids, name }): Found => {
    const strong = new Set(ids.flatMap((id) => byId.get(id) ?? []));
    const named = name === '' ? [] : (byName.get(name) ?? []);
    const [first, ...others] = strong.size > 0 ? [...strong] : named;
    if (!first) return { kind: 'nobody' };
    const isDoubtful = others.length > 0 || (strong.size === 0 && rowsOfName.get(name)?.length !== 1);
    if (isDoubtful) return { kind: 'several', grades: [first, ...others].map(({ grade }) => grade) };
    return { kind: 'grade', grade: first.grade, byName: strong.size === 0 };
  });
  return refuseTwice(found);
}

/** A submission that two rows lead to: the row with an identifier has it; of equals none. */
function refuseTwice(found: readonly Found[]): Found[] {
  const claims = groups(found.filter((row) => row.kind === 'grade'), ({ grade }) => [grade]);
  return found.map((row) => {
    if (row.kind !== 'grade') return row;
    const claimed = claims.get(row.grade) ?? [];
    if (claimed.length === 1) return row;
    const strong = claimed.filter(({ byName }) => !byName);
    if (strong.length === 1) return row.byName ? { kind: 'nobody' } : row;
    return { kind: 'several', grades: [row.grade] };
  });
}

function groups<T, K>(items: readonly T[], keysOf: (item: T) => readonly K[]): Map<K, T[]> {
  const map = new Map<K, T[]>();
  for (const item of items) {
    for (const key of new Set(keysOf(item))) {
      const group = map.get(key);
      if (group) group.push(item);
      else map.set(key, [item]);
    }
  }
  return map;
}
