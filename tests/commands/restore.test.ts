import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sealedCourse, type CommandCourse } from './run-command.ts';

const SPEC = 'katas/02-pour-water/pour-water.spec.ts';
const STUB = 'katas/02-pour-water/pour-water.ts';

let course: CommandCourse;

beforeAll(async () => {
  course = await sealedCourse();
});

it('puts an edited spec back, keeps the edited one, and leaves the learner’s file', async () => {
  const spec = await course.read(SPEC);
  await writeFile(join(course.root, SPEC), 'edited');
  await writeFile(join(course.root, STUB), 'my work');
  const { code, stdout } = await course.run('restore', '2');
  expect(code).toBe(0);
  expect(stdout).toContain(`\nThe spec is back: ${SPEC}\nYour version of it is kept:\n  .progress/saved/`);
  expect(stdout).toContain('\nNext: npm test 2\n');
  const kept = /^ {2}(\.progress\/saved\/.*)$/m.exec(stdout)?.[1] ?? '';
  expect([await course.read(SPEC), await course.read(STUB), await course.read(kept)]).toEqual([
    spec,
    'my work',
    'edited',
  ]);
});

it('puts a deleted spec and a deleted stub back', async () => {
  await rm(join(course.root, 'katas/01-sip-slowly/sip-slowly.spec.ts'));
  await rm(join(course.root, 'katas/01-sip-slowly/sip-slowly.ts'));
  const { code, stdout } = await course.run('restore', '1');
  expect([code, stdout]).toEqual([
    0,
    expect.stringContaining('The stub is back: katas/01-sip-slowly/sip-slowly.ts'),
  ]);
  expect(await course.read('katas/01-sip-slowly/sip-slowly.ts')).toContain(
    "throw new Error('not implemented')",
  );
  expect(await course.read('katas/01-sip-slowly/sip-slowly.spec.ts')).toContain(
    'waits 100 ms before each page',
  );
});

it('has nothing to do for a kata as the course made it', async () => {
  const { code, stdout } = await course.run('restore', '4');
  expect([code, stdout]).toEqual([0, expect.stringContaining('Nothing to put back')]);
});

it('leaves an edited spec where it is when no copy can be kept', async () => {
  await rm(join(course.root, '.progress'), { recursive: true, force: true });
  await writeFile(join(course.root, '.progress'), '');
  await writeFile(join(course.root, SPEC), 'edited again');
  const { code, stderr } = await course.run('restore', '2');
  expect([code, stderr]).toEqual([2, expect.stringContaining('was not replaced')]);
  expect(await course.read(SPEC)).toBe('edited again');
});

it('asks which kata is meant', async () => {
  expect(await course.run('restore')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('Which kata?'),
  });
});
