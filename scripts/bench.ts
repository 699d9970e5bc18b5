import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gradingRates } from './bench/grading.ts';
import { installOf } from './bench/install.ts';
import { measure, type Contestant } from './bench/measure.ts';
import { writePlainConfig } from './bench/plain-jest.ts';
import { renderTimings } from './bench/render-timings.ts';
import { saveToVerdict } from './bench/save-to-verdict.ts';
import { supportOverhead } from './bench/support-overhead.ts';
import { keyOf } from './course/key-of.ts';
import { readCourse } from './course/read-course.ts';
import { openBook } from './course/sealed-book.ts';
import { UserError } from './course/user-error.ts';
import { openGrader } from './grading/judging/open-grader.ts';
import { parseArguments } from './terminal/arguments.ts';
import type { Command } from './terminal/cli.ts';
import { watchKata } from './watch/watch-kata.ts';

/**
 * `npm run bench [--runs n] [--edits n] [--submissions n]`: `npm test` against plain Jest, and `npm start` against other
 * watchers, on the same files, in one run, as medians and ratios.
 */
export const command: Command = async (args, io) => {
  const { options } = parseArguments(args, io.env, { options: ['runs', 'edits', 'submissions'] });
  const runs = Number(options.get('runs') ?? 7);
  const edits = Number(options.get('edits') ?? 30);
  const submissions = Number(options.get('submissions') ?? 100);
  mkdirSync(join(io.root, '.cache'), { recursive: true });
  const folder = mkdtempSync(join(io.root, '.cache', 'bench-'));
  const outside = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const jest = (isolated: boolean, ...rest: string[]): readonly string[] => [
      process.execPath,
      join(io.root, 'node_modules/jest/bin/jest.js'),
      '-i',
      '-c',
      writePlainConfig(io.root, folder, isolated),
      ...rest,
    ];
    const ours = (...rest: string[]): readonly string[] => [process.execPath, join(io.root, 'scripts/run.cjs'), 'test', ...rest];
    const npm = (...rest: string[]): readonly string[] => ['npm', '--silent', 'test', ...rest];
    const cold = coldCache(io.root, folder);

    io.print(`Medians of ${runs} runs, taking turns; Node ${process.versions.node}. Ours checks the types as well.`);
    const table = (title: string, contestants: readonly Contestant[]): void =>
      io.print(`\n${renderTimings(title, measure(contestants, runs, io.root))}`);
    table('All katas, warm', [
      { name: 'npm test, without npm', command: ours() },
      { name: 'npm test', command: npm() },
      { name: 'plain jest -i, ts-jest isolated, no types', command: jest(true) },
      { name: 'plain jest -i, ts-jest with types', command: jest(false) },
    ]);
    table('All katas, cold (no transform cache)', [
      { name: 'npm test, without npm', command: ours(), ...cold },
      { name: 'plain jest -i, ts-jest isolated, no types', command: jest(true), ...cold },
      { name: 'plain jest -i, ts-jest with types', command: jest(false), ...cold },
    ]);
    table('One kata, warm', [
      { name: 'npm test 1, without npm', command: ours('1') },
      { name: 'npm test 1', command: npm('1') },
      { name: 'plain jest -i katas/01, ts-jest isolated, no types', command: jest(true, 'katas/01') },
      { name: 'plain jest -i katas/01, ts-jest with types', command: jest(false, 'katas/01') },
    ]);
    io.print(`\n${await benchSaves(io.root, folder, outside, edits)}`);
    io.print(`\n${await benchGrading(io.root, folder, submissions)}`);
    const overhead = await supportOverhead(io.root, folder, Math.max(runs, 5));
    io.print(`\nOverhead of the support\n  a spec with a watched loop and a timeline: ${overhead.toFixed(1)} ms more than a bare one`);
    io.print(`\nInstallation, into an empty folder\n  ${installOf(io.root, folder)}`);
  } finally {
    for (const each of [folder, outside]) rmSync(each, { recursive: true, force: true });
  }
  return 0;
};

async function benchGrading(root: string, folder: string, submissions: number): Promise<string> {
  const katas = await Promise.all((await readCourse(root)).slice(0, 10).map(async (kata) => {
    const { reference, given } = await openBook(kata, await keyOf(root, kata));
    return { id: kata.id, slug: kata.slug, spec: given.spec, answer: reference.source };
  }));
  const files = katas.map(({ id, answer }) => ({ kata: id, text: answer, hash: '' }));
  const grader = await openGrader({ root, jobs: 2, timeoutMs: 10_000, seed: 1, hidden: new Map(), requireSandbox: false });
  const judge = async (number: number): Promise<number> => {
    let solved = 0;
    const submission = { id: String(number), name: String(number), source: String(number), files, notes: [] };
    for await (const { judgement } of grader.judge(submission, katas.map(({ id }) => id))) {
      if (judgement.verdict === 'solved' && judgement.flags.length === 0) solved += 1;
    }
    return solved;
  };
  try {
    const plain = Math.max(4, Math.round(submissions / 10));
    const rates = await gradingRates(root, folder, { katas, ours: submissions, plain }, { judge });
    return [
      `Grading, ${katas.length} katas a submission, two jobs; types are checked on both sides`,
      `  ours: ${grader.confinement.told}`,
      `  ours                            ${rates.ours.toFixed(0).padStart(4)} submissions a minute`,
      `  one plain jest -i a submission  ${rates.plain.toFixed(0).padStart(4)} submissions a minute  ×${(rates.ours / rates.plain).toFixed(1)} for ours`,
      `  memory of the grader            ${rates.memory[0]} MB after a tenth of ${submissions} submissions, ${rates.memory[1]} MB after all`,
    ].join('\n');
  } finally {
    await grader.close();
  }
}

async function benchSaves(root: string, workspace: string, outside: string, edits: number): Promise<string> {
  const [kata] = await readCourse(root);
  if (kata === undefined) throw new UserError('There is no kata to measure with.');
  const book = await openBook(kata, await keyOf(root, kata));
  const texts = [book.reference.source, book.misconceptions[0]?.source ?? ''];
  const { timings, absent } = await saveToVerdict({ root, workspace, outside, kata, texts, edits, watchSaves: watchKata });
  const table = renderTimings(`Save to verdict, ${kata.id}, medians of ${edits} edits`, timings, 'ms');
  return [table, ...absent.map((why) => `  not measured: ${why}`)].join('\n');
}

// Jest keeps its transforms in the system's folder for temporary files, jiti in .cache.
function coldCache(root: string, folder: string): Pick<Contestant, 'env' | 'prepare'> {
  const empty = join(folder, 'tmp');
  return {
    env: { TMPDIR: empty, TEMP: empty, TMP: empty },
    prepare() {
      rmSync(join(root, '.cache', 'jiti'), { recursive: true, force: true, maxRetries: 5 });
      rmSync(empty, { recursive: true, force: true });
      mkdirSync(empty);
    },
  };
}
