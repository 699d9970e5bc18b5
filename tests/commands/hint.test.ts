import { rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { commandCourse, type CommandCourse } from './run-command.ts';

let course: CommandCourse;

beforeAll(async () => {
  course = await commandCourse();
});

beforeEach(() => rm(join(course.root, '.progress'), { recursive: true, force: true }));

it('shows one hint after the other and journals each, then all of them again', async () => {
  const shown = [];
  for (let count = 0; count < 4; count += 1) shown.push(await course.run('hint', '2'));
  expect(shown.map(({ code }) => code)).toEqual([0, 0, 0, 0]);
  const [first, , third, again] = shown.map(({ stdout }) => stdout);
  expect(first).toBe(`
Hint 1 of 3 for kata 2, Pour water

  What happens in the worked example between two letters?

2 more hints: npm run hint 2

`);
  expect(third).toContain('That was the last one. npm test 2');
  expect(again).toMatch(
    /^\nAll 3 hints .*\n\nYou have seen them all[^]*Hint 1\n[^]*Hint 3\n[^]*No hint is left/,
  );
  expect(await course.entries()).toMatchObject(
    [1, 2, 3].map((hint) => ({ kind: 'hint', kata: '02-pour-water', hint })),
  );
});

it('shows the hint also when the journal cannot be written', async () => {
  // Windows asks for rights before it makes a link that leads nowhere.
  if (process.platform === 'win32') return;
  await symlink(join(course.root, 'nowhere', 'at', 'all'), join(course.root, '.progress'));
  const { code, stdout, stderr } = await course.run('hint', '2');
  expect([code, stdout]).toEqual([2, expect.stringContaining('Hint 1 of 3')]);
  expect(stderr).toContain('that you saw a hint of 02-pour-water\n\nNothing else is lost');
});

it.each([
  [['hint'], 'Which kata?'],
  [['hint', '2', '4'], 'This command takes one name'],
  [['hint', 'pour'], 'There is no kata "pour"'],
])('asks for one kata: %j', async (args, message) => {
  const { code, stdout, stderr } = await course.run(...args);
  expect([code, stdout, stderr]).toEqual([2, '', expect.stringContaining(message)]);
});
