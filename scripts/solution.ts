import { findOnlyKata } from './course/find-kata.ts';
import { hintsOf } from './course/hints-of.ts';
import { readSelfPacedKey } from './course/lock.ts';
import { readCourse } from './course/read-course.ts';
import { openBook } from './course/sealed-book.ts';
import { readText } from './course/text-file.ts';
import { accessTo } from './progress/access.ts';
import { appendToJournal, readJournal } from './progress/journal.ts';
import { keepText } from './progress/saved-texts.ts';
import { nextKata, standingOf, standingOfKata } from './progress/standing.ts';
import { parseArguments } from './terminal/arguments.ts';
import type { Command } from './terminal/cli.ts';
import { renderRefusal } from './terminal/render-refusal.ts';
import { renderSolution } from './terminal/render-solution.ts';

/** `npm run solution 2 [-- --give-up]`: opens the answers of a kata that is solved or given up. */
export const command: Command = async (args, io) => {
  const { names, flags } = parseArguments(args, io.env, { flags: ['give-up'], mostNames: 1 });
  const course = await readCourse(io.root);
  const kata = findOnlyKata(course, names, 'solution');
  const journal = await readJournal(io.root);
  const hints = hintsOf((await readText(kata.lesson)) ?? '').length;
  const access = accessTo(standingOfKata(kata, journal), hints);
  if (!access.solved && !(access.mayGiveUp && flags.has('give-up'))) {
    io.print(`\n${renderRefusal(kata, access, io.paint)}\n`);
    return 1;
  }
  // Whatever the learner makes of the answers, what they had before can be had again.
  await keepText(io.root, kata.stub, new Date());
  const book = await openBook(kata, await readSelfPacedKey(io.root));
  io.print(`\n${renderSolution(kata, book, await readText(kata.stub), io.paint)}\n`);
  const next = access.solved ? nextKata(standingOf(course, journal)) : kata;
  io.print(next ? `Next: npm test ${next.number}\n` : 'That was the last one. The whole course is solved.\n');
  await appendToJournal(io.root, [
    { at: new Date().toISOString(), kind: 'opened', kata: kata.id, peeked: !access.solved },
  ]);
  return 0;
};
