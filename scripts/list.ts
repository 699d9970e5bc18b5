import { readCourse } from './course/read-course.ts';
import { readJournal } from './progress/journal.ts';
import { standingOf } from './progress/standing.ts';
import { parseArguments } from './terminal/arguments.ts';
import type { Command } from './terminal/cli.ts';
import { renderList } from './terminal/render-list.ts';

/** `npm run list`: every kata by level, and how it stands. */
export const command: Command = async (args, io) => {
  parseArguments(args, io.env, { mostNames: 0 });
  const standing = standingOf(await readCourse(io.root), await readJournal(io.root));
  io.print(`\n${renderList(standing, io.paint)}\n`);
  return 0;
};
