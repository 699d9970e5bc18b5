import { findOnlyKata } from './course/find-kata.ts';
import { hintsOf } from './course/hints-of.ts';
import { keepKey, keyOf, releasedKey } from './course/key-of.ts';
import { isKey } from './course/lock.ts';
import { readCourse } from './course/read-course.ts';
import { openBook } from './course/sealed-book.ts';
import { readText } from './course/text-file.ts';
import { UserError } from './course/user-error.ts';
import { accessTo } from './progress/access.ts';
import { appendToJournal, readJournal } from './progress/journal.ts';
import { keepText } from './progress/saved-texts.ts';
import { nextKata, standingOf, standingOfKata } from './progress/standing.ts';
import { parseArguments } from './terminal/arguments.ts';
import type { Command } from './terminal/cli.ts';
import { renderRefusal } from './terminal/render-refusal.ts';
import { renderSolution } from './terminal/render-solution.ts';

/**
 * `npm run solution 2 [-- --give-up] [--key AGE-SECRET-KEY-1…]`: opens the answers of a kata that is solved or
 * given up, or that a teacher has released.
 */
export const command: Command = async (args, io) => {
  const { names, flags, options } = parseArguments(args, io.env, { flags: ['give-up'], options: ['key'], mostNames: 1 });
  const course = await readCourse(io.root);
  const kata = findOnlyKata(course, names, 'solution');
  const journal = await readJournal(io.root);
  const hints = hintsOf((await readText(kata.lesson)) ?? '').length;
  const access = accessTo(standingOfKata(kata, journal), hints);
  const given = options.get('key');
  if (given !== undefined) refuseNoKey(given);
  const released = given ?? (await releasedKey(io.root, kata));
  if (released === undefined && !access.solved && !(access.mayGiveUp && flags.has('give-up'))) {
    io.print(`\n${renderRefusal(kata, access, io.paint)}\n`);
    return 1;
  }
  const book = await openBook(kata, released ?? (await keyOf(io.root, kata)));
  if (given !== undefined) await keepKey(io.root, kata, given);
  // Whatever the learner makes of the answers, what they had before can be had again.
  await keepText(io.root, kata.stub, new Date());
  io.print(`\n${renderSolution(kata, book, await readText(kata.stub), io.paint)}\n`);
  const next = access.solved ? nextKata(standingOf(course, journal)) : kata;
  io.print(next ? `Next: npm test ${next.number}\n` : 'That was the last one. The whole course is solved.\n');
  await appendToJournal(io.root, [
    { at: new Date().toISOString(), kind: 'opened', kata: kata.id, peeked: !access.solved },
  ]);
  return 0;
};

function refuseNoKey(key: string): void {
  if (isKey(key)) return;
  throw new UserError(
    'That is no key. A key is one line that begins with AGE-SECRET-KEY-1; your teacher has it.\n' +
      'Copy the whole line: npm run solution 3 -- --key AGE-SECRET-KEY-1…',
  );
}
