import { join } from 'node:path';
import { UserError } from '../../scripts/course/user-error.ts';
import { findTarget } from '../../scripts/protocol/target.ts';
import { temporaryFolder, writeAll } from '../tiny-course.ts';

let folder: string;

beforeAll(async () => {
  folder = await temporaryFolder();
  await writeAll(folder, '.', { 'lab.ts': '', 'c#/lab.ts': '' });
});

it('takes a path and an expression apart', async () => {
  expect(await findTarget('lab.ts#countdown(3, 100)', [folder])).toEqual({
    file: join(folder, 'lab.ts'),
    shown: 'lab.ts',
    expression: 'countdown(3, 100)',
  });
  expect(await findTarget('lab.ts', [folder])).toMatchObject({ expression: undefined });
  expect(await findTarget('lab.ts#', [folder])).toMatchObject({ expression: undefined });
});

it('lets a folder and an expression have a # as well', async () => {
  expect(await findTarget("c#/lab.ts#colours('#fff')", [folder])).toMatchObject({
    shown: 'c#/lab.ts',
    expression: "colours('#fff')",
  });
});

it('looks in one folder after the other', async () => {
  expect(await findTarget('lab.ts#a', [join(folder, 'c#'), folder])).toMatchObject({
    file: join(folder, 'c#/lab.ts'),
  });
  expect(await findTarget('lab.ts#a', [join(folder, 'nowhere'), folder])).toMatchObject({
    file: join(folder, 'lab.ts'),
  });
});

it('says what is missing', async () => {
  await expect(findTarget('lap.ts#a', [folder])).rejects.toThrow(UserError);
  await expect(findTarget('lap.ts#a', [folder])).rejects.toThrow(
    /^There is no file lap\.ts\.\nPaths count from /,
  );
  await expect(findTarget('#a', [folder])).rejects.toThrow(/no file before the #/);
  await expect(findTarget('c#', [folder])).rejects.toThrow(/^c# is a folder\./);
});
