import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { UserError } from '../../../scripts/course/user-error.ts';
import { gradeWith } from '../../../scripts/grade.ts';
import type { Io } from '../../../scripts/terminal/cli.ts';
import { paint } from '../../../scripts/terminal/paint.ts';
import { temporaryFolder, tinyCourse, writeAll } from '../../tiny-course.ts';
import { openMarkerGrader } from './marker-grader.ts';

/** By the student's folder, by the kata's slug: the text of the file. */
export type Work = Readonly<Record<string, Readonly<Record<string, string>>>>;

export interface MarkedClass {
  /** The teacher's course, tiny. */
  readonly root: string;
  /** Where the submissions lie. */
  readonly submissions: string;
  /** A folder for everything else. */
  readonly place: string;
  write(work: Work): Promise<void>;
  /** `npm run grade <submissions> …args`, with the marker grader. */
  grade(...args: string[]): Promise<Ran>;
  /** The same with all arguments given, and an environment. */
  run(args: readonly string[], env?: Record<string, string>): Promise<Ran>;
  /** The same in a process of its own, for what is done to processes. */
  runAlone(args: readonly string[], env: Record<string, string>): Promise<Ran & { readonly signal: string | null }>;
}

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Files that were judged in this run. */
  readonly judged: number;
}

/** A course and the work of a class; it goes away with the test file. */
export async function markedClass(work: Work): Promise<MarkedClass> {
  const root = await tinyCourse();
  const place = await temporaryFolder();
  const submissions = join(place, 'work');
  const run: MarkedClass['run'] = (args, env = {}) => runHere(root, args, env);
  const write = async (files: Work): Promise<void> => {
    for (const [student, katas] of Object.entries(files)) {
      const named = Object.entries(katas).map(([slug, text]) => [`${slug}.ts`, `${text}\n`] as const);
      await writeAll(submissions, student, Object.fromEntries(named));
    }
  };
  await write(work);
  const runAlone: MarkedClass['runAlone'] = (args, env) => runInProcess(root, args, env);
  return { root, submissions, place, write, run, runAlone, grade: (...args) => run([submissions, ...args]) };
}

async function runHere(root: string, args: readonly string[], env: Record<string, string>): Promise<Ran> {
  const asked: string[] = [];
  const [out, err]: [string[], string[]] = [[], []];
  const io: Io = { root, env, paint: paint(false), print: (text) => void out.push(text), warn: (text) => void err.push(text) };
  const code = await gradeWith((options) => openMarkerGrader(options, asked))(args, io).catch((error: unknown) => {
    if (!(error instanceof UserError)) throw error;
    err.push(error.message);
    return 2;
  });
  return { code, stdout: `${out.join('\n')}\n`, stderr: `${err.join('\n')}\n`, judged: asked.length };
}

function runInProcess(root: string, args: readonly string[], env: Record<string, string>): ReturnType<MarkedClass['runAlone']> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(__dirname, 'grade-marked.cjs'), root, ...args], {
      env: { ...withoutNpm(process.env), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let [stdout, stderr] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal, stdout, stderr, judged: Number(/judged: (\d+)\n$/.exec(stderr)?.[1]) }));
  });
}

function withoutNpm(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.toLowerCase().startsWith('npm_')));
}
