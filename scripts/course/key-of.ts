import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Kata } from './kata.ts';
import { readSelfPacedKey, SELF_PACED, type Key } from './lock.ts';
import { readText, writeWhole } from './text-file.ts';
import { UserError } from './user-error.ts';

/** Where a teacher's keys lie, one for each kata; never in git, never in a handout. */
export const KEYS = 'classroom/keys';

/** Where a learner's copy keeps the keys that a teacher has released. */
const RELEASED = '.progress/keys';

/**
 * The key that opens a kata's answers: the teacher's own, one that a teacher has released, or the one
 * that the course comes with. UserError if the answers are locked by a teacher.
 */
export async function keyOf(root: string, kata: Kata): Promise<Key> {
  const isLocked = existsSync(join(root, LOCKED));
  const own = isLocked ? ((await readText(keyFile(root, KEYS, kata))) ?? (await releasedKey(root, kata))) : undefined;
  if (own !== undefined) return own;
  // It is still there when the locking was cut short before this kata.
  if (!isLocked || existsSync(join(root, SELF_PACED))) return readSelfPacedKey(root);
  throw new UserError(
    `The answers of kata ${kata.number} are locked: your teacher opens them when it is time, with a key.\n` +
      `When you have it: npm run solution ${kata.number} -- --key AGE-SECRET-KEY-1…`,
  );
}

/** Says that the answers are locked with keys of a teacher's own. */
export const LOCKED = 'solutions/LOCKED.md';

/** The key that a teacher has released to this copy; undefined if none was. */
export function releasedKey(root: string, kata: Kata): Promise<Key | undefined> {
  return readText(keyFile(root, RELEASED, kata));
}

/** Keeps a key that a teacher has released, so that it need not be given again. */
export function keepKey(root: string, kata: Kata, key: Key): Promise<void> {
  return writeWhole(keyFile(root, RELEASED, kata), `${key.trim()}\n`);
}

/** The file of a kata's key in one of the folders of keys. */
export function keyFile(root: string, folder: string, { id }: Kata): string {
  return join(root, folder, `${id}.key`);
}
