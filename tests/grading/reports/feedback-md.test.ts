import type { GradedUnit } from '../../../scripts/grading/model/grade-book.ts';
import type { GradeVerdict } from '../../../scripts/grading/model/unit.ts';
import { hintFor } from '../../../scripts/grading/reports/advice.ts';
import { feedbackMd } from '../../../scripts/grading/reports/feedback-md.ts';
import { bookOf, gradeOf, heldGrade, hostileBook, KATAS, specOf, studentOf, unitOf } from './books.ts';

const HINTS = new Map([[KATAS[0]?.id ?? '', ['a', 'b', 'c']]]);
const feedbackOf = (...units: GradedUnit[]) => {
  const grade = gradeOf('ada', { name: 'Ada', units });
  return feedbackMd(grade, bookOf([grade]), HINTS);
};
const first = (other: Partial<GradedUnit>) => feedbackOf(unitOf(KATAS[0], 'ada', other));

it('says what is solved, the first public spec that fails with its timeline, and which hint fits', () => {
  const timeline = 'It hands out 3 before it waits.\n\n  expected  ·-----3\n  yours     3-----2';
  const units = [
    unitOf(KATAS[0], 'ada', { verdict: 'partial', points: 1 / 3, specs: [
      specOf('counts down', 'passed'), specOf('waits before each value', 'failed', timeline), specOf('leaves no timer', 'failed', 'later'),
    ] }),
    unitOf(KATAS[1], 'ada'),
  ];
  const grade = gradeOf('ada', { name: 'Ada', units, late: { days: 1, factor: 0.9 }, points: 1.2 });
  expect(feedbackMd(grade, bookOf([grade]), HINTS)).toBe(`<!-- for-await-katas: feedback -->

# Feedback for Ada

1 of 2 katas solved. For each of the others, below is the next thing to look at.

Points: 1.2 of 2. 1 day late: 90 % of the points remain.

| Kata | | Points |
|---|---|---|
| 01 An async generator | 1 of 3 specs | 0.33 of 1 |
| 02 An async iterator class | solved | 1 of 1 |

## 01 An async generator

1 of 3 specs pass.

The first spec that fails: waits before each value

\`\`\`text
It hands out 3 before it waits.

  expected  ·-----3
  yours     3-----2
\`\`\`

Hint 2 of 3 fits here: \`npm run hint 1\` opens the hints of this kata one after the other.
`);
});

it('is glad with who solved everything', () => {
  expect(feedbackMd(gradeOf('ada'), bookOf([gradeOf('ada')]), HINTS)).toContain('All 2 katas solved. Well done!');
});

it('never shows a hidden spec, neither its title nor its message nor its types', () => {
  const hidden = [specOf('secret title', 'failed', 'secret message'), specOf('secret two', 'passed')];
  const typeErrors = [{ file: 'katas/01-async-generator/async-generator.hidden-1.spec.ts', line: 9, message: 'secret type' }];
  const flags = [{ kind: 'hidden', severity: 'note', what: 'secret flag' }] as const;
  for (const verdict of ['solved', 'partial', 'type-error', 'failing'] as const) {
    const text = first({ verdict, hidden, typeErrors, flags, points: 0.5 });
    expect(text).not.toContain('secret');
    expect(text).toContain('Your teacher has further specs, and not all of them pass yet');
  }
});

it('never names another student, a flag or a note', () => {
  const flags = [{ kind: 'similar', severity: 'note', what: 'Like Grace Hopper.' }] as const;
  const ada = gradeOf('ada', { name: 'Ada', flags, notes: ['Grace Hopper handed this in, too.'], student: studentOf('Ada'), units: [unitOf(KATAS[0], 'ada', { flags })] });
  const book = bookOf([ada, gradeOf('grace', { name: 'Grace Hopper' })], {
    missing: [studentOf('Alan Turing')],
    similar: [{ kata: '01-async-generator', pair: ['ada', 'grace'], share: 1, lines: [] }],
  });
  expect(feedbackMd(ada, book, HINTS)).not.toMatch(/Grace|grace|Turing|similar/);
});

it('says of what is held only that a teacher looks at it', () => {
  const grade = heldGrade('ada', { name: 'Ada' });
  const text = feedbackMd(grade, bookOf([grade]), HINTS);
  expect(text).toContain('Points: not decided yet, your teacher looks at this first.');
  expect(text).toContain('| 01 An async generator | not decided yet |  |');
  expect(text).not.toMatch(/judge|tamper|reached/);
});

it.each<[GradeVerdict, string]>([
  ['not-attempted', 'Begin with the lesson'],
  ['missing', 'It belongs into katas/01-async-generator/async-generator.ts.'],
  ['starved', 'never stops asking for values'],
  ['stuck', 'nobody settles'],
  ['leaking', 'left behind'],
  ['crashed', 'ended the whole run'],
  ['out-of-memory', 'The memory ran out.'],
  ['too-much-output', 'printed so much'],
  ['syntax-error', 'cannot be read as TypeScript'],
  ['type-error', 'The types are not right yet.'],
])('tells %s in words', (verdict, words) => {
  expect(first({ verdict, specs: [], points: 0 })).toContain(words);
});

it('says of what could not be judged that it is not the student\'s fault', () => {
  expect(first({ verdict: 'ungradable', points: null, specs: [] })).toContain('That is not your fault');
});

it('shows the first type error in the student\'s own file', () => {
  const typeErrors = [{ file: 'katas/01-async-generator/async-generator.ts', line: 4, message: 'Type \'string\' is not…' }];
  const text = first({ verdict: 'type-error', points: 0.75, typeErrors });
  expect(text).toContain('async-generator.ts, line 4\n\n```text\nType \'string\' is not…\n```');
  expect(text).toContain('Your editor and `npm test 1` show the same.');
  expect(text).toContain('| 3 of 3 specs, not all is right yet | 0.75 of 1 |');
});

it('sends to a later hint who has come further, and to the first who has not begun', () => {
  expect([0, 1, 4, 8, 9].map((passed) => hintFor(4, passed, 9))).toEqual([1, 1, 2, 4, 4]);
  expect(hintFor(3, 0, 0)).toBe(1);
  expect(first({ verdict: 'failing', specs: [specOf('counts down', 'failed', 'No.')], points: 0 }))
    .toContain('Hint 1 of 3 fits here: `npm run hint 1` opens it.');
});

it('keeps its shape, whatever the names, titles and messages are', () => {
  const book = hostileBook();
  for (const grade of book.grades) {
    const lines = outsideFences(feedbackMd(grade, book, HINTS));
    expect(lines.filter((line) => line.startsWith('#'))).toHaveLength(3);
    expect(lines.filter((line) => line.startsWith('|'))).toHaveLength(4);
    expect(lines.slice(1).filter((line) => /(^|[^\\`])<|(^|[^\\])!\[|(^|[^\\])\]\(/.test(line.replace(/(`+) .*? \1/g, '')))).toEqual([]);
  }
});

it('is the same every time', () => {
  const book = hostileBook();
  expect(book.grades.map((grade) => feedbackMd(grade, book, HINTS))).toEqual(hostileBook().grades.map((grade) => feedbackMd(grade, book, HINTS)));
});

function outsideFences(text: string): string[] {
  let fence: string | undefined;
  return text.split('\n').filter((line) => {
    const mark = /^`{3,}/.exec(line)?.[0];
    if (fence === undefined) {
      fence = mark;
      return mark === undefined;
    }
    if (line === fence) fence = undefined;
    return false;
  });
}
