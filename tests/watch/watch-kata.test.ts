import { rename, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Kata } from '../../scripts/course/kata.ts';
import { readCourse } from '../../scripts/course/read-course.ts';
import { watchKata, type Unwatch } from '../../scripts/watch/watch-kata.ts';
import { tinyCourse } from '../tiny-course.ts';

let kata: Kata;
let unwatch: Unwatch;
let saves: number;
let wake: () => void;

beforeEach(async () => {
  const [first] = await readCourse(await tinyCourse());
  if (first === undefined) throw new Error('There should be a kata.');
  kata = first;
  saves = 0;
  wake = () => undefined;
  unwatch = watchKata(kata, () => {
    saves += 1;
    wake();
  });
});

afterEach(() => unwatch());

/** Comes back when so many saves have been told of; a test's time-out is the deadline. */
async function saved(count: number): Promise<void> {
  while (saves < count) await new Promise<void>((resolve) => (wake = resolve));
}

/** A last save that is told of for certain: whatever was told twice before is counted by then. */
async function andNoMore(count: number): Promise<void> {
  await writeFile(kata.stub, 'the last save');
  await saved(count + 1);
  expect(saves).toBe(count + 1);
}

it('tells of a save once', async () => {
  await writeFile(kata.stub, 'a save');
  await saved(1);
  await andNoMore(1);
});

it('takes the steps of one save for one: truncated, written, touched', async () => {
  await writeFile(kata.stub, '');
  await writeFile(kata.stub, 'a save');
  await utimes(kata.stub, new Date(), new Date());
  await saved(1);
  await andNoMore(1);
});

it('follows editors that write another file and rename it, again and again', async () => {
  for (const [index, text] of ['one', 'two', 'three'].entries()) {
    await rename(kata.stub, `${kata.stub}~`);
    await writeFile(`${kata.stub}.tmp`, text);
    await rename(`${kata.stub}.tmp`, kata.stub);
    await rm(`${kata.stub}~`);
    await saved(index + 1);
  }
  await andNoMore(3);
});

it('takes stub and spec written together for one save', async () => {
  await Promise.all([writeFile(kata.stub, 'a save'), writeFile(kata.spec, 'another')]);
  await saved(1);
  await andNoMore(1);
});

it('does not mind other files of the folder, nor a save that changes nothing', async () => {
  await writeFile(kata.lesson, 'another lesson');
  await writeFile(join(kata.folder, 'notes.txt'), 'notes');
  await writeFile(kata.stub, 'a save');
  await saved(1);
  await writeFile(kata.stub, 'a save');
  await andNoMore(1);
});

it('tells when a file is gone, and when it is back', async () => {
  await rm(kata.stub);
  await saved(1);
  await writeFile(kata.stub, 'back');
  await saved(2);
});

it('goes on when the whole folder was replaced', async () => {
  await rename(kata.folder, `${kata.folder}-away`);
  await saved(1);
  await rename(`${kata.folder}-away`, kata.folder);
  await saved(2);
  await writeFile(kata.stub, 'a save');
  await saved(3);
});
