import { summaryTxt } from '../../../scripts/grading/reports/summary-txt.ts';
import { bookOf, gradeOf, heldGrade, hostileBook, studentOf } from './books.ts';

it('tells the teacher what is held and why, who is missing, what was not used, and how it was confined', () => {
  const identity = gradeOf('alan', { name: 'Alan', points: null, flags: [{ kind: 'identity', severity: 'hold', what: 'Two submissions say they are Alan.' }] });
  const book = bookOf([heldGrade('ada', { name: 'Ada' }), identity, gradeOf('grace')], {
    missing: [studentOf('Kurt')],
    unusable: [{ source: 'x.rar', why: 'It is no zip.\nPack it as a zip.' }],
    run: { version: '0.1.0', node: 'v20', confinement: 'process: what every platform has.', unconfined: ['The network is open.'], seed: 7, deadline: '2026-06-01T12:00:00Z' },
  });
  expect(summaryTxt(book, [{ file: 'canvas-upload.csv', told: ['Ada (ada) is blank.'] }, { file: 'moodle-upload.csv', told: [] }])).toBe(`3 graded, 2 katas, 2 points at most.
for-await-katas 0.1.0, Node v20, seed 7, deadline 2026-06-01T12:00:00Z.

2 held: no points until you decide (npm run grade … -- --decisions decisions.csv)
  Ada (ada)
    01-async-generator: tampered: The judge was reached for.
  Alan (alan)
    Two submissions say they are Alan.

1 on the roster, of whom nothing came
  Kurt

1 that could not be used
  x.rar: It is no zip. Pack it as a zip.

canvas-upload.csv: 1 to look at before you upload it
  Ada (ada) is blank.

How the code was confined
  process: what every platform has.
  The network is open.
`);
});

it('keeps every name on its line', () => {
  const lines = summaryTxt(hostileBook(), []).split('\n');
  expect(lines.filter((line) => /[\p{Cc}\u202a-\u202e]/u.test(line) || /^::|^\s*##\[/.test(line))).toEqual([]);
});
