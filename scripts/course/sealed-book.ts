import { readFile } from 'node:fs/promises';
import { answerBookOf, type AnswerBook } from './answer-book.ts';
import { readPlainBook, sortedFiles, type BookFiles } from './book-files.ts';
import { pack, unpack } from './bundle.ts';
import { readGivenFiles, writeGiven } from './given-files.ts';
import type { Kata } from './kata.ts';
import { lock, unlock, type Key } from './lock.ts';
import { writeWhole } from './text-file.ts';
import { UserError } from './user-error.ts';
import { partOf, readWithheld, writeWithheld } from './withheld.ts';

/** Opens a kata's sealed answer book. UserError if there is none, it is damaged or the key does not fit. */
export async function openBook(kata: Kata, key: Key): Promise<AnswerBook> {
  return answerBookOf(kata, await openFiles(kata, key));
}

/** The files of a sealed book, unread, with the kata's own under `given/`. Errors as `openBook`. */
export async function openFiles(kata: Kata, key: Key): Promise<BookFiles> {
  const files = await filesIfSealed(kata, key);
  if (files) return sortedFiles([...files, ...(await readWithheld(kata)), ...(await readGivenFiles(kata))]);
  throw new UserError(
    `There is no answer book for kata ${kata.number}: solutions/${kata.id}.age is missing.\n` +
      `Put it back with \`git checkout -- solutions/${kata.id}.age\`.\n` +
      'A new kata gets its book with `npm run answers seal`.',
  );
}

/**
 * Seals the plain book of a kata, puts its stub and spec beside it, and records what those two are like.
 * What has not changed is left alone: age never gives the same bytes twice, and git would see a change.
 * UserError if the plain book is missing or malformed, or the kata's file is no stub any more.
 */
export async function sealBook(root: string, kata: Kata, key: Key): Promise<'sealed' | 'unchanged'> {
  const files = await readPlainBook(root, kata);
  if (!files) throw new UserError(`There is nothing to seal in answers/${kata.id}.`);
  const { given } = answerBookOf(kata, files);
  refuseSolution(kata, given.stub);
  const parts = partOf(kata, files);
  const sealed = await filesIfSealed(kata, key);
  const isSame = sealed !== undefined && same(sealed, parts.sealed);
  if (!isSame) await writeWhole(kata.book, await lock(pack(parts.sealed), key));
  if (!same(await readWithheld(kata), parts.withheld)) await writeWithheld(kata, parts.withheld);
  const isGivenSame = await writeGiven(kata, given);
  return isSame && isGivenSame ? 'unchanged' : 'sealed';
}

async function filesIfSealed(kata: Kata, key: Key): Promise<BookFiles | undefined> {
  try {
    return unpack(await unlock(await readFile(kata.book), key));
  } catch (error) {
    if (error instanceof UserError) throw error;
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new UserError(
      `solutions/${kata.id}.age cannot be opened: it is damaged, or locked with another key.\n` +
        `Put it back with \`git checkout -- solutions/${kata.id}.age\`. (${(error as Error).message})`,
      { cause: error },
    );
  }
}

// Whoever writes katas solves them as well; a solution must not be sealed as the stub.
function refuseSolution(kata: Kata, stub: string): void {
  if (stub.includes("new Error('not implemented')")) return;
  throw new UserError(
    `katas/${kata.id}/${kata.slug}.ts is not a stub: nothing in it throws new Error('not implemented').\n` +
      `Move your solution away, put the stub back with \`npm run restore ${kata.number}\`, and seal again.`,
  );
}

function same(a: BookFiles, b: BookFiles): boolean {
  return a.size === b.size && [...a].every(([path, text]) => b.get(path) === text);
}
