import { execFile } from 'node:child_process';
import { appendFile, mkdir, readFile, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { UserError } from '../../scripts/course/user-error.ts';
import { appendToJournal, readJournal } from '../../scripts/progress/journal.ts';
import { temporaryFolder } from '../tiny-course.ts';
import { attempt, hint, opened } from './entries.ts';

const run = promisify(execFile);

let root: string;
let file: string;

beforeEach(async () => {
  root = await temporaryFolder();
  file = join(root, '.progress/journal.jsonl');
});

it('is empty before the first entry', async () => {
  expect(await readJournal(root)).toEqual([]);
});

it('keeps entries in the order they came, a line each', async () => {
  const entries = [attempt('01-a', 'partial'), hint('01-a', 1), opened('01-a', true)];
  await appendToJournal(root, entries.slice(0, 2));
  await appendToJournal(root, entries.slice(2));
  await appendToJournal(root, []);
  expect(await readJournal(root)).toEqual(entries);
  expect((await readFile(file, 'utf8')).split('\n')).toHaveLength(4);
});

it('survives a torn last line', async () => {
  const [first, second, third] = [hint('01-a', 1), hint('01-a', 2), hint('01-a', 3)];
  await appendToJournal(root, [first, second]);
  const whole = await readFile(file);
  await truncate(file, whole.length - 10);
  await appendToJournal(root, [third]);
  expect(await readJournal(root)).toEqual([first, third]);
  expect((await readFile(file)).subarray(0, whole.length - 10)).toEqual(whole.subarray(0, -10));
});

it('passes over what it cannot read', async () => {
  await appendToJournal(root, [hint('01-a', 1)]);
  await appendFile(
    file,
    'null\n[]\n\n\0\0\0\n{"kind":"hint"}\n{"at":"x","kind":"hint","kata":"01-a","hint":1}\n',
  );
  await appendFile(
    file,
    '{"at":"2026-09-01","kind":"toString","kata":"01-a"}\n{"at":"2026-09-01","kind":"new","kata":"01-a"}\n',
  );
  await appendToJournal(root, [hint('01-a', 2)]);
  expect(await readJournal(root)).toEqual([hint('01-a', 1), hint('01-a', 2)]);
});

it('loses no line when processes write at once', async () => {
  const script = join(__dirname, 'append-many.cjs');
  await Promise.all(['01-a', '02-b'].map((kata) => run(process.execPath, [script, root, kata, '100'])));
  const seen = await readJournal(root);
  for (const kata of ['01-a', '02-b']) {
    const hints = seen.flatMap((entry) => (entry.kind === 'hint' && entry.kata === kata ? [entry.hint] : []));
    expect(hints).toEqual(Array.from({ length: 100 }, (_, index) => index + 1));
  }
});

it('says what could not be kept when it may not write', async () => {
  await writeFile(join(root, '.progress'), 'a file where the folder should be');
  const appending = appendToJournal(root, [attempt('01-a', 'solved'), attempt('02-b', 'partial')]);
  await expect(appending).rejects.toBeInstanceOf(UserError);
  await expect(appending).rejects.toThrow(
    '  the result of 01-a\n  the result of 02-b\n\nNothing else is lost',
  );
});

it('says that the disk is full', async () => {
  // Only Linux has a full disk at hand.
  if (process.platform !== 'linux') return;
  await mkdir(join(root, '.progress'));
  await symlink('/dev/full', file);
  await expect(appendToJournal(root, [hint('01-a', 1)])).rejects.toThrow(
    /^The disk is full, so this could not be kept in .*:\n\n {2}that you saw a hint of 01-a\n/,
  );
});
