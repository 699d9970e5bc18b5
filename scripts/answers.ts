import { existsSync } from 'node:fs';
import { plainFolder } from './course/book-files.ts';
import { findKatas } from './course/find-kata.ts';
import type { Kata } from './course/kata.ts';
import { keyOf } from './course/key-of.ts';
import { isEdited, plainFilesOf, writePlainFiles } from './course/plain-book.ts';
import { readCourse } from './course/read-course.ts';
import { openFiles, sealBook } from './course/sealed-book.ts';
import { UserError } from './course/user-error.ts';
import { keepCopy } from './progress/keep-copy.ts';
import { parseArguments } from './terminal/arguments.ts';
import type { Command, Io } from './terminal/cli.ts';
import { pathIn } from './terminal/path-in.ts';

/** `npm run answers open|seal [kata …] [-- --force]`: for people who work on the course. */
export const command: Command = async (args, io) => {
  const { names, flags } = parseArguments(args, io.env, { flags: ['force'] });
  const [action, ...wanted] = names;
  const course = await readCourse(io.root);
  const asked = wanted.length > 0 ? findKatas(course, wanted) : undefined;
  if (action === 'open') {
    await open(asked ?? course.filter(({ book }) => existsSync(book)), flags.has('force'), io);
  } else if (action === 'seal') {
    await seal(asked ?? course.filter((kata) => existsSync(plainFolder(io.root, kata))), io);
  } else {
    throw new UserError(
      'Open or seal? `npm run answers open` or `npm run answers seal`, with or without katas.',
    );
  }
  return 0;
};

async function open(katas: readonly Kata[], force: boolean, { root, print }: Io): Promise<void> {
  if (katas.length === 0) throw new UserError('There is no sealed answer book in solutions/ to open.');
  const books = await Promise.all(
    katas.map(async (kata) => ({ kata, files: await plainFilesOf(root, kata, await openFiles(kata, await keyOf(root, kata))) })),
  );
  const edited = books.flatMap(({ files }) => files.filter(isEdited));
  if (edited.length > 0 && !force) throw new UserError(refusal(edited.map(({ file }) => pathIn(root, file))));
  const now = new Date();
  for (const { file } of edited) print(`kept  ${pathIn(root, await keepCopy(root, file, now))}`);
  for (const { kata, files } of books) {
    await writePlainFiles(files);
    print(`open  ${pathIn(root, plainFolder(root, kata))}`);
  }
  print('\nEdit them there; git does not see them. Then: npm run answers seal');
}

function refusal(paths: readonly string[]): string {
  return (
    'Nothing was opened: these plain files differ from the sealed ones.\n\n' +
    `${paths.map((path) => `  ${path}`).join('\n')}\n\n` +
    'Keep your work with `npm run answers seal`, or open over it with\n' +
    '`npm run answers open -- --force` (a copy goes to .progress/saved).'
  );
}

async function seal(katas: readonly Kata[], { root, print }: Io): Promise<void> {
  if (katas.length === 0) {
    throw new UserError(
      'There are no plain answers in answers/ to seal. `npm run answers open` puts them there.',
    );
  }
  for (const kata of katas) {
    const outcome = await sealBook(root, kata, await keyOf(root, kata));
    print(`${outcome.padEnd(9)}  ${pathIn(root, kata.book)}`);
  }
}
