import { join } from 'node:path';
import type { AnswerBook } from '../../../scripts/course/answer-book.ts';
import type { Kata } from '../../../scripts/course/kata.ts';
import { presentBook } from '../../../scripts/course/present-book.ts';
import { readCourse } from '../../../scripts/course/read-course.ts';
import { hiddenSpecsOf } from '../../../scripts/grading/hidden/hidden-specs.ts';
import { isUnusable, readSubmissions } from '../../../scripts/grading/intake/read-submissions.ts';
import { openGrader } from '../../../scripts/grading/judging/open-grader.ts';
import type { Grader } from '../../../scripts/grading/model/grader.ts';
import type { Submission } from '../../../scripts/grading/model/submission.ts';
import { submissionOf } from './judge-attack.ts';
import { folderOf, layOut } from './lay-out.ts';
import type { Attack } from './read-attacks.ts';

export const ROOT = join(__dirname, '../../..');

export interface ClassUnderAttack {
  readonly grader: Grader;
  readonly books: ReadonlyMap<Kata, AnswerBook>;
  /** By the attack's name, as the intake gave it. */
  readonly submissions: ReadonlyMap<string, Submission>;
  /** Right in one kata, wrong in another one: what comes of it must not depend on who was before. */
  readonly honest: Submission;
}

/** The course with its hidden specs, a grader as a teacher has it, and the attacks as folders of students. */
export async function classUnderAttack(attacks: readonly Attack[]): Promise<ClassUnderAttack> {
  const katas = await readCourse(ROOT);
  const books = new Map<Kata, AnswerBook>();
  for (const kata of katas) books.set(kata, await presentBook(ROOT, kata));
  const inbox = await layOut(new Map(attacks.map((attack) => [folderOf(attack), attack.files])));
  const bySource = new Map<string, Submission>();
  for await (const each of readSubmissions(inbox, { katas })) if (!isUnusable(each)) bySource.set(each.source, each);
  const submissions = new Map(attacks.flatMap((attack) => {
    const submission = bySource.get(folderOf(attack));
    return submission === undefined ? [] : [[attack.name, submission] as const];
  }));
  const hidden = await hiddenSpecsOf(ROOT, katas);
  const grader = await openGrader({ root: ROOT, jobs: 1, timeoutMs: 5000, seed: 7, hidden, requireSandbox: false });
  return { grader, books, submissions, honest: honestOf(books) };
}

function honestOf(books: ReadonlyMap<Kata, AnswerBook>): Submission {
  const [first, second] = [...books];
  const texts = new Map<string, string>();
  if (first !== undefined) texts.set(first[0].id, first[1].reference.source);
  if (second !== undefined) texts.set(second[0].id, second[1].misconceptions[0]?.source ?? '');
  return submissionOf('ada', texts);
}

/** One submission for the first answers of all katas, one for the second ones, and so on. */
export function submissionsOf(books: ReadonlyMap<Kata, AnswerBook>, answersOf: (book: AnswerBook) => readonly string[]): Submission[] {
  const columns = [...books].map(([{ id }, book]) => ({ id, texts: answersOf(book) }));
  const most = Math.max(...columns.map(({ texts }) => texts.length));
  return Array.from({ length: most }, (_, nr) =>
    submissionOf(`honest-${nr + 1}`, new Map(columns.flatMap(({ id, texts }) => (texts[nr] === undefined ? [] : [[id, texts[nr]] as const])))));
}
