import type { AnswerBook } from '../course/answer-book.ts';
import type { EquivalentMutant } from '../course/equivalent-mutant.ts';
import type { Kata } from '../course/kata.ts';
import type { TriedMutant } from './try-mutants.ts';

/** What became of the mutants of one kata. Each is in one of the first four lists. */
export interface Fates {
  readonly kata: Kata;
  /** The reference that they were made of. */
  readonly reference: string;
  /** A spec fails. */
  readonly killed: readonly TriedMutant[];
  /**
   * Every spec passes, but the types are wrong. The course does not take such an answer for solved,
   * and so it needs no explanation; but the specs have not seen it, and it is not counted as killed.
   */
  readonly byTypes: readonly TriedMutant[];
  /** No spec fails, and the answer book says why. */
  readonly equivalent: readonly { readonly tried: TriedMutant; readonly reason: string }[];
  /** No spec fails, and nobody has said why: a hole in the specs. */
  readonly survivors: readonly TriedMutant[];
  /** Explained in the answer book, but killed, or not there at all: the explanation is wrong or old. */
  readonly stale: readonly EquivalentMutant[];
}

/** Sorts what was tried by kata and by fate. Pure. */
export function fatesOf(books: ReadonlyMap<Kata, AnswerBook>, all: readonly TriedMutant[]): Fates[] {
  return [...books].map(([kata, { reference, equivalentMutants }]) => {
    const tried = all.filter((each) => each.kata === kata);
    const killed = tried.filter(isKilled);
    const byTypes = tried.filter((each) => !isKilled(each) && each.verdict.typeErrors.length > 0);
    const alive = tried.filter((each) => !killed.includes(each) && !byTypes.includes(each));
    const reasons = new Map(equivalentMutants.map(({ name, reason }) => [name, reason]));
    const names = new Set(alive.map(({ mutant }) => mutant.name));
    return {
      kata,
      reference: reference.source,
      killed,
      byTypes,
      equivalent: alive.flatMap((each) => {
        const reason = reasons.get(each.mutant.name);
        return reason === undefined ? [] : [{ tried: each, reason }];
      }),
      survivors: alive.filter(({ mutant }) => !reasons.has(mutant.name)),
      stale: equivalentMutants.filter(({ name }) => !names.has(name)),
    };
  });
}

function isKilled({ verdict: { specs } }: TriedMutant): boolean {
  return specs.some(({ status }) => status !== 'passed');
}
