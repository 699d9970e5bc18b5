import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Kata } from './kata.ts';
import { answerFiles, kataFiles } from './kata-template.ts';
import { writeWhole } from './text-file.ts';
import { UserError } from './user-error.ts';

/**
 * Makes the folder of a new kata and the drafts of its answers; touches no other file. Without a
 * number it comes last. Returns the absolute paths of the files. UserError if slug or number are
 * malformed or taken.
 */
export async function createKata(
  root: string,
  course: readonly Kata[],
  slug: string,
  number = (course.at(-1)?.number ?? 0) + 1,
): Promise<string[]> {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(slug)) {
    throw new UserError(
      `"${slug}" cannot be a kata's name: use lower-case words with dashes, like watch-sensor.`,
    );
  }
  if (!Number.isSafeInteger(number) || number < 1) throw new UserError('The number of a kata is 1 or more.');
  const taken = course.find((kata) => kata.slug === slug || kata.number === number);
  if (taken) {
    throw new UserError(
      `katas/${taken.id} is there already. Choose another ${taken.slug === slug ? 'name' : 'number'}.`,
    );
  }
  const id = `${String(number).padStart(2, '0')}-${slug}`;
  const before = course.findLast((kata) => kata.number < number) ?? course[0];
  const template = { slug, level: before?.level ?? { number: 1, name: 'first steps' } };
  const files = [
    ...filesIn(join(root, 'katas', id), kataFiles(template)),
    ...filesIn(join(root, 'answers', id), answerFiles(template)),
  ];
  const old = files.find(([file]) => existsSync(file));
  if (old) throw new UserError(`${old[0]} is there already. Move it away first.`);
  for (const [file, text] of files) await writeWhole(file, text);
  return files.map(([file]) => file);
}

function filesIn(folder: string, files: Record<string, string>): [file: string, text: string][] {
  return Object.entries(files).map(([path, text]) => [join(folder, ...path.split('/')), text]);
}
