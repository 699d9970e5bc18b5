import { standingOf } from '../../scripts/progress/standing.ts';
import { widthOf } from '../../scripts/terminal/fit.ts';
import { paint } from '../../scripts/terminal/paint.ts';
import { renderProgress } from '../../scripts/terminal/render-progress.ts';
import { attempt, hint, opened } from '../progress/entries.ts';
import { someWeeks, wholeCourse } from '../progress/some-weeks.ts';

const course = wholeCourse();
const plain = paint(false);

it('has the pictures before what is next, and none that are empty', () => {
  const standing = standingOf(course, []);
  expect(renderProgress(standing, plain, { pictures: ['', '  A picture'] })).toMatch(
    /3 not started\n\n {2}A picture\n\n {2}Next: 1 Async generator\n {2}npm test 1$/,
  );
});

it.each([40, 80])('is never wider than %d columns', (columns) => {
  const lines = renderProgress(standingOf(course, someWeeks(course, 24)), plain, { columns }).split('\n');
  expect(lines.filter((line) => widthOf(line) > columns)).toEqual([]);
});

it('tells of a kata below its name where there is no room beside it', () => {
  const [id = ''] = course.map((kata) => kata.id);
  const journal = [hint(id, 1), opened(id, true), attempt(id, 'leaking', 'a', 3)];
  expect(renderProgress(standingOf(course, journal), plain, { columns: 40 })).toContain(
    `  [--------] 0 of 31 katas solved

  Level 1: first steps, 0 of 6
  > 01  async-generator
        1 attempt, 1 hint, peeked
        3 Sep 2026: leaking,
        1 of 2 specs
    and 5 not started`,
  );
});
