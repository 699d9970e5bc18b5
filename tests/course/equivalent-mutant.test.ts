import { equivalentMutantsOf } from '../../scripts/course/equivalent-mutant.ts';
import type { Kata } from '../../scripts/course/kata.ts';
import { readSelfPacedKey } from '../../scripts/course/lock.ts';
import { readCourse } from '../../scripts/course/read-course.ts';
import { openBook, sealBook } from '../../scripts/course/sealed-book.ts';
import { UserError } from '../../scripts/course/user-error.ts';
import { tinyCourse, writeAll } from '../tiny-course.ts';

const TEXT = `# Mutants that need not be caught

## one less (2): const page = \`no # \${1}\`;

No page has
this number.

### Ever

## await dropped: await wait();

Nobody waits.
`;

let root: string;
let kata: Kata;

beforeAll(async () => {
  root = await tinyCourse();
  kata = (await readCourse(root))[0] as Kata;
});

it('reads the names, whatever characters they have, and the reasons', () => {
  expect(equivalentMutantsOf(kata, TEXT)).toEqual([
    { name: 'one less (2): const page = `no # ${1}`;', reason: 'No page has\nthis number.\n\n### Ever' },
    { name: 'await dropped: await wait();', reason: 'Nobody waits.' },
  ]);
  expect(equivalentMutantsOf(kata, '')).toEqual([]);
});

it.each([
  ['a mutant without a reason', '## a\n\n## b\n\nBecause.\n', 'gives no reason for "a"'],
  ['a mutant that is named twice', '## a\n\nOne.\n\n## a\n\nTwo.\n', 'names "a" twice'],
])('refuses %s', (_, text, message) => {
  const reading = () => equivalentMutantsOf(kata, text);
  expect(reading).toThrow(UserError);
  expect(reading).toThrow(`answers/01-sip-slowly/equivalent-mutants.md ${message}`);
});

it('is sealed and opened with the book, which does without', async () => {
  const key = await readSelfPacedKey(root);
  await sealBook(root, kata, key);
  expect((await openBook(kata, key)).equivalentMutants).toEqual([]);
  await writeAll(root, 'answers/01-sip-slowly', { 'equivalent-mutants.md': TEXT });
  expect(await sealBook(root, kata, key)).toBe('sealed');
  expect((await openBook(kata, key)).equivalentMutants).toHaveLength(2);
});
