import { readFile, rm, writeFile } from 'node:fs/promises';
import type { Kata } from '../../scripts/course/kata.ts';
import { readSelfPacedKey } from '../../scripts/course/lock.ts';
import { readCourse } from '../../scripts/course/read-course.ts';
import { readAgainstSeal } from '../../scripts/course/seal-record.ts';
import { sealBook } from '../../scripts/course/sealed-book.ts';
import { tinyCourse } from '../tiny-course.ts';

async function sealedKata(): Promise<Kata> {
  const root = await tinyCourse();
  const [kata] = await readCourse(root);
  if (!kata) throw new Error('the tiny course has katas');
  await sealBook(root, kata, await readSelfPacedKey(root));
  return kata;
}

it('knows the files that the course came with', async () => {
  const kata = await sealedKata();
  expect(await readAgainstSeal(kata)).toMatchObject({ isUntouched: true, isSpecEdited: false });
});

it('tells an edited stub and an edited spec', async () => {
  const kata = await sealedKata();
  await writeFile(kata.stub, 'export {};\n');
  await writeFile(kata.spec, `${await readFile(kata.spec, 'utf8')} `);
  expect(await readAgainstSeal(kata)).toMatchObject({ isUntouched: false, isSpecEdited: true });
});

it('takes other line ends for no edit', async () => {
  const kata = await sealedKata();
  for (const file of [kata.stub, kata.spec]) {
    await writeFile(file, (await readFile(file, 'utf8')).replaceAll('\n', '\r\n'));
  }
  expect(await readAgainstSeal(kata)).toMatchObject({ isUntouched: true, isSpecEdited: false });
});

it('takes a deleted stub for touched and a deleted spec for edited', async () => {
  const kata = await sealedKata();
  await rm(kata.stub);
  await rm(kata.spec);
  expect(await readAgainstSeal(kata)).toMatchObject({ isUntouched: false, isSpecEdited: true });
});

it('says nothing of a kata that was never sealed', async () => {
  const kata = await sealedKata();
  await rm(kata.seal);
  expect(await readAgainstSeal(kata)).toMatchObject({ isUntouched: false, isSpecEdited: false });
});

it.each(['{"stub": ', '{"stub": "a"}', 'null'])('says that the record is damaged: %s', async (text) => {
  const kata = await sealedKata();
  await writeFile(kata.seal, text);
  await expect(readAgainstSeal(kata)).rejects.toThrow('solutions/01-sip-slowly.json is damaged');
});
