import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Kata } from '../course/kata.ts';
import { adapterOf, type Adapter } from './adapter.ts';

/** The adapters of a kata, `tests/packages/adapters/NN-slug/<name>.ts`, by name. Errors as `adapterOf`. */
export async function readAdapters(root: string, kata: Kata): Promise<Adapter[]> {
  const folder = `tests/packages/adapters/${kata.id}`;
  const files = await filesIn(join(root, folder));
  return Promise.all(
    files
      .filter((file) => file.endsWith('.ts'))
      .toSorted()
      .map(async (file) => {
        const source = await readFile(join(root, folder, file), 'utf8');
        return adapterOf(file.slice(0, -'.ts'.length), source.replaceAll('\r\n', '\n'), `${folder}/${file}`);
      }),
  );
}

async function filesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    // Not every operation of the course has been published.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
