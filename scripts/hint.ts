import { findOnlyKata } from './course/find-kata.ts';
import { hintsOf } from './course/hints-of.ts';
import { readCourse } from './course/read-course.ts';
import { readText } from './course/text-file.ts';
import { UserError } from './course/user-error.ts';
import { appendToJournal, readJournal } from './progress/journal.ts';
import { standingOfKata } from './progress/standing.ts';
import { parseArguments } from './terminal/arguments.ts';
import type { Command } from './terminal/cli.ts';
import { renderAllHints, renderHint } from './terminal/render-hint.ts';

/** `npm run hint 2`: shows the next hint of a kata and journals it; when all have been shown, all again. */
export const command: Command = async (args, io) => {
  const { names } = parseArguments(args, io.env, { mostNames: 1 });
  const kata = findOnlyKata(await readCourse(io.root), names, 'hint');
  const hints = hintsOf((await readText(kata.lesson)) ?? '');
  if (hints.length === 0) throw new UserError(`katas/${kata.id}/README.md has no hints.`);
  const { hintsSeen: seen } = standingOfKata(kata, await readJournal(io.root));
  if (seen >= hints.length) {
    io.print(`\n${renderAllHints(kata, hints, io.paint)}\n`);
    return 0;
  }
  io.print(`\n${renderHint(kata, hints, seen + 1, io.paint)}\n`);
  await appendToJournal(io.root, [
    { at: new Date().toISOString(), kind: 'hint', kata: kata.id, hint: seen + 1 },
  ]);
  return 0;
};
