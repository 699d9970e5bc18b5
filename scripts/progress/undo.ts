import { readFile } from 'node:fs/promises';
import type { Kata } from '../course/kata.ts';
import { readText, writeWhole } from '../course/text-file.ts';
import { UserError } from '../course/user-error.ts';
import { keepText, savedTexts, type SavedText } from './saved-texts.ts';

/** The kept texts of a kata that its file does not hold now, newest first: what `undoKata` can bring back. */
export async function earlierTexts(root: string, kata: Kata): Promise<SavedText[]> {
  const now = await readText(kata.stub);
  return (await savedTexts(root, kata.stub)).filter(({ text }) => text !== now);
}

/**
 * Brings an earlier text back, after the present one was kept: to undo twice changes nothing.
 *
 * @param which counted from 1, as in `earlierTexts`
 * @returns the text that is back. UserError if there is none
 */
export async function undoKata(root: string, kata: Kata, at: Date, which = 1): Promise<SavedText> {
  const earlier = await earlierTexts(root, kata);
  const chosen = earlier[which - 1];
  if (chosen === undefined) throw new UserError(nothing(kata, earlier.length));
  await keepText(root, kata.stub, at);
  await writeWhole(kata.stub, await readFile(chosen.copy));
  return chosen;
}

function nothing({ number, slug }: Kata, count: number): string {
  if (count > 0) return `There are ${count} earlier texts of ${slug}.ts: npm run undo ${number} -- --list`;
  return (
    `There is no other text of ${slug}.ts to bring back.\n` +
    `One is kept whenever ${slug}.ts is reset or its answers are opened.`
  );
}
