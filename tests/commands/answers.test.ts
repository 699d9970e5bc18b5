import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { commandCourse, type CommandCourse } from './run-command.ts';

const REFERENCE = 'answers/01-sip-slowly/reference.ts';

let course: CommandCourse;

beforeAll(async () => {
  course = await commandCourse();
});

it('seals every plain book, and changes nothing the second time', async () => {
  const first = await course.run('answers', 'seal');
  expect(first).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('sealed     solutions/02-pour-water.age\n'),
  });
  const folder = join(course.root, 'solutions');
  const files = (await readdir(folder)).toSorted();
  expect(files).toContain('04-stir-soup.json');
  const contents = () => Promise.all(files.map((file) => readFile(join(folder, file))));
  const before = await contents();
  const second = await course.run('answers', 'seal');
  expect(second.stdout).toBe(
    ['01-sip-slowly', '02-pour-water', '04-stir-soup']
      .map((id) => `unchanged  solutions/${id}.age\n`)
      .join(''),
  );
  expect(await contents()).toEqual(before);
});

it('opens what was sealed, but not over edited files unless it is told to', async () => {
  const reference = await course.read(REFERENCE);
  await rm(join(course.root, 'answers'), { recursive: true });
  expect(await course.run('answers', 'open')).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('npm run answers seal'),
  });
  expect(await course.read(REFERENCE)).toBe(reference);
  await writeFile(join(course.root, REFERENCE), 'edited');
  await rm(join(course.root, 'answers/01-sip-slowly/why.md'));

  const refused = await course.run('answers', 'open');
  expect(refused).toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringContaining(`\n  ${REFERENCE}\n`),
  });
  expect(await course.read(REFERENCE)).toBe('edited');
  await expect(course.read('answers/01-sip-slowly/why.md')).rejects.toThrow('ENOENT');

  const forced = await course.run('answers', 'open', '1', '--force');
  expect(forced.code).toBe(0);
  expect(await course.read(REFERENCE)).toBe(reference);
  expect(await course.read(/^kept {2}(.*)$/m.exec(forced.stdout)?.[1] ?? '')).toBe('edited');
});

it('says that there is nothing to open or to seal', async () => {
  await rm(join(course.root, 'answers'), { recursive: true });
  await rm(join(course.root, 'solutions'), { recursive: true });
  expect(await course.run('answers', 'open')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('no sealed answer book'),
  });
  expect(await course.run('answers', 'seal')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('no plain answers'),
  });
  expect(await course.run('answers')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('Open or seal?'),
  });
});
