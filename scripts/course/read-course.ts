import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Kata } from './kata.ts';
import { outsideCode } from './outside-code.ts';
import { readText } from './text-file.ts';
import { UserError } from './user-error.ts';

/**
 * Reads every folder of `root`/katas once, in course order. A stub or a spec need not be there: a
 * learner may have deleted it. Throws UserError for a folder that is not `NN-slug`, for a lesson
 * without a title or a level, and for two katas that claim the same place.
 */
export async function readCourse(root: string): Promise<Kata[]> {
  const folders = await foldersIn(join(root, 'katas'));
  const found = await Promise.all(folders.map((id) => readKata(root, id)));
  const katas = found.toSorted((a, b) => a.number - b.number);
  refuseTwice(katas, (kata) => `the number ${kata.number}`);
  refuseTwice(katas, (kata) => `the name ${kata.slug}`);
  refuseTwoNames(katas);
  return katas;
}

async function foldersIn(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map((entry) => entry.name);
  } catch (error) {
    throw new UserError(`The katas cannot be read from ${folder} (${(error as Error).message}).`, {
      cause: error,
    });
  }
}

async function readKata(root: string, id: string): Promise<Kata> {
  const name = /^(\d{2,})-([a-z][a-z0-9]*(?:-[a-z0-9]+)*)$/.exec(id);
  if (!name) {
    throw new UserError(
      `katas/${id} is not the folder of a kata: its name should be like 02-async-iterator-class.\n` +
        'Rename it, or move it out of katas/.',
    );
  }
  const [, number = '', slug = ''] = name;
  const folder = join(root, 'katas', id);
  const lesson = join(folder, 'README.md');
  return {
    id,
    number: Number(number),
    slug,
    ...headOf(await lessonText(lesson, id), `katas/${id}/README.md`),
    folder,
    stub: join(folder, `${slug}.ts`),
    spec: join(folder, `${slug}.spec.ts`),
    lesson,
    book: join(root, 'solutions', `${id}.age`),
    seal: join(root, 'solutions', `${id}.json`),
  };
}

async function lessonText(lesson: string, id: string): Promise<string> {
  const text = await readText(lesson);
  if (text !== undefined) return text;
  throw new UserError(
    `katas/${id}/README.md is not there: every folder in katas/ holds a lesson.\n` +
      `Put it back (\`git checkout -- katas/${id}/README.md\`), or move the folder away if it is no kata.`,
  );
}

function headOf(lesson: string, file: string): Pick<Kata, 'title' | 'level'> {
  const lines = outsideCode(lesson);
  const title = firstMatch(lines, /^# +(\S.*?)\s*$/)?.[1];
  if (!title) throw new UserError(`${file} has no title: its first heading should be like \`# Title\`.`);
  const level = firstMatch(lines, /^Level (\d+): *(\S.*?)\s*$/);
  if (!level) {
    throw new UserError(
      `${file} names no level: a line of its own should say, for example, \`Level 1: first steps\`.`,
    );
  }
  return { title, level: { number: Number(level[1]), name: level[2] ?? '' } };
}

function firstMatch(lines: readonly string[], pattern: RegExp): RegExpExecArray | undefined {
  for (const line of lines) {
    const match = pattern.exec(line);
    if (match) return match;
  }
  return undefined;
}

function refuseTwice(katas: readonly Kata[], claim: (kata: Kata) => string): void {
  const first = new Map<string, Kata>();
  for (const kata of katas) {
    const other = first.get(claim(kata));
    if (other) {
      throw new UserError(`katas/${other.id} and katas/${kata.id} both have ${claim(kata)}. Rename one.`);
    }
    first.set(claim(kata), kata);
  }
}

function refuseTwoNames(katas: readonly Kata[]): void {
  const first = new Map<number, Kata>();
  for (const kata of katas) {
    const other = first.get(kata.level.number) ?? kata;
    first.set(kata.level.number, other);
    if (other.level.name === kata.level.name) continue;
    throw new UserError(
      `Level ${kata.level.number} has two names: "${other.level.name}" in katas/${other.id}/README.md and\n` +
        `"${kata.level.name}" in katas/${kata.id}/README.md. Give it one.`,
    );
  }
}
