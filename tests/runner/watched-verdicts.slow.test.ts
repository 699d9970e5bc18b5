import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { answerBookOf, type AnswerBook } from '../../scripts/course/answer-book.ts';
import { readPlainBook } from '../../scripts/course/book-files.ts';
import type { Kata } from '../../scripts/course/kata.ts';
import { keyOf } from '../../scripts/course/key-of.ts';
import { readCourse } from '../../scripts/course/read-course.ts';
import { openBook } from '../../scripts/course/sealed-book.ts';
import { run } from '../../scripts/runner/run.ts';
import { openSession } from '../../scripts/runner/session.ts';
import { TIMED_OUT } from '../../scripts/runner/spec-failure.ts';
import type { Trial } from '../../scripts/runner/trial.ts';
import type { Verdict } from '../../scripts/runner/verdict.ts';
import { ROOT } from './toy-trial.ts';

interface Case {
  readonly title: string;
  readonly kata: Kata;
  readonly spec: string;
  readonly source: string;
}

jest.setTimeout(300_000);

it('says of every known answer, edit upon edit in one session, what a run of all of them says', async () => {
  await mkdir(join(ROOT, '.cache'), { recursive: true });
  const workspace = await mkdtemp(join(ROOT, '.cache', 'watched-'));
  try {
    const cases = (await Promise.all((await readCourse(ROOT)).map(casesOf))).flat();
    expect(cases).not.toEqual([]);
    let both = await tryBothWays(cases, workspace);
    // A spec that needs thousands of turns can run into its time-out on a busy machine, this way or that.
    const busy = both.filter(({ ran, watched }) => ran !== watched && `${ran}${watched}`.includes(AT_TIME_OUT));
    if (busy.length > 0) both = [...both.filter((each) => !busy.includes(each)), ...(await tryBothWays(busy, workspace))];
    expect(both.map(({ watched }) => watched)).toEqual(both.map(({ ran }) => ran));
  } finally {
    await rm(workspace, { recursive: true, force: true });
  }
});

// As in JSON: up to the first line break.
const [AT_TIME_OUT = ''] = TIMED_OUT.split('\n');

interface Told {
  readonly ran: string;
  readonly watched: string;
}

async function tryBothWays(cases: readonly Case[], workspace: string): Promise<(Case & Told)[]> {
  const [ran, watched] = await Promise.all([runAll(cases, join(workspace, 'run')), watchAll(cases, join(workspace, 'watch'))]);
  expect(watched).toHaveLength(cases.length);
  return cases.map((each, index) => ({ ...each, ran: ran[index] ?? '', watched: watched[index] ?? '' }));
}

async function casesOf(kata: Kata): Promise<Case[]> {
  const { given, reference, alternatives, misconceptions } = await bookOf(kata);
  const answers = [reference, ...alternatives, ...misconceptions];
  const sources = [given.stub, ...answers.map(({ source }) => source)];
  return sources.map((source, index) => ({ title: `${kata.id} ${index}`, kata, spec: given.spec, source }));
}

async function bookOf(kata: Kata): Promise<AnswerBook> {
  const plain = await readPlainBook(ROOT, kata);
  return plain === undefined ? openBook(kata, await keyOf(ROOT, kata)) : answerBookOf(kata, plain);
}

/** Each in a folder of its own. */
async function runAll(cases: readonly Case[], workspace: string): Promise<string[]> {
  const trials: Trial[] = [];
  for (const each of cases) trials.push(await layOut(each, join(workspace, each.title)));
  const told: string[] = [];
  for await (const verdict of run(trials, { root: ROOT, trustSpecs: true })) {
    const { folder } = trials[told.length] ?? { folder: '' };
    told.push(textOf(verdict, folder));
  }
  return told;
}

/** The ones of a kata in one folder, one after the other. */
async function watchAll(cases: readonly Case[], workspace: string): Promise<string[]> {
  const session = openSession({ root: ROOT, trustSpecs: true });
  try {
    const told: string[] = [];
    for (const each of cases) {
      const trial = await layOut(each, join(workspace, each.kata.id));
      told.push(textOf(await session.try(trial), trial.folder));
    }
    return told;
  } finally {
    session.close();
  }
}

async function layOut({ kata, spec, source }: Case, folder: string): Promise<Trial> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${kata.slug}.spec.ts`), spec);
  await writeFile(join(folder, `${kata.slug}.ts`), source);
  return { kata, folder };
}

/** All of a verdict but what it took, and the name of the folder. */
function textOf(verdict: Verdict, folder: string): string {
  const text = JSON.stringify(verdict, (key, value: unknown) => (key === 'durationMs' ? undefined : value), 2);
  return text.replaceAll(relative(ROOT, folder).replaceAll('\\', '/'), '');
}
