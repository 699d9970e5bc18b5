import type { Kata } from '../../scripts/course/kata.ts';
import { byDay, localDate } from '../../scripts/progress/by-day.ts';
import type { Entry } from '../../scripts/progress/entry.ts';
import { standingOf } from '../../scripts/progress/standing.ts';
import { attempt, hint, opened } from './entries.ts';
import { someWeeks, wholeCourse } from './some-weeks.ts';

const course = wholeCourse();
const [first, second] = course as [Kata, Kata];

/** Moves an entry to a time of the learner's own clock. */
function at<T extends Entry>(entry: T, day: number, hours: number, minutes: number): T {
  return { ...entry, at: new Date(2026, 8, day, hours, minutes).toISOString() };
}

it('has no days before the first entry', () => {
  expect(byDay(course, [])).toEqual([]);
});

it('puts entries on the days of the learner, from midnight to midnight', () => {
  const journal = [
    at(attempt(first.id, 'failing'), 1, 0, 0),
    at(attempt(first.id, 'partial'), 1, 23, 59),
    at(attempt(first.id, 'partial'), 2, 0, 1),
  ];
  expect(byDay(course, journal).map(({ date, attempts }) => [date, attempts])).toEqual([
    ['2026-09-01', 2],
    ['2026-09-02', 1],
  ]);
});

it('counts runs with something to try, and katas solved and hints seen for the first time', () => {
  const journal = [
    at(attempt(first.id, 'not-attempted'), 1, 9, 0),
    at(hint(first.id, 1), 2, 9, 0),
    at(hint(first.id, 1), 3, 9, 0),
    at(attempt(first.id, 'solved'), 3, 9, 1),
    at(hint(first.id, 2), 3, 9, 2),
    at(attempt(first.id, 'solved'), 4, 9, 0),
    at(opened(first.id, false), 5, 9, 0),
    at(attempt('99-gone', 'solved'), 6, 9, 0),
  ];
  expect(byDay(course, journal)).toEqual([
    { date: '2026-09-02', attempts: 0, solved: [], hints: 1 },
    { date: '2026-09-03', attempts: 1, solved: [first], hints: 1 },
    { date: '2026-09-04', attempts: 1, solved: [], hints: 0 },
  ]);
});

it('puts the days in order, whatever the order of the journal', () => {
  const journal = [at(attempt(first.id, 'solved'), 4, 9, 0), at(attempt(second.id, 'solved'), 3, 9, 0)];
  expect(byDay(course, journal).map(({ date }) => date)).toEqual(['2026-09-03', '2026-09-04']);
});

it('tells of one kata, or of one level, alone', () => {
  const journal = [
    at(attempt(first.id, 'solved'), 1, 9, 0),
    at(attempt(course[6]?.id ?? '', 'partial'), 2, 9, 0),
  ];
  expect(byDay([first], journal)).toMatchObject([{ date: '2026-09-01', solved: [first] }]);
  expect(
    byDay(
      course.filter(({ level }) => level.number === 2),
      journal,
    ),
  ).toMatchObject([{ date: '2026-09-02' }]);
});

it('adds up to what the standing says', () => {
  const journal = someWeeks(course, 19);
  const days = byDay(course, journal);
  const standing = standingOf(course, journal);
  const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);
  expect(sum(days.map(({ attempts }) => attempts))).toBe(sum(standing.map(({ attempts }) => attempts)));
  expect(sum(days.map(({ hints }) => hints))).toBe(sum(standing.map(({ hintsSeen }) => hintsSeen)));
  expect(days.flatMap(({ solved }) => solved)).toHaveLength(19);
});

it('writes dates with leading zeros', () => {
  expect(localDate(new Date(2026, 0, 2, 12).toISOString())).toBe('2026-01-02');
});
