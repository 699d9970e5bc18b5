import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { commandCourse, type CommandCourse } from './run-command.ts';

let course: CommandCourse;

beforeAll(async () => {
  course = await commandCourse();
});

it('makes a kata and drafts of its answers, and touches nothing else', async () => {
  const before = await everyFile(course.root);
  const { code, stdout } = await course.run('new-kata', 'taste-salt', '3');
  expect(code).toBe(0);
  expect(stdout).toContain('new  katas/03-taste-salt/README.md\n');
  const after = await everyFile(course.root);
  for (const [path, text] of before) expect([path, after.get(path)]).toEqual([path, text]);
  expect([...after.keys()].filter((path) => !before.has(path)).toSorted()).toEqual([
    'answers/03-taste-salt/alternatives/hand-written.ts',
    'answers/03-taste-salt/hidden.spec.ts',
    'answers/03-taste-salt/misconceptions/counts-from-zero.ts',
    'answers/03-taste-salt/reference.ts',
    'answers/03-taste-salt/why.md',
    'katas/03-taste-salt/README.md',
    'katas/03-taste-salt/taste-salt.spec.ts',
    'katas/03-taste-salt/taste-salt.ts',
  ]);
});

it('makes a kata that can be sealed at once, after the last if no number is given', async () => {
  expect((await course.run('new-kata', 'serve-tea')).code).toBe(0);
  expect(await course.read('katas/05-serve-tea/README.md')).toContain(
    '# Serve tea\n\nLevel 2: on the stove\n',
  );
  expect(await course.run('answers', 'seal', 'serve-tea')).toMatchObject({
    code: 0,
    stdout: 'sealed     solutions/05-serve-tea.age\n',
  });
});

it('refuses what cannot be a kata', async () => {
  expect(await course.run('new-kata')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('Say a name'),
  });
  expect(await course.run('new-kata', 'bake', 'x')).toMatchObject({ code: 2, stdout: '' });
});

async function everyFile(root: string): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const folder of ['katas', 'answers', 'solutions']) {
    for (const path of await readdir(join(root, folder), { recursive: true, withFileTypes: true })) {
      if (!path.isFile()) continue;
      const file = join(path.parentPath, path.name);
      files.set(file.slice(root.length + 1).replaceAll('\\', '/'), await readFile(file, 'utf8'));
    }
  }
  return files;
}
