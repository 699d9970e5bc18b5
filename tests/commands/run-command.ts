import { spawn } from 'node:child_process';
import { appendFile, cp, mkdir, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tinyCourse } from '../tiny-course.ts';

const repository = join(__dirname, '..', '..');

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CommandCourse {
  readonly root: string;
  /** `node scripts/run.cjs …` there, as npm would call it. */
  run(...args: string[]): Promise<Ran>;
  /** The same in another folder that holds a course, a handout for one. */
  runAt(root: string, ...args: string[]): Promise<Ran>;
  /** The same, with what npm hands on in the environment. */
  runWith(env: Record<string, string>, ...args: string[]): Promise<Ran>;
  /** The text of a file, by its path in the course. */
  read(path: string): Promise<string>;
  /** Puts lines into the journal. */
  journal(...entries: object[]): Promise<void>;
  entries(): Promise<unknown[]>;
}

/** The tiny course with the scripts of this repository in it: real commands can run there. */
export async function commandCourse(): Promise<CommandCourse> {
  const root = await tinyCourse(await workPlace());
  await cp(join(repository, 'scripts'), join(root, 'scripts'), { recursive: true });
  await cp(join(repository, 'tests/support'), join(root, 'tests/support'), { recursive: true });
  for (const file of ['package.json', 'jest.config.ts', 'tsconfig.json']) await cp(join(repository, file), join(root, file));
  await symlink(join(repository, 'node_modules'), join(root, 'node_modules'), 'junction');
  const runWith = (env: Record<string, string>, ...args: string[]) => runIn(root, args, env);
  const journalFile = join(root, '.progress', 'journal.jsonl');
  return {
    root,
    runWith,
    run: (...args) => runWith({}, ...args),
    runAt: (folder, ...args) => runIn(folder, args, {}),
    read: (path) => readFile(join(root, path), 'utf8'),
    async journal(...entries) {
      await mkdir(join(root, '.progress'), { recursive: true });
      await appendFile(journalFile, entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
    },
    async entries() {
      const lines = (await readFile(journalFile, 'utf8')).trim().split('\n');
      return lines.map((line): unknown => JSON.parse(line));
    },
  };
}

let places = 0;

/**
 * A folder for a course with commands: the same ones for every test file of a worker. Node's loader
 * keeps what it has compiled below each path, and compiling the scripts anew takes seconds.
 */
async function workPlace(): Promise<string> {
  const place = join(tmpdir(), `katas-${process.ppid}`, `worker-${process.env.JEST_WORKER_ID}-${(places += 1)}`);
  await mkdir(place, { recursive: true });
  const left = (await readdir(place)).filter((name) => name !== '.cache');
  await Promise.all(left.map((name) => rm(join(place, name), { recursive: true, force: true })));
  return place;
}

/** The course as a learner gets it: books sealed, no plain answers. */
export async function sealedCourse(): Promise<CommandCourse> {
  const course = await commandCourse();
  const { code, stderr } = await course.run('answers', 'seal');
  if (code !== 0) throw new Error(stderr);
  await rm(join(course.root, 'answers'), { recursive: true });
  return course;
}

function runIn(root: string, args: readonly string[], env: Record<string, string>): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'scripts', 'run.cjs'), ...args], {
      cwd: root,
      env: { ...withoutNpm(process.env), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

// These tests may be run by npm themselves, with flags that are not meant for the commands.
function withoutNpm(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(env).filter(([name]) => !name.toLowerCase().startsWith('npm_config_')),
  );
}
