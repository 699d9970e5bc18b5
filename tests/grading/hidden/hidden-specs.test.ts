import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Kata } from '../../../scripts/course/kata.ts';
import { readSelfPacedKey } from '../../../scripts/course/lock.ts';
import { readCourse } from '../../../scripts/course/read-course.ts';
import { sealBook } from '../../../scripts/course/sealed-book.ts';
import { UserError } from '../../../scripts/course/user-error.ts';
import { hiddenSpecsOf } from '../../../scripts/grading/hidden/hidden-specs.ts';
import { tinyCourse, writeAll } from '../../tiny-course.ts';

let root: string;
let katas: Kata[];

beforeEach(async () => {
  root = await tinyCourse();
  katas = await readCourse(root);
});

it('takes them from the plain book, and from the sealed one when there is no plain one', async () => {
  const plain = await hiddenSpecsOf(root, katas);
  expect([...plain.keys()]).toEqual(['01-sip-slowly', '02-pour-water', '04-stir-soup']);
  expect(plain.get('01-sip-slowly')).toEqual([expect.stringContaining("it('hands out other numbers of pages")]);
  const key = await readSelfPacedKey(root);
  for (const kata of katas) await sealBook(root, kata, key);
  await rm(join(root, 'answers'), { recursive: true });
  expect(await hiddenSpecsOf(root, katas)).toEqual(plain);
});

it('puts those of the teacher after those of the book, and leaves out katas without any', async () => {
  await rm(join(root, 'answers/01-sip-slowly/hidden.spec.ts'));
  await rm(join(root, 'answers/02-pour-water/hidden.spec.ts'));
  const added = new Map([['01-sip-slowly', ['mine']], ['04-stir-soup', ['one', 'two']]]);
  const found = await hiddenSpecsOf(root, katas, { added });
  expect([...found]).toEqual([
    ['01-sip-slowly', ['mine']],
    ['04-stir-soup', [expect.stringContaining('it('), 'one', 'two']],
  ]);
});

it('says why a book cannot be opened, or tells somebody and goes on', async () => {
  const key = await readSelfPacedKey(root);
  for (const kata of katas) await sealBook(root, kata, key);
  await rm(join(root, 'answers'), { recursive: true });
  await writeAll(root, 'solutions', { 'LOCKED.md': 'locked\n' });
  await rm(join(root, 'solutions/self-paced.key'));
  await expect(hiddenSpecsOf(root, katas)).rejects.toThrow('The answers of kata 1 are locked');
  const closed: string[] = [];
  const found = await hiddenSpecsOf(root, katas, { onClosed: ({ id }, why) => closed.push(`${id}: ${why.message.slice(0, 12)}`) });
  expect(found.size).toBe(0);
  expect(closed).toEqual(['01-sip-slowly: The answers ', '02-pour-water: The answers ', '04-stir-soup: The answers ']);
});

it.each([
  ['no specs', 'export {};\n', 'hidden.spec.ts in the answer book of 01-sip-slowly holds no spec'],
  ['a title of the public spec', "it('waits 100 ms before each page', () => {});\n", 'has the spec "waits 100 ms before each page"'],
])('refuses a book whose hidden spec file has %s', async (_, text, message) => {
  await writeAll(root, 'answers/01-sip-slowly', { 'hidden.spec.ts': text });
  const reading = hiddenSpecsOf(root, katas, { onClosed: () => undefined });
  await expect(reading).rejects.toThrow(message);
  await expect(reading).rejects.toBeInstanceOf(UserError);
});
