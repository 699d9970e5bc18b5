import { byDay, emptyDay, type Day } from '../../scripts/progress/by-day.ts';
import { widthOf } from '../../scripts/terminal/fit.ts';
import { paint } from '../../scripts/terminal/paint.ts';
import { progressCalendar } from '../../scripts/terminal/progress-calendar.ts';
import { someWeeks, wholeCourse } from '../progress/some-weeks.ts';

const course = wholeCourse();
const plain = paint(false);

function day(date: string, attempts: number, solved = 0): Day {
  return { ...emptyDay(date), attempts, solved: course.slice(0, solved) };
}

const DAYS = [
  day('2026-09-01', 4),
  day('2026-09-02', 112, 3),
  { ...emptyDay('2026-09-06'), hints: 1 },
  day('2026-09-20', 7, 1),
  day('2026-10-12', 1),
];

it('draws nothing when there is nothing to draw', () => {
  expect(progressCalendar([], 80, plain)).toBe('');
});

it('has a line a week with attempts and solved katas, and folds a long pause', () => {
  expect(progressCalendar(DAYS, 80, plain)).toBe(
    `  Day by day, 1 Sep to 12 Oct 2026

         Mon    Tue    Wed    Thu    Fri    Sat    Sun     week
  31 Aug   ·      4    112✓3    ·      ·      ·      0      116✓3
   7 Sep   ·      ·      ·      ·      ·      ·      ·        ·
  14 Sep   ·      ·      ·      ·      ·      ·      7✓       7✓
          a pause of 3 weeks
  12 Oct   1      ·      ·      ·      ·      ·      ·        1

  A number is a day's attempts, ✓ a kata solved on it, ✓2 two of them.`,
  );
});

it('fits 40 columns', () => {
  expect(progressCalendar(DAYS, 40, plain)).toBe(
    `  Day by day, 1 Sep to 12 Oct 2026

        Mon Tue Wed Thu Fri Sat Sun
  31 Aug  ·   4 112✓  ·   ·   ·   0
   7 Sep  ·   ·   ·   ·   ·   ·   ·
  14 Sep  ·   ·   ·   ·   ·   ·   7✓
          a pause of 3 weeks
  12 Oct  1   ·   ·   ·   ·   ·   ·

  A number is a day's attempts, ✓ a day
  with a kata solved.`,
  );
});

it('explains no mark that is not there', () => {
  expect(progressCalendar([day('2026-09-01', 4)], 80, plain)).toMatch(/A number is a day's attempts\.$/);
  expect(progressCalendar([day('2026-09-01', 4, 1)], 80, plain)).toMatch(/✓ a kata solved on it\.$/);
});

it('keeps to the last eight weeks, and says where the others are', () => {
  const days = byDay(course, someWeeks(course, 31));
  const calendar = progressCalendar(days, 80, plain);
  expect(calendar.match(/^ +\d+ \w{3} .*[·\d]/gm)).toHaveLength(8);
  expect(calendar).toContain('All weeks: npm run progress -- --html progress.html');
});

it.each([37, 40, 69, 70, 80])('is never wider than %d columns', (columns) => {
  const days = [...byDay(course, someWeeks(course, 31)), day('2026-12-29', 99_999, 31)];
  const lines = progressCalendar(days, columns, plain).split('\n');
  expect(lines.filter((line) => !line.includes('99999') && widthOf(line) > columns)).toEqual([]);
});

it('says the same with colours', () => {
  // oxlint-disable-next-line no-control-regex -- that is what colours are made of
  const bare = progressCalendar(DAYS, 80, paint(true)).replaceAll(/\u001b\[\d+m/g, '');
  expect(bare).toBe(progressCalendar(DAYS, 80, plain));
});
