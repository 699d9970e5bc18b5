import type { Kata } from '../../course/kata.ts';
import { presentBook } from '../../course/present-book.ts';
import { UserError } from '../../course/user-error.ts';
import { titlesOf } from '../../runner/examine.ts';

export interface HiddenOptions {
  /** More of them by the kata's id, as read from `--hidden`; they come after the book's own. */
  readonly added?: ReadonlyMap<string, readonly string[]>;
  /** Hears of a kata whose book cannot be opened, which is then graded without; by default that is an error. */
  readonly onClosed?: (kata: Kata, why: UserError) => void;
}

/**
 * The hidden specs that answers are graded with: those of the teacher's answer book, and what is added.
 * By the kata's id the sources of spec files; katas without any are not in it.
 *
 * @throws UserError for a book that cannot be opened, unless `onClosed` hears of it, and for a book whose
 *   hidden spec file has no specs, or one that is called as a public one is
 */
export async function hiddenSpecsOf(
  root: string,
  katas: readonly Kata[],
  { added = new Map(), onClosed }: HiddenOptions = {},
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, readonly string[]>();
  for (const kata of katas) {
    const specs = [...(await ofBook(root, kata, onClosed)), ...(added.get(kata.id) ?? [])];
    if (specs.length > 0) found.set(kata.id, specs);
  }
  return found;
}

async function ofBook(root: string, kata: Kata, onClosed: HiddenOptions['onClosed']): Promise<readonly string[]> {
  let book: Awaited<ReturnType<typeof presentBook>>;
  try {
    book = await presentBook(root, kata);
  } catch (error) {
    if (!(error instanceof UserError) || onClosed === undefined) throw error;
    onClosed(kata, error);
    return [];
  }
  if (book.hidden === undefined) return [];
  const titles = titlesOf(book.hidden);
  if (titles.length === 0) {
    throw new UserError(`hidden.spec.ts in the answer book of ${kata.id} holds no spec: one is like it('…', …), at the left edge.`);
  }
  const twice = titles.find((title) => titlesOf(book.given.spec).includes(title));
  if (twice === undefined) return [book.hidden];
  throw new UserError(
    `hidden.spec.ts in the answer book of ${kata.id} has the spec "${twice}", and so has the public spec file.\n` +
      'Students would read in their feedback what is hidden. Give it a title of its own.',
  );
}
