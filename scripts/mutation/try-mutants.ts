import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AnswerBook } from '../course/answer-book.ts';
import type { Kata } from '../course/kata.ts';
import { run } from '../runner/run.ts';
import { LIMITS } from '../runner/specs-process.ts';
import type { Trial } from '../runner/trial.ts';
import type { Verdict } from '../runner/verdict.ts';
import type { Mutant } from './mutant.ts';
import { mutantsOf } from './mutants-of.ts';

/** A mutant of a kata's reference, and what the specs and the compiler say of it. */
export interface TriedMutant {
  readonly kata: Kata;
  readonly mutant: Mutant;
  readonly verdict: Verdict;
}

interface Case {
  readonly mutant: Mutant;
  readonly trial: Trial;
}

/**
 * Tries every mutant of every reference, in the order of the katas and of the lines. Two processes
 * run the specs; what they work on lies under `.cache` as long as it takes.
 */
export async function tryMutants(root: string, books: ReadonlyMap<Kata, AnswerBook>): Promise<TriedMutant[]> {
  const workspace = join(root, '.cache', `mutants-${process.pid}`);
  const cases = [...books].flatMap(([kata, book]) =>
    mutantsOf(book.reference.source).map((mutant, index) => ({
      mutant,
      trial: { kata, folder: join(workspace, kata.id, String(index)) },
    })),
  );
  try {
    await Promise.all(cases.map((each) => layOut(each, books)));
    const halves = [0, 1].map((half) => cases.filter((_, index) => index % 2 === half));
    const verdicts = new Map<Case, Verdict>();
    await Promise.all(halves.map((half) => tryInTurn(root, half, verdicts)));
    return cases.flatMap((each) => {
      const verdict = verdicts.get(each);
      return verdict === undefined ? [] : [{ kata: each.trial.kata, mutant: each.mutant, verdict }];
    });
  } finally {
    await rm(workspace, { recursive: true, force: true });
  }
}

// A loop that starves its process is told by silence, and many mutants do; a learner gets more of it.
const SILENCE_MS = 1500;

async function tryInTurn(root: string, cases: readonly Case[], verdicts: Map<Case, Verdict>): Promise<void> {
  const waiting = [...cases];
  const trials = cases.map(({ trial }) => trial);
  const limits = { ...LIMITS, silenceMs: SILENCE_MS };
  for await (const verdict of run(trials, { root, trustSpecs: true, limits })) {
    const tried = waiting.shift();
    if (tried !== undefined) verdicts.set(tried, verdict);
  }
}

async function layOut({ mutant, trial }: Case, books: ReadonlyMap<Kata, AnswerBook>): Promise<void> {
  const { kata, folder } = trial;
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${kata.slug}.ts`), mutant.source);
  await writeFile(join(folder, `${kata.slug}.spec.ts`), books.get(kata)?.given.spec ?? '');
}
