import { readCourse } from '../../../scripts/course/read-course.ts';
import { presentBook } from '../../../scripts/course/present-book.ts';
import { similarPairs } from '../../../scripts/grading/similarity/similar-pairs.ts';
import { ROOT } from './class-under-attack.ts';

const disguises: [how: string, disguise: (text: string) => string][] = [
  ['as it is', (text) => text],
  ['with other names', (text) => text.replace(/\b(iterator|step|results|index|list|values|value|error|position)\b/g, (name) => `my${name}`)],
  ['with comments and other spaces', (text) => text.replace(/;\n/g, ';   // mine\n\n').replace(/ {2}/g, '\t')],
];

it.each(disguises)("finds a classmate's copy, %s", async (_, disguise) => {
  const kata = (await readCourse(ROOT)).find(({ number }) => number === 7);
  if (kata === undefined) throw new Error('There is no kata 7.');
  const { alternatives, reference, misconceptions, given } = await presentBook(ROOT, kata);
  const original = alternatives.toSorted((a, b) => b.source.length - a.source.length)[0]?.source ?? '';
  const honest = [reference, ...alternatives, ...misconceptions].map(({ source }, nr) => ({ submission: `student-${nr}`, text: source }));
  const pairs = similarPairs(kata, given.stub, [...honest, { submission: 'zoe-mallory', text: disguise(original) }]);
  const owner = honest.find(({ text }) => text === original)?.submission;
  expect(pairs.map(({ pair }) => pair)).toContainEqual([owner, 'zoe-mallory']);
});
