import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sealedCourse, type CommandCourse } from './run-command.ts';

const STUB = 'katas/02-pour-water/pour-water.ts';

let course: CommandCourse;
let stub: string;

beforeAll(async () => {
  course = await sealedCourse();
  stub = await course.read(STUB);
});

beforeEach(async () => {
  await rm(join(course.root, '.progress'), { recursive: true, force: true });
  await writeFile(join(course.root, STUB), stub);
});

it('puts the stub back, keeps the text, and says how to have it again', async () => {
  await writeFile(join(course.root, STUB), 'my work');
  expect(await course.run('reset', '2')).toEqual({
    code: 0,
    stdout: `\nThe stub is back: ${STUB}\nYour text is kept; this brings it back: npm run undo 2\n\n`,
    stderr: '',
  });
  expect(await course.read(STUB)).toBe(stub);
  expect((await course.run('undo', '2')).code).toBe(0);
  expect(await course.read(STUB)).toBe('my work');
});

it('has nothing to do for a stub, also one with other line ends', async () => {
  await writeFile(join(course.root, STUB), stub.replaceAll('\n', '\r\n'));
  expect(await course.run('reset', '2')).toMatchObject({
    code: 0,
    stdout: `\n${STUB} is the stub already.\n\n`,
  });
});

it('puts a deleted stub back', async () => {
  await rm(join(course.root, STUB));
  expect(await course.run('reset', '2')).toMatchObject({ code: 0 });
  expect(await course.read(STUB)).toBe(stub);
});

it('leaves the text where it is when no copy can be kept', async () => {
  await writeFile(join(course.root, STUB), 'my work');
  await writeFile(join(course.root, '.progress'), '');
  expect(await course.run('reset', '2')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('was not replaced'),
  });
  expect(await course.read(STUB)).toBe('my work');
});

it('asks for one kata', async () => {
  expect(await course.run('reset')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('Which kata?'),
  });
});
