import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { commandCourse, type CommandCourse } from './run-command.ts';

const WAITS_AFTER = `export async function* stirSoup(last: number): AsyncGenerator<number, void, undefined> {
  for (let page = 1; page <= last; page += 1) {
    yield page;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
`;

let course: CommandCourse;

beforeAll(async () => {
  course = await commandCourse();
  await course.run('answers', 'seal');
  await writeFile(join(course.root, 'katas/04-stir-soup/stir-soup.ts'), WAITS_AFTER);
});

it('draws what the code does, whether it is right or not', async () => {
  const { code, stdout } = await course.run('trace', '4');
  expect(code).toBe(0);
  expect(stdout).toContain('✗ waits 100 ms before each page');
  expect(stdout).toMatch(/yours +1-----2-----\|/);
});

it('writes the same as a picture', async () => {
  const file = join(course.root, 'soup.svg');
  const { code, stdout } = await course.run('trace', '4', '--svg', file);
  expect([code, stdout]).toEqual([0, expect.stringContaining(`The picture is in ${file}`)]);
  expect(await readFile(file, 'utf8')).toContain('<svg ');
});

it('says that there is nothing to draw while the stub is untouched', async () => {
  const { code, stdout } = await course.run('trace', '1');
  expect(code).toBe(0);
  expect(stdout).toContain('is still the stub');
});

it('says where the picture cannot go', async () => {
  const { code, stderr } = await course.run('trace', '4', '--svg', join(course.root, 'nowhere/soup.svg'));
  expect(code).toBe(2);
  expect(stderr).toContain('The picture could not be written');
});
