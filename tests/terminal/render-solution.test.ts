import type { AnswerBook } from '../../scripts/course/answer-book.ts';
import type { Kata } from '../../scripts/course/kata.ts';
import { paint } from '../../scripts/terminal/paint.ts';
import { renderSolution } from '../../scripts/terminal/render-solution.ts';

const REFERENCE = `export async function* count() {
  for (let page = 1; page < 3; page += 1) {
    yield page;
  }
}
`;
const BOOK: AnswerBook = {
  reference: { name: 'reference', source: REFERENCE },
  alternatives: [{ name: 'hand-written', source: 'export function count() {}\n' }],
  misconceptions: [{ name: 'wrong', source: 'WRONG', belief: '', caught: [] }],
  why: '# Why\n\nA `yield`\nwaits.\n',
  equivalentMutants: [],
  given: { stub: '', spec: '' },
};

function render(yours: string | undefined): string {
  return renderSolution({ number: 2, title: 'Count' } as Kata, BOOK, yours, paint(false));
}

it('shows what differs line by line, the alternatives and why, and no misconception', () => {
  expect(render(REFERENCE.replaceAll('page', 'n').replaceAll('yield n', 'yield page')))
    .toBe(`The answers of kata 2, Count

From yours (-) to the reference (+)

  export async function* count() {
-   for (let n = 1; n < 3; n += 1) {
+   for (let page = 1; page < 3; page += 1) {
      yield page;
    }
  }

Another way: hand written

  export function count() {}

Why the reference is as it is

  A \`yield\` waits.`);
});

it('shows two different programs one after the other', () => {
  expect(render('export function count() {\n  return pages();\n}\n')).toContain(`Yours

  export function count() {
    return pages();
  }

The reference

  export async function* count() {`);
});

it('takes white space for no difference', () => {
  expect(render(REFERENCE.replaceAll('  ', '\t').replaceAll('\n', '\r\n'))).toContain(
    'Yours is the reference',
  );
});

it('does without yours when it is gone', () => {
  expect(render(undefined)).toContain('The reference (your own file is not there)');
});
