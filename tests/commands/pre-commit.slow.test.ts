import { execFileSync } from 'node:child_process';
import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { commandCourse, type CommandCourse } from './run-command.ts';

let course: CommandCourse;
const git = (...args: string[]): void => void execFileSync('git', args, { cwd: course.root });

beforeEach(async () => {
  course = await commandCourse();
  await cp(join(__dirname, '../tsconfig.json'), join(course.root, 'tests/tsconfig.json'));
  await cp(join(__dirname, '../../.oxlintrc.json'), join(course.root, '.oxlintrc.json'));
  git('init', '--quiet');
});

it('lets an unfinished kata through, even one that does not compile', async () => {
  await writeFile(join(course.root, 'katas/01-sip-slowly/sip-slowly.ts'), 'export const half = (');
  git('add', 'katas');
  expect(await course.run('pre-commit')).toMatchObject({ code: 0, stderr: '' });
});

it('keeps plain answers out, also those that were added by force', async () => {
  git('add', '--force', 'answers/01-sip-slowly/reference.ts');
  const { code, stderr } = await course.run('pre-commit');
  expect(code).toBe(2);
  expect(stderr).toContain('  answers/01-sip-slowly/reference.ts');
  expect(stderr).toContain('npm run answers seal');
});

it('keeps tooling out that does not compile, and says where', async () => {
  await writeFile(join(course.root, 'scripts/broken.ts'), "export const ticks: number = 'many';\n");
  git('add', 'scripts/broken.ts');
  const { code, stderr } = await course.run('pre-commit');
  expect(code).toBe(2);
  expect(stderr).toContain("scripts/broken.ts(1,14): error TS2322: Type 'string' is not assignable to type 'number'.");
});

it('lets tooling through that is sound', async () => {
  await writeFile(join(course.root, 'scripts/sound.ts'), 'export const ticks = 3;\n');
  git('add', 'scripts/sound.ts');
  expect(await course.run('pre-commit')).toMatchObject({ code: 0, stderr: '' });
});
