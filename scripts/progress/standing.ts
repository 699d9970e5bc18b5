import type { Kata } from '../course/kata.ts';
import { isTry, type Attempt, type Entry } from './entry.ts';

/** Where the learner stands with one kata. */
export interface KataStanding {
  readonly kata: Kata;
  /** ISO time of the first solved attempt. Once solved, always solved. */
  readonly solvedAt: string | undefined;
  /** The answers were opened before the kata was solved. */
  readonly peeked: boolean;
  /** Runs in which there was something to try. */
  readonly attempts: number;
  /** Attempts that failed, each different text once. */
  readonly differentFailures: number;
  readonly lastAttempt: Attempt | undefined;
  /** How many hints were shown; they are shown in order. */
  readonly hintsSeen: number;
}

/** Where the learner stands with each kata, in the order of `katas`. Entries of other katas count nowhere. */
export function standingOf(katas: readonly Kata[], journal: readonly Entry[]): KataStanding[] {
  return katas.map((kata) => standingOfKata(kata, journal));
}

/** The same for one kata. */
export function standingOfKata(kata: Kata, journal: readonly Entry[]): KataStanding {
  const entries = journal.filter((entry) => entry.kata === kata.id);
  const attempts = entries.filter(isTry);
  const failures = attempts.filter(({ verdict }) => verdict !== 'solved');
  return {
    kata,
    solvedAt: attempts.find(({ verdict }) => verdict === 'solved')?.at,
    peeked: entries.some((entry) => entry.kind === 'opened' && entry.peeked),
    attempts: attempts.length,
    differentFailures: new Set(failures.map(({ text }) => text)).size,
    lastAttempt: attempts.at(-1),
    hintsSeen: Math.max(0, ...entries.flatMap((entry) => (entry.kind === 'hint' ? entry.hint : []))),
  };
}

/** The kata to work on: the first in the course that is not solved. Undefined when all are. */
export function nextKata(standing: readonly KataStanding[]): Kata | undefined {
  return standing.find(({ solvedAt }) => solvedAt === undefined)?.kata;
}

/** A level with the standing of its katas. */
export interface LevelStanding {
  readonly number: number;
  readonly name: string;
  readonly katas: readonly KataStanding[];
  /** How many of its katas are solved. */
  readonly solved: number;
}

/** The same by level, in the order of their numbers. */
export function byLevel(standing: readonly KataStanding[]): LevelStanding[] {
  const numbers = [...new Set(standing.map(({ kata }) => kata.level.number))].toSorted((a, b) => a - b);
  return numbers.map((number) => {
    const katas = standing.filter(({ kata }) => kata.level.number === number);
    return { number, name: katas[0]?.kata.level.name ?? '', katas, solved: countSolved(katas) };
  });
}

export function countSolved(standing: readonly KataStanding[]): number {
  return standing.filter(({ solvedAt }) => solvedAt !== undefined).length;
}
