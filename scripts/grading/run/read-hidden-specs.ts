import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { findKata } from '../../course/find-kata.ts';
import type { Kata } from '../../course/kata.ts';
import { readText } from '../../course/text-file.ts';
import { UserError } from '../../course/user-error.ts';
import { titlesOf } from '../../runner/examine.ts';

/**
 * Reads the folder of `--hidden`: `02-async-iterator-class.spec.ts`, or any `*.spec.ts` in a folder
 * `02-async-iterator-class`. By the kata's id the texts, in the order of the files' names. UserError for
 * a folder without any, for a spec file that belongs to no kata of the course or holds no spec.
 */
export async function readHiddenSpecs(folder: string, course: readonly Kata[]): Promise<Map<string, string[]>> {
  const paths = await specsIn(folder);
  if (paths.length === 0) {
    throw new UserError(
      `${folder}, named by --hidden, holds no hidden specs. They are called like ${course[0]?.id ?? '01-slug'}.spec.ts,\n` +
        `or lie in a folder of that name: ${course[0]?.id ?? '01-slug'}/edge-cases.spec.ts.`,
    );
  }
  const found = new Map<string, string[]>();
  for (const path of paths) {
    const { id } = kataOf(path, folder, course);
    const text = (await readText(join(folder, path))) ?? '';
    if (titlesOf(text).length === 0) {
      throw new UserError(`${join(folder, path)} holds no spec: one is like it('…', …), at the left edge.`);
    }
    found.set(id, [...(found.get(id) ?? []), text]);
  }
  return found;
}

async function specsIn(folder: string): Promise<string[]> {
  try {
    const paths = (await readdir(folder, { recursive: true })).map((path) => path.replaceAll('\\', '/'));
    return paths.filter((path) => path.endsWith('.spec.ts') && !/(^|\/)(\.|node_modules\/)/.test(path)).toSorted();
  } catch (error) {
    throw new UserError(`${folder}, named by --hidden, cannot be read (${(error as Error).message}).`, { cause: error });
  }
}

function kataOf(path: string, folder: string, course: readonly Kata[]): Kata {
  const parts = path.split('/');
  const name = parts.length === 1 ? basename(path, '.spec.ts') : (parts[0] ?? '');
  try {
    return findKata(course, name);
  } catch (error) {
    if (error instanceof UserError) throw new UserError(`${join(folder, path)}: ${error.message}`, { cause: error });
    throw error;
  }
}
