import { readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { keepCopy } from '../../scripts/progress/keep-copy.ts';
import { temporaryFolder, writeAll } from '../tiny-course.ts';

const AT = new Date('2026-09-01T12:30:00.500Z');

it('keeps the file under its own path, by time', async () => {
  const root = await temporaryFolder();
  await writeAll(root, 'katas/01-a', { 'a.spec.ts': 'mine' });
  const copy = await keepCopy(root, join(root, 'katas/01-a/a.spec.ts'), AT);
  expect(relative(root, copy)).toBe(join('.progress/saved/2026-09-01T12-30-00.500Z/katas/01-a/a.spec.ts'));
  expect(await readFile(copy, 'utf8')).toBe('mine');
});

it('refuses when the copy cannot be kept', async () => {
  const root = await temporaryFolder();
  await writeAll(root, 'katas/01-a', { 'a.spec.ts': 'mine' });
  await writeFile(join(root, '.progress'), '');
  await expect(keepCopy(root, join(root, 'katas/01-a/a.spec.ts'), AT)).rejects.toThrow(
    'a.spec.ts was not replaced',
  );
});
