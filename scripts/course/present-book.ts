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

/** The same for several katas. */
export async function presentBooks(root: string, katas: readonly Kata[]): Promise<Map<Kata, AnswerBook>> {
  const books = new Map<Kata, AnswerBook>();
  for (const kata of katas) books.set(kata, await presentBook(root, kata));
  return books;
}
