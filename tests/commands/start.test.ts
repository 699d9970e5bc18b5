import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { answerFiles } from '../../scripts/course/kata-template.ts';
import { runnableCourse } from '../watch/runnable-course.ts';
import type { CommandCourse } from './run-command.ts';

let course: CommandCourse;

beforeAll(async () => {
  course = await runnableCourse();
});

it('without a terminal runs once, in plain text, and exits with the verdict', async () => {
  const first = await course.run('start');
  expect(first).toMatchObject({
    code: 1,
    stderr: '',
    stdout: expect.stringContaining('01-sip-slowly: Sip slowly  not started'),
  });
  expect(first.stdout).not.toContain('\x1b');

  const answers = answerFiles({ slug: 'sip-slowly', level: { number: 1, name: 'first steps' } });
  await writeFile(join(course.root, 'katas/01-sip-slowly/sip-slowly.ts'), answers['reference.ts'] ?? '');
  const named = await course.run('start', '1', '--plain');
  expect(named).toMatchObject({ code: 0, stdout: expect.stringContaining('Solved.') });

  const next = await course.run('start');
  expect(next).toMatchObject({ code: 1, stdout: expect.stringContaining('02-pour-water: Pour water') });
  expect(await course.entries()).toMatchObject([
    { kata: '01-sip-slowly', verdict: 'not-attempted' },
    { kata: '01-sip-slowly', verdict: 'solved' },
    { kata: '02-pour-water', verdict: 'not-attempted' },
  ]);
});

it.each([
  [['start', 'pour'], 'There is no kata "pour"'],
  [['start', '1', '2'], 'This command takes one name'],
  [['start', '--plane'], 'This command knows --plain.'],
])('refuses what it does not know: %j', async (args, message) => {
  expect(await course.run(...args)).toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringContaining(message),
  });
});
