import { findKatas } from './course/find-kata.ts';
import { readGiven } from './course/given-files.ts';
import type { Kata } from './course/kata.ts';
import { readCourse } from './course/read-course.ts';
import { readText, writeWhole } from './course/text-file.ts';
import { UserError } from './course/user-error.ts';
import { keepCopy } from './progress/keep-copy.ts';
import { parseArguments } from './terminal/arguments.ts';
import type { Command, Io } from './terminal/cli.ts';
import { pathIn } from './terminal/path-in.ts';

/** `npm run restore 2`: puts an edited or deleted spec back, and a deleted stub. Needs no git. */
export const command: Command = async (args, io) => {
  const { names } = parseArguments(args, io.env);
  const course = await readCourse(io.root);
  if (names.length === 0) throw new UserError('Which kata? Say its number or its name: `npm run restore 2`.');
  for (const kata of findKatas(course, names)) io.print(`\n${await restore(kata, io)}\n`);
  return 0;
};

async function restore(kata: Kata, { root }: Io): Promise<string> {
  const given = await readGiven(kata);
  const [stub, spec] = await Promise.all([readText(kata.stub), readText(kata.spec)]);
  const told: string[] = [];
  if (spec !== given.spec) {
    const copy = spec === undefined ? undefined : await keepCopy(root, kata.spec, new Date());
    await writeWhole(kata.spec, given.spec);
    told.push(`The spec is back: ${pathIn(root, kata.spec)}`);
    if (copy) told.push(`Your version of it is kept:\n  ${pathIn(root, copy)}`);
  }
  if (stub === undefined) {
    await writeWhole(kata.stub, given.stub);
    told.push(`The stub is back: ${pathIn(root, kata.stub)}`);
  }
  if (told.length > 0) return [...told, '', `Next: npm test ${kata.number}`].join('\n');
  return (
    `Nothing to put back: the spec of kata ${kata.number} is the one that the course came with.\n` +
    `${pathIn(root, kata.stub)} is yours and stays as it is.\n` +
    `To begin again from the stub: npm run reset ${kata.number}`
  );
}
