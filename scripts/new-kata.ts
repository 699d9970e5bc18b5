import { createKata } from './course/create-kata.ts';
import { readCourse } from './course/read-course.ts';
import { UserError } from './course/user-error.ts';
import { parseArguments } from './terminal/arguments.ts';
import type { Command } from './terminal/cli.ts';
import { pathIn } from './terminal/path-in.ts';

/** `npm run new-kata watch-sensor [32]`: makes a small kata to be rewritten, and drafts of its answers. */
export const command: Command = async (args, io) => {
  const { names } = parseArguments(args, io.env, { mostNames: 2 });
  const [slug, number] = names;
  if (slug === undefined || (number !== undefined && !/^\d+$/.test(number))) {
    throw new UserError(
      'Say a name, and a number if it does not come last: `npm run new-kata watch-sensor 32`.',
    );
  }
  const course = await readCourse(io.root);
  const files = await createKata(io.root, course, slug, number === undefined ? undefined : Number(number));
  io.print(`\n${files.map((file) => `new  ${pathIn(io.root, file)}`).join('\n')}\n`);
  io.print('It is a small kata that works. Rewrite it piece by piece, then: npm run answers seal\n');
  return 0;
};
