import { findOnlyKata } from './course/find-kata.ts';
import type { Kata } from './course/kata.ts';
import { readCourse } from './course/read-course.ts';
import { UserError } from './course/user-error.ts';
import { earlierTexts, undoKata } from './progress/undo.ts';
import { parseArguments } from './terminal/arguments.ts';
import type { Command, Io } from './terminal/cli.ts';
import { counted } from './course/counted.ts';
import { dayAndTime } from './terminal/day-and-time.ts';
import { pathIn } from './terminal/path-in.ts';

/**
 * `npm run undo 2`: brings back what a kata's file held before it was last reset. `--list` shows every text
 * that was kept, `--to 3` brings back the third of them.
 */
export const command: Command = async (args, io) => {
  const { names, flags, options } = parseArguments(args, io.env, {
    flags: ['list'],
    options: ['to'],
    mostNames: 1,
  });
  const kata = findOnlyKata(await readCourse(io.root), names, 'undo');
  if (flags.has('list')) {
    io.print(`\n${await listOf(kata, io)}\n`);
    return 0;
  }
  const { at } = await undoKata(io.root, kata, new Date(), whichOf(options.get('to')));
  io.print(
    `\n${pathIn(io.root, kata.stub)} is again what it was on ${dayAndTime(at)}.\n` +
      `What it replaced is kept; this takes it back: npm run undo ${kata.number}\n`,
  );
  return 0;
};

async function listOf(kata: Kata, { root, paint }: Io): Promise<string> {
  const earlier = await earlierTexts(root, kata);
  if (earlier.length === 0) return `No other text of ${pathIn(root, kata.stub)} is kept.`;
  const lines = earlier.map(({ at, copy, text }, index) => {
    const size = counted(text.trimEnd().split('\n').length, 'line');
    return `  ${String(index + 1).padStart(2)}  ${dayAndTime(at)}, ${size}  ${paint.dim(pathIn(root, copy))}`;
  });
  const heading = paint.bold(`Earlier texts of kata ${kata.number}, newest first`);
  return [heading, lines.join('\n'), `Bring one back: npm run undo ${kata.number} -- --to 1`].join('\n\n');
}

function whichOf(text: string | undefined): number {
  if (text === undefined) return 1;
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  throw new UserError(
    `--to takes the number of a text, as \`npm run undo 2 -- --list\` shows it; it got ${text}.`,
  );
}
