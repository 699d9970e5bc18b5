import { readGiven } from '../course/given-files.ts';
import type { Kata } from '../course/kata.ts';
import { readText, writeWhole } from '../course/text-file.ts';
import { keepText } from './saved-texts.ts';

/**
 * Puts a kata's stub back, after the learner's text was kept; nothing happens if it is the stub already.
 * Needs no git. UserError if that fails; the text is then
 * as it was.
 */
export async function resetKata(root: string, kata: Kata, at: Date): Promise<'reset' | 'was-stub'> {
  const given = await readGiven(kata);
  if ((await readText(kata.stub)) === given.stub) return 'was-stub';
  await keepText(root, kata.stub, at);
  await writeWhole(kata.stub, given.stub);
  return 'reset';
}
