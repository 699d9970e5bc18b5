import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Kata } from '../../scripts/course/kata.ts';
import { readSelfPacedKey, type Key } from '../../scripts/course/lock.ts';
import { readCourse } from '../../scripts/course/read-course.ts';
import { openBook, sealBook } from '../../scripts/course/sealed-book.ts';
import { UserError } from '../../scripts/course/user-error.ts';
import { tinyCourse, writeAll } from '../tiny-course.ts';

// Of no course; it opens nothing but what is sealed with it.
const OTHER_KEY = '# other\nAGE-SECRET-KEY-1NZFUPGQ2UJNFH6XDECMG9MJ68CLEZDKPPX3NC4QFGZ206WFA7KMSLMM8GQ\n';

let root: string;
let kata: Kata;
let key: Key;

beforeEach(async () => {
  root = await tinyCourse();
  kata = (await readCourse(root))[0] as Kata;
  key = await readSelfPacedKey(root);
});

it('opens what was sealed, with the stub and the spec of that day', async () => {
  const given = { stub: await readFile(kata.stub, 'utf8'), spec: await readFile(kata.spec, 'utf8') };
  expect(await sealBook(root, kata, key)).toBe('sealed');
  await rm(join(root, 'answers'), { recursive: true });
  await writeFile(kata.stub, 'edited');
  const book = await openBook(kata, key);
  expect(book.given).toEqual(given);
  expect(book.reference).toEqual({
    name: 'reference',
    source: expect.stringContaining('export async function* sipSlowly'),
  });
  expect(book.alternatives.map(({ name }) => name)).toEqual(['hand-written']);
  expect(book.misconceptions).toMatchObject([
    { name: 'counts-from-zero', caught: [{ message: 'The first page is 1' }] },
  ]);
  expect(book.why).toContain('Say here why');
});

it('seals so that no line of an answer can be read', async () => {
  await sealBook(root, kata, key);
  const bytes = (await readFile(kata.book)).toString('latin1');
  expect(bytes).toMatch(/^age-encryption\.org\/v1\n/);
  expect(bytes).not.toMatch(/sipSlowly|reference|page/);
});

it('changes nothing when nothing has changed, line ends aside', async () => {
  await sealBook(root, kata, key);
  const before = [await readFile(kata.book), await readFile(kata.seal)];
  await writeAll(root, 'answers/01-sip-slowly', { '.DS_Store': 'x' });
  const reference = join(root, 'answers/01-sip-slowly/reference.ts');
  await writeFile(reference, (await readFile(reference, 'utf8')).replaceAll('\n', '\r\n'));
  expect(await sealBook(root, kata, key)).toBe('unchanged');
  expect([await readFile(kata.book), await readFile(kata.seal)]).toEqual(before);
});

it('seals again when an answer, an answer more or the spec has changed', async () => {
  await sealBook(root, kata, key);
  await writeAll(root, 'answers/01-sip-slowly', { 'why.md': 'Because.\n' });
  expect(await sealBook(root, kata, key)).toBe('sealed');
  await writeAll(root, 'answers/01-sip-slowly', { 'alternatives/other.ts': 'export {};\n' });
  expect(await sealBook(root, kata, key)).toBe('sealed');
  await writeFile(kata.spec, 'it("is new", () => {});\n');
  expect(await sealBook(root, kata, key)).toBe('sealed');
  const book = await openBook(kata, key);
  expect([book.why, book.alternatives.length, book.given.spec]).toEqual([
    'Because.\n',
    2,
    'it("is new", () => {});\n',
  ]);
});

it('mends a missing record without touching the book', async () => {
  await sealBook(root, kata, key);
  const before = await readFile(kata.book);
  await rm(kata.seal);
  expect(await sealBook(root, kata, key)).toBe('sealed');
  expect(await readFile(kata.book)).toEqual(before);
});

it.each([
  [
    'no plain book',
    (folder: string) => rm(folder, { recursive: true }),
    'There is nothing to seal in answers/01-sip-slowly',
  ],
  ['no reference', (folder: string) => rm(join(folder, 'reference.ts')), 'lacks reference.ts'],
  [
    'a file that belongs to no book',
    (folder: string) => writeFile(join(folder, 'notes.txt'), ''),
    'answers/01-sip-slowly/notes.txt belongs to no answer book',
  ],
])('refuses to seal %s', async (_, spoil, message) => {
  await spoil(join(root, 'answers/01-sip-slowly'));
  const sealing = sealBook(root, kata, key);
  await expect(sealing).rejects.toThrow(message);
  await expect(sealing).rejects.toBeInstanceOf(UserError);
});

it('refuses to seal a solution as the stub', async () => {
  await writeFile(kata.stub, 'export async function* sipSlowly() { yield 1; }\n');
  await expect(sealBook(root, kata, key)).rejects.toThrow('katas/01-sip-slowly/sip-slowly.ts is not a stub');
});

it.each([
  ['is missing', () => rm(kata.book), 'There is no answer book for kata 1'],
  [
    'is damaged',
    () => writeFile(kata.book, 'age-encryption.org/v1\nhello'),
    'solutions/01-sip-slowly.age cannot be opened',
  ],
])('says so when the book %s', async (_, spoil, message) => {
  await sealBook(root, kata, key);
  await spoil();
  await expect(openBook(kata, key)).rejects.toThrow(message);
  await expect(openBook(kata, key)).rejects.toBeInstanceOf(UserError);
});

it('does not open with another key', async () => {
  await sealBook(root, kata, key);
  await expect(openBook(kata, OTHER_KEY)).rejects.toThrow('locked with another key');
  await expect(openBook(kata, '# nothing\n')).rejects.toThrow('no line that begins with AGE-SECRET-KEY-1');
});

it('says so when the key of the course is gone', async () => {
  await rm(join(root, 'solutions/self-paced.key'));
  await expect(readSelfPacedKey(root)).rejects.toThrow('solutions/self-paced.key is not there');
});
