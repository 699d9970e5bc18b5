import { join } from 'node:path';
import { presentBook } from '../../../scripts/course/present-book.ts';
import { readCourse } from '../../../scripts/course/read-course.ts';
import { policyFlags } from '../../../scripts/grading/policy/policy-flags.ts';

const ROOT = join(__dirname, '..', '..', '..');

/** `01-async-generator: alternative recursion: hold 3 …`, one for each flag of each answer. */
async function flagsOfBooks(): Promise<{ readonly isRight: boolean; readonly told: string; readonly severity: string }[]> {
  const books = (await readCourse(ROOT)).map(async (kata) => {
    const { reference, alternatives, misconceptions, given } = await presentBook(ROOT, kata);
    const right = [{ name: 'stub', source: given.stub }, reference, ...alternatives];
    return [...right, ...misconceptions].flatMap((answer) =>
      policyFlags(kata, answer.source).map(({ severity, line, what }) => ({
        isRight: right.includes(answer), severity, told: `${kata.id}: ${answer.name}:${line}: ${severity}: ${what}`,
      })),
    );
  });
  return (await Promise.all(books)).flat();
}

it('has nothing against any stub, reference or alternative, and holds no misconception', async () => {
  const flags = await flagsOfBooks();
  expect(flags.filter(({ isRight }) => isRight).map(({ told }) => told)).toEqual([]);
  expect(flags.filter(({ severity }) => severity === 'hold').map(({ told }) => told)).toEqual([]);
});
