import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Kata } from '../../course/kata.ts';
import { readText } from '../../course/text-file.ts';
import type { GraderOptions, Tier } from '../model/grader.ts';
import { hashOf } from './unit-key.ts';

/** All that submissions are measured with, as hashes: in parts, so that a change can be named. */
export interface Yardstick {
  /** The code that judges, and the tools that it stands on. */
  readonly grader: string;
  /** Time for a kata, seed, Node major, confinement: what can be said in the command or found on the machine. */
  readonly limits: string;
  /** By the kata's id: what an untouched stub is, its spec, its hidden specs. */
  readonly katas: Readonly<Record<string, string>>;
}

/** Reads what decides on judgements. Line ends do not count: machines may have them differently. */
export async function yardstickOf(
  { root, timeoutMs, seed, hidden }: Pick<GraderOptions, 'root' | 'timeoutMs' | 'seed' | 'hidden'>,
  katas: readonly Kata[],
  tier: Tier,
): Promise<Yardstick> {
  const specs = katas.map(async ({ id, stub, spec, seal }) => {
    // The seal knows the stub that the course came with; a teacher may have solved the one in their copy.
    const texts = [(await readText(seal)) ?? (await readText(stub)), await readText(spec), ...(hidden.get(id) ?? [])];
    return [id, hashOf(texts.map((text) => (text ?? '').replaceAll('\r\n', '\n')))] as const;
  });
  const [node = ''] = process.versions.node.split('.');
  return {
    grader: await graderHash(root),
    limits: hashOf([String(timeoutMs), String(seed), node, tier]),
    katas: Object.fromEntries(await Promise.all(specs)),
  };
}

/** Where a change may change a judgement. */
const FOLDERS = ['scripts/course', 'scripts/grading', 'scripts/runner', 'tests/support'];
/** package.json has the course's version and those of Jest and TypeScript. */
const FILES = ['package.json', 'jest.config.ts', 'tsconfig.json'];

async function graderHash(root: string): Promise<string> {
  const found = await Promise.all(FOLDERS.map((folder) => filesBelow(root, folder)));
  const paths = [...FILES, ...found.flat()].toSorted();
  const texts = await Promise.all(paths.map((path) => readText(join(root, path))));
  return hashOf(paths.flatMap((path, index) => [path, texts[index] ?? '']));
}

async function filesBelow(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(root, folder), { recursive: true }).catch(() => []);
  return entries
    .filter((path) => /\.(ts|cjs|sh|json)$/.test(path) && !path.endsWith('.test.ts'))
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`);
}
