import { findOnlyKata } from './course/find-kata.ts';
import { readCourse } from './course/read-course.ts';
import { resetKata } from './progress/reset.ts';
import { parseArguments } from './terminal/arguments.ts';
import type { Command } from './terminal/cli.ts';
import { pathIn } from './terminal/path-in.ts';

/** `npm run reset 2`: puts the stub of a kata back, after keeping the learner's text. Needs no git. */
export const command: Command = async (args, io) => {
  const { names } = parseArguments(args, io.env, { mostNames: 1 });
  const kata = findOnlyKata(await readCourse(io.root), names, 'reset');
  const done = await resetKata(io.root, kata, new Date());
  const path = pathIn(io.root, kata.stub);
  io.print(
    done === 'was-stub'
      ? `\n${path} is the stub already.\n`
      : `\nThe stub is back: ${path}\nYour text is kept; this brings it back: npm run undo ${kata.number}\n`,
  );
  return 0;
};
