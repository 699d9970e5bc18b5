import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readCourse } from '../../scripts/course/read-course.ts';
import { UserError } from '../../scripts/course/user-error.ts';
import { temporaryFolder, tinyCourse, writeAll } from '../tiny-course.ts';

const LESSON = '# Title\n\nLevel 1: first steps\n';

it('reads the folders into katas, in the order of their numbers', async () => {
  const root = await tinyCourse();
  const [first, ...others] = await readCourse(root);
  expect(first).toEqual({
    id: '01-sip-slowly',
    number: 1,
    slug: 'sip-slowly',
    title: 'Sip slowly',
    level: { number: 1, name: 'first steps' },
    folder: join(root, 'katas/01-sip-slowly'),
    stub: join(root, 'katas/01-sip-slowly/sip-slowly.ts'),
    spec: join(root, 'katas/01-sip-slowly/sip-slowly.spec.ts'),
    lesson: join(root, 'katas/01-sip-slowly/README.md'),
    book: join(root, 'solutions/01-sip-slowly.age'),
    seal: join(root, 'solutions/01-sip-slowly.json'),
  });
  expect(others.map(({ id, level }) => [id, level.number])).toEqual([
    ['02-pour-water', 1],
    ['04-stir-soup', 2],
  ]);
});

it('reads a kata whose stub and spec are gone', async () => {
  const root = await tinyCourse();
  await rm(join(root, 'katas/02-pour-water/pour-water.ts'));
  await rm(join(root, 'katas/02-pour-water/pour-water.spec.ts'));
  expect(await readCourse(root)).toHaveLength(3);
});

it('takes no comment in a listing for the title', async () => {
  const root = await temporaryFolder();
  await writeAll(root, 'katas/01-a', {
    'README.md': '```python\n# comment\n```\r\n# Real title\r\nLevel 1: x\r\n',
  });
  expect((await readCourse(root))[0]).toMatchObject({ title: 'Real title', level: { number: 1, name: 'x' } });
});

it('passes over files and hidden folders', async () => {
  const root = await temporaryFolder();
  await writeAll(root, 'katas', { '01-a/README.md': LESSON, '.cache/x': '', 'notes.md': '' });
  expect((await readCourse(root)).map(({ id }) => id)).toEqual(['01-a']);
});

it.each([
  [
    'a folder that is no NN-slug',
    { 'Fancy Kata/README.md': LESSON },
    'katas/Fancy Kata is not the folder of a kata',
  ],
  ['a folder without a lesson', { '01-a/a.ts': '' }, 'katas/01-a/README.md is not there'],
  ['a lesson without a title', { '01-a/README.md': 'Level 1: x\n' }, 'katas/01-a/README.md has no title'],
  ['a lesson without a level', { '01-a/README.md': '# A\n' }, 'katas/01-a/README.md names no level'],
  [
    'two katas with one number',
    { '01-a/README.md': LESSON, '01-b/README.md': LESSON },
    'katas/01-a and katas/01-b both have the number 1',
  ],
  [
    'two katas with one name',
    { '01-a/README.md': LESSON, '02-a/README.md': LESSON },
    'katas/01-a and katas/02-a both have the name a',
  ],
  [
    'a level with two names',
    { '01-a/README.md': LESSON, '02-b/README.md': '# B\nLevel 1: second steps\n' },
    'Level 1 has two names: "first steps" in katas/01-a/README.md',
  ],
])('says what is wrong with %s', async (_, files, message) => {
  const root = await temporaryFolder();
  await writeAll(root, 'katas', files);
  const reading = readCourse(root);
  await expect(reading).rejects.toThrow(message);
  await expect(reading).rejects.toBeInstanceOf(UserError);
});

it('says that there is no folder with katas', async () => {
  await expect(readCourse(await temporaryFolder())).rejects.toThrow('The katas cannot be read');
});
