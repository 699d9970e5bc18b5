import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, rm } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { readGiven } from '../../course/given-files.ts';
import type { Kata } from '../../course/kata.ts';
import { LOCKED } from '../../course/key-of.ts';
import { SELF_PACED } from '../../course/lock.ts';
import { writeWhole } from '../../course/text-file.ts';
import { UserError } from '../../course/user-error.ts';

/** What students need of the repository. Everything else stays with the teacher, keys and hidden specs first. */
const HANDED_OUT: readonly RegExp[] = [
  /^(katas|scripts)\//,
  /^solutions\/[^/]+\.(age|json|zip|md)$/,
  /^tests\/support\/(?!.*\.test\.ts$)/,
  /^tests\/tsconfig\.json$/,
  /^\.husky\/[^/]+$/,
  /^\.vscode\//,
  /^(package|package-lock|tsconfig)\.json$/,
  /^jest\.config\.ts$/,
  /^[A-Z]+\.md$|^LICENSE$/,
  /^\.(gitignore|gitattributes|editorconfig|npmrc|nvmrc|node-version)$/,
];

/** Where the workflow that gives students feedback lies in the teacher's repository, and in the students'. */
const FEEDBACK = { from: '.github/classroom/feedback.yml', to: '.github/workflows/feedback.yml' } as const;

/**
 * Writes the repository that students get: the stubs as the course came with them, the answers locked, and
 * neither keys nor hidden specs, nor any history. UserError if the answers are not locked, or the folder is
 * not empty or lies within the course.
 *
 * @returns how many files were written
 */
export async function handOut(root: string, katas: readonly Kata[], folder: string): Promise<number> {
  refuseOpenBook(root);
  const target = resolve(folder);
  await refuseFolder(root, target);
  const stubs = new Map(await Promise.all(katas.map(async (kata) => [inRoot(root, kata.stub), await readGiven(kata)] as const)));
  const specs = new Map(katas.map((kata) => [inRoot(root, kata.spec), stubs.get(inRoot(root, kata.stub))]));
  const paths = (await pathsIn(root)).filter((path) => HANDED_OUT.some((pattern) => pattern.test(path)));
  try {
    for (const path of paths) {
      const text = stubs.get(path)?.stub ?? specs.get(path)?.spec;
      if (text === undefined) await copy(join(root, path), join(target, path));
      else await writeWhole(join(target, path), text);
    }
    if (!existsSync(join(root, FEEDBACK.from))) return paths.length;
    await copy(join(root, FEEDBACK.from), join(target, FEEDBACK.to));
    return paths.length + 1;
  } catch (error) {
    await rm(target, { recursive: true, force: true });
    throw error;
  }
}

function refuseOpenBook(root: string): void {
  if (existsSync(join(root, LOCKED)) && !existsSync(join(root, SELF_PACED))) return;
  throw new UserError(
    'The answers are not locked yet: with the key that lies in solutions/ everybody can open them.\n' +
      'Lock them with your own keys first: npm run classroom lock',
  );
}

async function refuseFolder(root: string, target: string): Promise<void> {
  const isWithin = target === root || target.startsWith(root + sep);
  const there = await readdir(target).catch(() => []);
  if (!isWithin && there.length === 0) return;
  throw new UserError(
    isWithin
      ? `${target} lies within the course itself. Name a folder outside of it.`
      : `${target} is not empty. Name a new folder, or an empty one: nothing is written over.`,
  );
}

/** Every file that git knows; in a download without git every file that is not set aside. */
async function pathsIn(root: string): Promise<string[]> {
  try {
    const { stdout } = await promisify(execFile)('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
      cwd: root,
      maxBuffer: 50_000_000,
    });
    return stdout.split('\0').filter((path) => path !== '' && existsSync(join(root, path)));
  } catch {
    const all = await readdir(root, { recursive: true, withFileTypes: true });
    return all
      .filter((entry) => entry.isFile())
      .map((entry) => inRoot(root, join(entry.parentPath, entry.name)))
      .filter((path) => !/^(node_modules|\.cache|\.progress|answers|classroom|\.git)\//.test(path));
  }
}

async function copy(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  await copyFile(from, to);
}

function inRoot(root: string, file: string): string {
  return relative(root, file).replaceAll('\\', '/');
}
