import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createKata } from '../../scripts/course/create-kata.ts';
import type { Kata } from '../../scripts/course/kata.ts';
import { readCourse } from '../../scripts/course/read-course.ts';
import { UserError } from '../../scripts/course/user-error.ts';
import { temporaryFolder, tinyCourse, writeAll } from '../tiny-course.ts';

let root: string;
let course: Kata[];

beforeAll(async () => {
  root = await tinyCourse();
  course = await readCourse(root);
});

it.each([
  ['Bake_Bread', undefined, '"Bake_Bread" cannot be a kata\'s name'],
  ['bake-bread', 0, 'The number of a kata is 1 or more'],
  ['bake-bread', 2, 'katas/02-pour-water is there already. Choose another number.'],
  ['pour-water', undefined, 'katas/02-pour-water is there already. Choose another name.'],
])('refuses %s %s', async (slug, number, message) => {
  const creating = createKata(root, course, slug, number);
  await expect(creating).rejects.toThrow(message);
  await expect(creating).rejects.toBeInstanceOf(UserError);
});

it('writes over nothing', async () => {
  await writeAll(root, 'answers/07-knead-dough', { 'why.md': 'mine' });
  await expect(createKata(root, course, 'knead-dough', 7)).rejects.toThrow(
    'is there already. Move it away first',
  );
  expect(await readFile(join(root, 'answers/07-knead-dough/why.md'), 'utf8')).toBe('mine');
  expect(await readCourse(root)).toHaveLength(3);
});

it('makes the first kata of a course', async () => {
  const empty = await temporaryFolder();
  await createKata(empty, [], 'boil-water');
  expect(await readCourse(empty)).toMatchObject([
    { id: '01-boil-water', level: { number: 1, name: 'first steps' } },
  ]);
});
