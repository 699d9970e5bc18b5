import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { attempt } from '../progress/entries.ts';
import { commandCourse, type CommandCourse } from './run-command.ts';

let course: CommandCourse;

beforeAll(async () => {
  course = await commandCourse();
  await course.journal(attempt('01-sip-slowly', 'solved'));
});

it('lists the katas', async () => {
  const { code, stdout, stderr } = await course.run('list');
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toContain('✓ 01  sip-slowly  solved ');
  expect(stdout).toContain('Next: npm test 2');
});

it('tells the progress', async () => {
  const { code, stdout } = await course.run('progress');
  expect(code).toBe(0);
  expect(stdout).toContain('1 of 3 katas solved');
});

it.each([
  ['list', '2'],
  ['progress', '--al'],
])('refuses what it does not know: %s %s', async (...args) => {
  const { code, stdout, stderr } = await course.run(...args);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/This command (takes no names|knows --html <value>)/);
});

it('says which folder of the course is malformed', async () => {
  await writeFile(join(course.root, 'katas/02-pour-water/README.md'), 'no heading');
  const { code, stderr } = await course.run('list');
  expect([code, stderr]).toEqual([2, expect.stringContaining('katas/02-pour-water/README.md has no title')]);
});
