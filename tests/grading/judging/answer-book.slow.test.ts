import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AnswerBook } from '../../../scripts/course/answer-book.ts';
import { keyOf } from '../../../scripts/course/key-of.ts';
import type { Kata } from '../../../scripts/course/kata.ts';
import { readCourse } from '../../../scripts/course/read-course.ts';
import { openBook } from '../../../scripts/course/sealed-book.ts';
import type { Grader } from '../../../scripts/grading/model/grader.ts';
import type { Judgement } from '../../../scripts/grading/model/unit.ts';
import { run } from '../../../scripts/runner/run.ts';
import type { Trial } from '../../../scripts/runner/trial.ts';
import { judgeTexts, openTestGrader, ROOT } from './grade-texts.ts';

interface Case {
  readonly kata: Kata;
  readonly name: string;
  readonly source: string;
}

let workspace: string;
let grader: Grader;
let cases: Case[];
let trials: Trial[];

beforeAll(async () => {
  await mkdir(join(ROOT, '.cache'), { recursive: true });
  workspace = await mkdtemp(join(ROOT, '.cache', 'book-'));
  cases = (await Promise.all((await readCourse(ROOT)).map(async (kata) => casesOf(kata, await openBook(kata, await keyOf(ROOT, kata)))))).flat();
  trials = await Promise.all(cases.map(layOut));
  grader = await openTestGrader();
}, 60_000);
afterAll(async () => {
  await grader.close();
  await rm(workspace, { recursive: true, force: true });
});

it('passes the references and the alternatives clean, and says of every answer what the runner says', async () => {
  const judged = await judgeAll();
  const differences: string[] = [];
  const waiting = [...cases];
  for await (const verdict of run(trials, { root: ROOT, trustSpecs: true })) {
    const tried = waiting.shift();
    const judgement = tried && judged.get(tried);
    if (tried === undefined || judgement === undefined) continue;
    const title = `${tried.kata.id}: ${tried.name}`;
    const isRight = /^(reference|alternative)/.test(tried.name);
    if (isRight && judgement.flags.length > 0) differences.push(`${title} has flags: ${judgement.flags.map(({ what }) => what).join(' ')}`);
    const held = judgement.flags.some(({ severity }) => severity === 'hold');
    if (judgement.verdict !== verdict.verdict && (isRight || !held)) differences.push(`${title} is ${judgement.verdict}, not ${verdict.verdict}`);
    const [ours, theirs] = [judgement, verdict].map(({ specs }) => specs.map(({ title: spec, status, message }) => ({ spec, status, message: withoutPlaces(message) })));
    if (JSON.stringify(ours) !== JSON.stringify(theirs)) differences.push(`${title}: ${firstDifference(ours ?? [], theirs ?? [])}`);
  }
  expect(differences).toEqual([]);
}, 900_000);

function casesOf(kata: Kata, book: AnswerBook): Case[] {
  return [
    { kata, name: 'stub', source: book.given.stub },
    { kata, name: 'reference', source: book.reference.source },
    ...book.alternatives.map(({ name, source }) => ({ kata, name: `alternative ${name}`, source })),
    ...book.misconceptions.map(({ name, source }) => ({ kata, name: `misconception ${name}`, source })),
  ];
}

/** One of each kata makes a submission, as long as there are any. */
async function judgeAll(): Promise<Map<Case, Judgement>> {
  const judged = new Map<Case, Judgement>();
  const left = new Set(cases);
  while (left.size > 0) {
    const round = new Map([...left].toReversed().map((each) => [each.kata.id, each]));
    const found = await judgeTexts(grader, Object.fromEntries([...round].map(([id, { source }]) => [id, source])));
    for (const [id, each] of round) {
      left.delete(each);
      const judgement = found.get(id);
      if (judgement !== undefined) judged.set(each, judgement);
    }
  }
  return judged;
}

async function layOut({ kata, name, source }: Case): Promise<Trial> {
  const folder = join(workspace, kata.id, name.replaceAll(' ', '-'));
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${kata.slug}.ts`), source);
  // As it lies in the course, which is what the grader takes.
  await copyFile(kata.spec, join(folder, `${kata.slug}.spec.ts`));
  return { kata, folder };
}

/** The runner's trials lie somewhere else than the kata. */
function withoutPlaces(message: string): string {
  return message.replace(/at \S*?([\w.-]+\.ts:\d+)/g, 'at $1');
}

function firstDifference(ours: readonly object[], theirs: readonly object[]): string {
  const index = ours.findIndex((spec, at) => JSON.stringify(spec) !== JSON.stringify(theirs[at]));
  return `${JSON.stringify(ours[index])}\nnot ${JSON.stringify(theirs[index])}`;
}
