import { answerBookOf, type AnswerBook } from './answer-book.ts';
import { readPlainBook } from './book-files.ts';
import type { Kata } from './kata.ts';
import { keyOf } from './key-of.ts';
import { openBook } from './sealed-book.ts';

/**
 * The answer book as it is at present: the plain files where somebody works on them, and for
 * everyone else what is sealed. Errors as `answerBookOf` and `openBook`.
 */
export async function presentBook(root: string, kata: Kata): Promise<AnswerBook> {
  const plain = await readPlainBook(root, kata);
  return plain === undefined ? openBook(kata, await keyOf(root, kata)) : answerBookOf(kata, plain);
}
