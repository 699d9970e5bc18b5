import { existsSync } from 'node:fs';
import { findKatas } from './course/find-kata.ts';
import type { Kata } from './course/kata.ts';
import { keyFile, KEYS } from './course/key-of.ts';
import { readCourse } from './course/read-course.ts';
import { readText } from './course/text-file.ts';
import { UserError } from './course/user-error.ts';
import { WITHHELD } from './course/withheld.ts';
import { handOut } from './grading/classroom/handout.ts';
import { lockCourse } from './grading/classroom/lock-course.ts';
import { parseArguments } from './terminal/arguments.ts';
import type { Command, Io } from './terminal/cli.ts';
import { counted } from './course/counted.ts';

/** `npm run classroom lock | release 3 | handout <folder>`: for teachers. */
export const command: Command = async (args, io) => {
  const { names, flags } = parseArguments(args, io.env, { flags: ['new-keys'] });
  const [action, ...rest] = names;
  const course = await readCourse(io.root);
  if (action === 'lock' && rest.length === 0) await lock(course, flags.has('new-keys'), io);
  else if (action === 'release' && rest.length > 0) await release(findKatas(course, rest), io);
  else if (action === 'handout' && rest.length === 1) await hand(course, rest[0] ?? '', io);
  else throw new UserError(USAGE);
  return 0;
};

const USAGE = [
  'What is to be done?\n',
  '  npm run classroom lock               seals the answers with keys of your own',
  '  npm run classroom release 3          prints the key that opens the answers of kata 3',
  '  npm run classroom handout <folder>   writes the repository that students get',
].join('\n');

async function lock(course: readonly Kata[], newKeys: boolean, { root, print }: Io): Promise<void> {
  const locked = await lockCourse(root, course, newKeys);
  if (locked.length === 0) {
    print('\nThe answers are locked already, each kata with its own key in classroom/keys.');
    print('New keys for a new class: npm run classroom lock -- --new-keys\n');
    return;
  }
  print(`\nLocked the answers of ${counted(locked.length, 'kata')}.\n`);
  print(`  ${KEYS}    the keys, one for each kata`);
  print(`  ${WITHHELD}  the hidden specs that \`npm run grade\` uses\n`);
  print('Git sees neither. Keep a copy of the folder classroom/ in a safe place: without the keys');
  print('nobody can open the answers. Then commit solutions/, and write the repository that students get:');
  print('\n  npm run classroom handout <folder>\n');
}

async function release(katas: readonly Kata[], { root, print }: Io): Promise<void> {
  const keys = await Promise.all(katas.map(async (kata) => [kata, await lineOf(root, kata)] as const));
  print('\nTo open the answers, a student types:');
  for (const [kata, key] of keys) print(`\n  ${kata.title}\n  npm run solution ${kata.number} -- --key ${key}`);
  print('');
}

/** The key's own line, without the comments. */
async function lineOf(root: string, kata: Kata): Promise<string> {
  const key = await readText(keyFile(root, KEYS, kata));
  const line = key?.split('\n').find((each) => each.startsWith('AGE-SECRET-KEY-1'));
  if (line !== undefined) return line.trim();
  throw new UserError(
    existsSync(keyFile(root, KEYS, kata))
      ? `${KEYS}/${kata.id}.key holds no key. Put it back from your copy of the folder classroom/.`
      : `There is no key for kata ${kata.number} in ${KEYS}. Lock the answers first (npm run classroom lock),\n` +
        'or put the keys back from your copy of the folder classroom/.',
  );
}

async function hand(course: readonly Kata[], folder: string, { root, print }: Io): Promise<void> {
  const files = await handOut(root, course, folder);
  print(`\nWrote ${counted(files, 'file')} to ${folder}: stubs, specs, lessons, and the locked answers.`);
  print('No keys, no hidden specs, no history. Try it as a student would:\n');
  print(`  cd ${folder}\n  npm install && npm test\n`);
}
