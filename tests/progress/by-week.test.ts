import { emptyDay, type Day } from '../../scripts/progress/by-day.ts';
import { byWeek } from '../../scripts/progress/by-week.ts';

function days(...dates: string[]): Day[] {
  return dates.map((date) => ({ ...emptyDay(date), attempts: 1 }));
}

function mondays(noted: readonly Day[], shortPause: number): [string, number][] {
  return byWeek(noted, shortPause).map(({ monday, pause }) => [monday, pause]);
}

it('has no weeks without days', () => {
  expect(byWeek([], 1)).toEqual([]);
});

it('runs from Monday to Sunday', () => {
  const [week, ...more] = byWeek(days('2026-09-07', '2026-09-13'), 1);
  expect(more).toEqual([]);
  expect(week?.monday).toBe('2026-09-07');
  expect(week?.days.map(({ date, attempts }) => `${date} ${attempts}`)).toEqual([
    '2026-09-07 1',
    '2026-09-08 0',
    '2026-09-09 0',
    '2026-09-10 0',
    '2026-09-11 0',
    '2026-09-12 0',
    '2026-09-13 1',
  ]);
});

it('goes over the end of a year, and over changes of the clocks', () => {
  expect(mondays(days('2026-12-31', '2027-01-04'), 0)).toEqual([
    ['2026-12-28', 0],
    ['2027-01-04', 0],
  ]);
  expect(mondays(days('2026-03-28', '2026-03-30', '2026-10-25', '2026-10-26'), 0)).toEqual([
    ['2026-03-23', 0],
    ['2026-03-30', 0],
    ['2026-10-19', 28],
    ['2026-10-26', 0],
  ]);
});

it('shows a short pause as empty weeks, and tells the length of a long one', () => {
  const noted = days('2026-09-01', '2026-09-15', '2026-10-06');
  expect(mondays(noted, 1)).toEqual([
    ['2026-08-31', 0],
    ['2026-09-07', 0],
    ['2026-09-14', 0],
    ['2026-10-05', 2],
  ]);
  expect(mondays(noted, 2)).toHaveLength(6);
});

it('makes no calendar of fifty years of a clock that was wrong', () => {
  expect(mondays(days('1970-01-01', '2026-09-07'), 3)).toEqual([
    ['1969-12-29', 0],
    ['2026-09-07', 2957],
  ]);
});
