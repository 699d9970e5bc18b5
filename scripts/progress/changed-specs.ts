import type { Kata } from '../course/kata.ts';
import { readSeal } from '../course/seal-record.ts';
import type { Entry } from './entry.ts';

/** The SHA-256 of the spec that the course now comes with, by kata id. Not of what a learner made of it. */
export type SealedSpecs = ReadonlyMap<string, string>;

export async function readSealedSpecs(course: readonly Kata[]): Promise<SealedSpecs> {
  const seals = await Promise.all(
    course.map(async (kata) => [kata.id, (await readSeal(kata))?.spec] as const),
  );
  return new Map(seals.flatMap(([id, spec]) => (spec === undefined ? [] : [[id, spec]])));
}

/** Whether a kata was solved, but never against the spec that the course now comes with. */
export function isSpecChanged({ id }: Kata, journal: readonly Entry[], specs: SealedSpecs): boolean {
  const now = specs.get(id);
  const solvedWith = journal.flatMap((entry) => {
    const isSolved = entry.kind === 'attempt' && entry.kata === id && entry.verdict === 'solved';
    // Older journals do not say; then nothing is known.
    return isSolved && entry.spec !== undefined ? entry.spec : [];
  });
  return now !== undefined && solvedWith.length > 0 && !solvedWith.includes(now);
}
