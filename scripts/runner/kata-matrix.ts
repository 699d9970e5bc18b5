import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Answer } from '../course/answer.ts';
import type { AnswerBook } from '../course/answer-book.ts';
import type { Kata } from '../course/kata.ts';
import type { Misconception } from '../course/misconception.ts';
import { titlesOf } from './examine.ts';
import { failsSome, failsWhole, HIDDEN_SEEDS, specWithSeed } from './hidden-cases.ts';
import { STOPPED_OUTSIDE } from './judge.ts';
import { run } from './run.ts';
import { TIMED_OUT } from './spec-failure.ts';
import type { Trial } from './trial.ts';
import type { Verdict } from './verdict.ts';

/** One implementation of a kata, and what is wrong with the verdict it gets; empty when it is as it must be. */
export interface Check {
  /** `01-async-generator: misconception waits-after`. */
  readonly title: string;
  readonly faults: readonly string[];
}

interface Case {
  readonly title: string;
  readonly trial: Trial;
  readonly source: string;
  /** The source of the spec file that it is tried with. */
  readonly spec: string;
  readonly expect: (verdict: Verdict) => string[];
}

/**
 * Tries everything that is known of each kata: the stub must fail every spec, the reference and the
 * alternatives must pass all of them with clean types, and each misconception must fail the spec it
 * names, with the message it names, and not by running into a time-out. The hidden specs must fail for
 * the stub and pass for all right answers, whatever the seed; a cheat passes the public ones and not them.
 *
 * Works in folders of its own under `.cache/matrix`. Two processes run the specs.
 */
export async function checkMatrix(root: string, books: ReadonlyMap<Kata, AnswerBook>): Promise<Check[]> {
  const workspace = join(root, '.cache', `matrix-${process.pid}`);
  const cases = [...books].flatMap(([kata, book]) => casesOf(kata, book, workspace));
  try {
    await Promise.all(cases.map(layOut));
    const halves = [0, 1].map((half) => cases.filter((_, index) => index % 2 === half));
    const checks = new Map<Case, Check>();
    await Promise.all(halves.map((half) => checkInTurn(root, half, checks)));
    return cases.flatMap((each) => checks.get(each) ?? []);
  } finally {
    await rm(workspace, { recursive: true, force: true });
  }
}

async function checkInTurn(root: string, cases: readonly Case[], checks: Map<Case, Check>): Promise<void> {
  const waiting = [...cases];
  const trials = cases.map(({ trial }) => trial);
  for await (const verdict of run(trials, { root, trustSpecs: true })) {
    const tried = waiting.shift();
    if (tried !== undefined) checks.set(tried, { title: tried.title, faults: tried.expect(verdict) });
  }
}

function casesOf(kata: Kata, book: AnswerBook, workspace: string): Case[] {
  const { hidden, given, reference, alternatives, misconceptions, cheats = [] } = book;
  const place = (kind: string, { name, source }: Answer, expect: Case['expect'], seed?: number): Case => {
    const [told, folder] = seed === undefined ? ['', ''] : [`, hidden specs with seed ${seed}`, `-${seed}`];
    return {
      title: `${kata.id}: ${kind} ${name === kind ? '' : name}`.trim() + told,
      trial: { kata, folder: join(workspace, kata.id, `${kind}-${name}${folder}`) },
      source,
      spec: seed === undefined ? given.spec : specWithSeed(hidden ?? '', seed),
      expect,
    };
  };
  const stub = { name: 'stub', source: given.stub };
  const right = [['reference', reference] as const, ...alternatives.map((each) => ['alternative', each] as const)];
  const seeds = hidden === undefined ? [] : HIDDEN_SEEDS;
  return [
    place('stub', stub, failsEverySpec),
    ...right.map(([kind, each]) => place(kind, each, isSolved)),
    ...misconceptions.map((wrong) => place('misconception', wrong, isCaught(wrong, hidden))),
    ...cheats.map((each) => place('cheat', each, hidden === undefined ? hasNoHidden : isSolved)),
    ...seeds.slice(0, 1).map((seed) => place('stub', stub, failsWhole(titlesOf(given.spec)), seed)),
    ...seeds.flatMap((seed) => right.map(([kind, each]) => place(kind, each, isSolved, seed))),
    ...cheats.flatMap((each, index) => seeds.slice(index % seeds.length).slice(0, 1).map((seed) => place('cheat', each, failsSome, seed))),
  ];
}

async function layOut({ trial: { kata, folder }, source, spec }: Case): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${kata.slug}.ts`), source);
  await writeFile(join(folder, `${kata.slug}.spec.ts`), spec);
}

function hasNoHidden(): string[] {
  return ['there is no hidden.spec.ts in the book that could tell it from an answer'];
}

function failsEverySpec({ specs, typeErrors }: Verdict): string[] {
  const wrong = specs.filter(({ status, message }) => status !== 'failed' || !message.includes('not implemented'));
  return [
    ...(specs.length === 0 ? ['there are no specs'] : []),
    ...wrong.map(({ title, status }) => `"${title}" should fail with "not implemented": ${status}`),
    ...typeErrors.map(({ file, line, message }) => `${file}:${line} ${message}`),
  ];
}

function isSolved({ verdict, specs, typeErrors }: Verdict): string[] {
  if (verdict === 'solved') return [];
  const failed = specs.filter(({ status }) => status !== 'passed');
  return [
    `should be solved, is ${verdict}`,
    ...failed.map(({ title, message }) => `"${title}": ${message}`),
    ...typeErrors.map(({ file, line, message }) => `${file}:${line} ${message}`),
  ];
}

function isCaught({ caught }: Misconception, hidden = ''): Case['expect'] {
  const secret = new Set(titlesOf(hidden));
  return ({ specs, verdict }) => caught.flatMap(({ spec: title, message }) => {
    const spec = specs.find((each) => each.title === title);
    if (spec === undefined) return [`${secret.has(title) ? 'only a hidden spec has the title' : 'there is no spec'} "${title}"`];
    if (spec.status !== 'failed') return [`"${title}" should fail, is ${spec.status} (verdict: ${verdict})`];
    if (TIME_OUTS.some((text) => spec.message.includes(text))) return [`"${title}" fails by a time-out only`];
    return inOneLine(spec.message).includes(inOneLine(message)) ? [] : [`"${title}" should say "${message}", says:\n${spec.message}`];
  });
}

// Messages are broken at 80 columns; what a misconception expects is not.
function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

// Nobody learns from these what is wrong with their code.
const TIME_OUTS = [TIMED_OUT, STOPPED_OUTSIDE];
