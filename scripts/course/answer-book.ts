import type { Answer } from './answer.ts';
import type { BookFiles } from './book-files.ts';
import { equivalentMutantsOf, type EquivalentMutant } from './equivalent-mutant.ts';
import type { Kata } from './kata.ts';
import { misconceptionOf, type Misconception } from './misconception.ts';
import { UserError } from './user-error.ts';

/** All that a kata keeps sealed. */
export interface AnswerBook {
  readonly reference: Answer;
  /** Correct answers in other styles, by name. */
  readonly alternatives: readonly Answer[];
  /** Wrong answers, by name, with what must be said of them. */
  readonly misconceptions: readonly Misconception[];
  /** Answers that are made for the public specs alone, by name: hidden specs must tell them. */
  readonly cheats?: readonly Answer[];
  /** The source of specs that ask for the same as the public ones, with seeded values: for grading, never handed out. */
  readonly hidden?: string;
  /** Why the reference is as it is: Markdown. */
  readonly why: string;
  /** Mutants of the reference that need not be caught, and why. */
  readonly equivalentMutants: readonly EquivalentMutant[];
  /** The kata's own files as they were when the book was sealed: sources. */
  readonly given: { readonly stub: string; readonly spec: string };
}

/** Reads the files of a book. UserError names the file that is missing or malformed. */
export function answerBookOf(kata: Kata, files: BookFiles): AnswerBook {
  const get = (path: string) => {
    const text = files.get(path);
    if (text === undefined) throw new UserError(`The answer book of ${kata.id} lacks ${path}.`);
    return text;
  };
  const hidden = files.get('hidden.spec.ts');
  return {
    reference: { name: 'reference', source: get('reference.ts') },
    alternatives: answersIn('alternatives', files),
    misconceptions: answersIn('misconceptions', files).map((answer) => misconceptionOf(kata, answer)),
    cheats: answersIn('cheats', files),
    ...(hidden === undefined ? {} : { hidden }),
    why: get('why.md'),
    equivalentMutants: equivalentMutantsOf(kata, files.get('equivalent-mutants.md') ?? ''),
    given: { stub: get(`given/${kata.slug}.ts`), spec: get(`given/${kata.slug}.spec.ts`) },
  };
}

function answersIn(folder: string, files: BookFiles): Answer[] {
  return [...files]
    .filter(([path]) => path.startsWith(`${folder}/`))
    .map(([path, source]) => ({ name: path.slice(folder.length + 1, -'.ts'.length), source }));
}
