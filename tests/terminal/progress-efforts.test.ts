import { standingOf } from '../../scripts/progress/standing.ts';
import { widthOf } from '../../scripts/terminal/fit.ts';
import { paint } from '../../scripts/terminal/paint.ts';
import { progressEfforts } from '../../scripts/terminal/progress-efforts.ts';
import { attempt, hint } from '../progress/entries.ts';
import { someWeeks, wholeCourse } from '../progress/some-weeks.ts';

const course = wholeCourse();
const hints = new Map(course.map(({ id }) => [id, 5]));
const plain = paint(false);
const [first = ''] = course.map(({ id }) => id);
const seventh = course[6]?.id ?? '';

it('draws nothing when there is nothing to draw', () => {
  expect(progressEfforts(standingOf(course, []), hints, { columns: 80, paint: plain })).toBe('');
});

const JOURNAL = [
  ...Array.from({ length: 40 }, (_, index) => attempt(first, 'partial', String(index))),
  hint(first, 1),
  hint(first, 2),
  attempt(seventh, 'failing'),
];

it('compares the attempts of the levels that were begun, and tells their hints', () => {
  expect(progressEfforts(standingOf(course, JOURNAL), hints, { columns: 80, paint: plain })).toBe(
    `  Level by level

                  attempts                 hints seen
  1 first steps   #################### 40  2 of 30
  2 looping well  #                     1  0 of 20`,
  );
});

it('fits 40 columns', () => {
  expect(progressEfforts(standingOf(course, JOURNAL), hints, { columns: 40, paint: plain })).toBe(
    `  Level by level

  1 first steps
    attempts #################### 40
    hints    2 of 30
  2 looping well
    attempts # 1
    hints    0 of 20`,
  );
});

it.each([40, 70, 80])('is never wider than %d columns', (columns) => {
  const standing = standingOf(course, someWeeks(course, 31));
  const lines = progressEfforts(standing, hints, { columns, paint: plain }).split('\n');
  expect(lines.filter((line) => widthOf(line) > columns)).toEqual([]);
});
