import { join } from 'node:path';
import { keyOf } from '../../../scripts/course/key-of.ts';
import type { Kata } from '../../../scripts/course/kata.ts';
import { readCourse } from '../../../scripts/course/read-course.ts';
import { openBook } from '../../../scripts/course/sealed-book.ts';
import { openGrader } from '../../../scripts/grading/judging/open-grader.ts';
import type { Grader, GraderOptions } from '../../../scripts/grading/model/grader.ts';
import type { Judgement } from '../../../scripts/grading/model/unit.ts';

export const ROOT = join(__dirname, '../../..');
/** The kata that most of these tests grade. */
export const KATA = '01-async-generator';

export function openTestGrader(options: Partial<GraderOptions> = {}): Promise<Grader> {
  return openGrader({ root: ROOT, jobs: 1, timeoutMs: 10_000, seed: 1, hidden: new Map(), requireSandbox: false, ...options });
}

/** Judges these texts, by the kata's id, as one submission. */
export async function judgeTexts(grader: Grader, texts: Readonly<Record<string, string | undefined>>): Promise<Map<string, Judgement>> {
  const files = Object.entries(texts).flatMap(([kata, text]) => (text === undefined ? [] : [{ kata, text, hash: '' }]));
  const submission = { id: 'ada', name: 'Ada', source: 'ada', files, notes: [] };
  const found = new Map<string, Judgement>();
  for await (const { kata, judgement } of grader.judge(submission, Object.keys(texts))) found.set(kata, judgement);
  return found;
}

/** Judges one text as an answer to `KATA`. */
export async function judgeText(grader: Grader, text: string | undefined): Promise<Judgement> {
  const judgement = (await judgeTexts(grader, { [KATA]: text })).get(KATA);
  if (judgement === undefined) throw new Error('There should be a judgement.');
  return judgement;
}

export async function kataOf(id: string): Promise<Kata> {
  const kata = (await readCourse(ROOT)).find((each) => each.id === id);
  if (kata === undefined) throw new Error(`There is no kata ${id}.`);
  return kata;
}

export async function referenceOf(id: string): Promise<string> {
  const kata = await kataOf(id);
  return (await openBook(kata, await keyOf(ROOT, kata))).reference.source;
}

/** How many specs passed, and of how many. */
export function tally({ specs }: Judgement): string {
  return `${specs.filter(({ status }) => status === 'passed').length}/${specs.length}`;
}
