import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { performance } from 'node:perf_hooks';
import { writePlainConfig } from './plain-jest.ts';

/** A class's honest work: the same answers to every kata, handed in so many times. */
export interface ClassWork {
  /** By kata: where it lies in the course, the file's name without its ending, the spec, and a correct answer. */
  readonly katas: readonly { readonly id: string; readonly slug: string; readonly spec: string; readonly answer: string }[];
  /** Submissions for the grader, and for plain Jest, which needs more time for each. */
  readonly ours: number;
  readonly plain: number;
}

/** What the bench sees of a grader. */
export interface Gradable {
  /** Judges one submission. @returns how many katas are solved without a flag */
  judge(number: number): Promise<number>;
}

export interface GradingRates {
  /** Submissions a minute. */
  readonly ours: number;
  readonly plain: number;
  /** Megabytes that the grader itself holds, after a tenth of the submissions and after all. */
  readonly memory: readonly [early: number, late: number];
}

const JOBS = 2;

/**
 * Submissions a minute, two at a time: the grader's, and those of one plain Jest for each submission, with
 * ts-jest and types, as a course would have it that trusts its students.
 *
 * @param folder absolute, inside the course, and empty
 * @throws Error when honest work is not solved: then the rates would mean nothing
 */
export async function gradingRates(root: string, folder: string, work: ClassWork, grader: Gradable): Promise<GradingRates> {
  const layout = join(folder, 'submissions');
  const configs = Array.from({ length: work.plain + 1 }, (_, number) => layOut(root, join(layout, String(number)), work));
  // What is cached for good counts for nobody.
  await runJest(root, configs[0] ?? '');
  await grader.judge(0);

  let early = 0;
  const ours = await perMinute(work.ours, async (number) => {
    const solved = await grader.judge(number + 1);
    if (solved !== work.katas.length) throw new Error(`Submission ${number + 1}: ${solved} of ${work.katas.length} katas are solved.`);
    if (number === Math.floor(work.ours / 10)) early = megabytes();
  });
  const late = megabytes();
  const plain = await perMinute(work.plain, (number) => runJest(root, configs[number + 1] ?? ''));
  return { ours, plain, memory: [early, late] };
}

async function perMinute(count: number, work: (number: number) => Promise<void>): Promise<number> {
  const started = performance.now();
  let next = 0;
  const job = async (): Promise<void> => {
    while (next < count) await work((next += 1) - 1);
  };
  await Promise.all(Array.from({ length: JOBS }, job));
  return (count / (performance.now() - started)) * 60_000;
}

/** @returns the path of a Jest configuration for it */
function layOut(root: string, folder: string, { katas }: ClassWork): string {
  for (const { id, slug, spec, answer } of katas) {
    const place = join(folder, id);
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, `${slug}.ts`), answer);
    writeFileSync(join(place, `${slug}.spec.ts`), spec);
  }
  return writePlainConfig(root, folder, false, relative(root, folder).replaceAll('\\', '/'));
}

function runJest(root: string, config: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'node_modules/jest/bin/jest.js'), '-i', '-c', config], { cwd: root, stdio: 'ignore' });
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`Plain Jest gave ${code} for honest work.`))));
  });
}

function megabytes(): number {
  return Math.round(process.memoryUsage().rss / 1e6);
}
