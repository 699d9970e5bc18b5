import { standingOf } from '../../scripts/progress/standing.ts';
import { totalsOf } from '../../scripts/progress/totals.ts';
import { attempt, hint } from './entries.ts';
import { wholeCourse } from './some-weeks.ts';

const katas = wholeCourse().slice(0, 3);
const [first = '', second = ''] = katas.map(({ id }) => id);

it('adds up attempts, solved katas and hints', () => {
  const journal = [
    attempt(first, 'partial'),
    hint(first, 1),
    attempt(first, 'solved'),
    attempt(second, 'failing'),
    hint(second, 2),
  ];
  const hints = new Map([
    [first, 4],
    [second, 5],
  ]);
  expect(totalsOf(standingOf(katas, journal), hints)).toEqual({
    katas: 3,
    solved: 1,
    attempts: 3,
    hints: { seen: 3, all: 9 },
  });
});

it('counts no hints that a lesson has no more', () => {
  const standing = standingOf(katas, [hint(first, 5)]);
  expect(totalsOf(standing, new Map([[first, 3]])).hints).toEqual({ seen: 3, all: 3 });
  expect(totalsOf(standing, new Map()).hints).toEqual({ seen: 0, all: 0 });
});
