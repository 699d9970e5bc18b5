import { existsSync } from 'node:fs';
import { chmod, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pack } from '../../course/bundle.ts';
import type { Kata } from '../../course/kata.ts';
import { keyFile, keyOf, KEYS, LOCKED } from '../../course/key-of.ts';
import { lock, makeKey, SELF_PACED, type Key } from '../../course/lock.ts';
import { openFiles } from '../../course/sealed-book.ts';
import { writeWhole } from '../../course/text-file.ts';
import { partOf, writeWithheld } from '../../course/withheld.ts';

/**
 * Re-seals the answer book with a key of the teacher's own for each kata, and takes the hidden specs out of
 * it: a released kata must not give away what others are graded by. Katas that are locked already stay as
 * they are, unless new keys are asked for. The keys are written first: a lock without its key would be a loss.
 *
 * @returns the katas that were locked now
 */
export async function lockCourse(root: string, katas: readonly Kata[], newKeys: boolean): Promise<readonly Kata[]> {
  const open = katas.filter((kata) => newKeys || !existsSync(keyFile(root, KEYS, kata)) || !existsSync(join(root, LOCKED)));
  // Everything is opened before anything is written: a book that does not open leaves all as it was.
  const books = await Promise.all(
    open.map(async (kata) => ({ kata, files: await openFiles(kata, await keyOf(root, kata)) })),
  );
  await writeWhole(join(root, LOCKED), TOLD);
  for (const { kata, files } of books) {
    const key = await makeKey(`Opens the answers of ${kata.id}. Give it to those who may read them, and to nobody else.`);
    const { sealed, withheld } = partOf(kata, files);
    await writeWithheld(kata, withheld);
    await keepBoth(keyFile(root, KEYS, kata), key, kata.book, await lock(pack(sealed), key));
  }
  await rm(join(root, SELF_PACED), { force: true });
  return open;
}

async function keepBoth(file: string, key: Key, book: string, locked: Uint8Array): Promise<void> {
  await writeWhole(`${file}.new`, key);
  await chmod(`${file}.new`, 0o600);
  await writeWhole(book, locked);
  await writeWhole(file, key);
  await chmod(file, 0o600);
  await rm(`${file}.new`);
}

const TOLD = `The answers in this folder are locked with keys that only the teacher of this course has.

When the answers of a kata are released, you get its key:

    npm run solution 3 -- --key AGE-SECRET-KEY-1...
`;
