import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ownFolder } from '../../../scripts/grading/confinement/own-folder.ts';
import { temporaryFolder } from '../../tiny-course.ts';

it('makes a folder with this process in its name', async () => {
  const parent = await temporaryFolder();
  expect(basename(ownFolder(parent, 'grading'))).toMatch(new RegExp(`^grading-${process.pid}-`));
});

it('removes what a killed process has left, and nothing else', async () => {
  const parent = await temporaryFolder();
  const { pid: dead } = spawnSync(process.execPath, ['--version']);
  const left = join(parent, `grading-${dead}-aBc123`);
  const others = ['grading-notes', `grading-${process.pid}-aBc123`, `other-${dead}-aBc123`].map((name) => join(parent, name));
  for (const folder of [left, ...others]) mkdirSync(folder);
  writeFileSync(join(left, 'async-generator.ts'), "export const of = 'a student';\n");
  ownFolder(parent, 'grading');
  expect(existsSync(left)).toBe(false);
  expect(others.every((folder) => existsSync(folder))).toBe(true);
});
