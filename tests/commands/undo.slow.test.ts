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

async function reset(text: string): Promise<void> {
  await writeFile(join(course.root, STUB), text);
  expect((await course.run('reset', '2')).code).toBe(0);
}

it('brings back, takes that back, and so on', async () => {
  await reset('my work');
  const seen: string[] = [];
  for (let times = 0; times < 4; times += 1) {
    const { code, stdout } = await course.run('undo', '2');
    expect([code, stdout]).toEqual([
      0,
      expect.stringMatching(/pour-water\.ts is again what it was on \d+ \w+ \d{4} at \d\d:\d\d\.\n/),
    ]);
    seen.push(await course.read(STUB));
  }
  expect(seen).toEqual(['my work', stub, 'my work', stub]);
});

it('brings back every text there was before a reset or an undo', async () => {
  await reset('first');
  await reset('second');
  await writeFile(join(course.root, STUB), 'third');
  await course.run('undo', '2');
  expect(await course.read(STUB)).toBe('second');
  const { stdout } = await course.run('undo', '2', '--list');
  const listed = [...stdout.matchAll(/^ +(\d+) {2}.*, 1 line {2}(\.progress\/saved\/.*)$/gm)];
  expect(await Promise.all(listed.map(([, , path = '']) => course.read(path)))).toEqual(['third', 'first']);
  expect((await course.run('undo', '2', '--to', '2')).code).toBe(0);
  expect(await course.read(STUB)).toBe('first');
  await course.run('undo', '2');
  expect(await course.read(STUB)).toBe('second');
});

it('gives the bytes back as they were', async () => {
  await reset('with\r\nother line ends\r\n');
  await course.run('undo', '2');
  expect(await course.read(STUB)).toBe('with\r\nother line ends\r\n');
});

it('says so when there is nothing to bring back', async () => {
  expect(await course.run('undo', '2')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('There is no other text of pour-water.ts'),
  });
  expect(await course.run('undo', '2', '--list')).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('No other text'),
  });
  await reset('my work');
  expect(await course.run('undo', '2', '--to', '5')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('npm run undo 2 -- --list'),
  });
  expect(await course.run('undo', '2', '--to', 'x')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('--to takes the number'),
  });
  expect(await course.read(STUB)).toBe(stub);
});
