import type { Kata } from '../../scripts/course/kata.ts';
import { readCourse } from '../../scripts/course/read-course.ts';
import { standingOf } from '../../scripts/progress/standing.ts';
import { paint } from '../../scripts/terminal/paint.ts';
import { renderList } from '../../scripts/terminal/render-list.ts';
import { renderProgress } from '../../scripts/terminal/render-progress.ts';
import { attempt, hint, opened } from '../progress/entries.ts';
import { tinyCourse } from '../tiny-course.ts';

let course: Kata[];

beforeAll(async () => {
  course = await readCourse(await tinyCourse());
});

const JOURNAL = [
  attempt('01-sip-slowly', 'partial', 'a', 1),
  attempt('01-sip-slowly', 'solved', 'b', 2),
  attempt('02-pour-water', 'leaking', 'a', 3),
  hint('02-pour-water', 1),
  hint('02-pour-water', 2),
  opened('02-pour-water', true),
];

it('lists every kata with its state', () => {
  expect(renderList(standingOf(course, JOURNAL), paint(false))).toBe(
    `  Level 1: first steps, 1 of 2
  ✓ 01  sip-slowly  solved             Sip slowly
  > 02  pour-water  next, peeked       Pour water

  Level 2: on the stove, 0 of 1
  · 04  stir-soup                      Stir soup

  [######--------------] 1 of 3 katas solved

  Next: npm test 2`,
  );
});

it('tells the progress, of what was begun', () => {
  expect(renderProgress(standingOf(course, JOURNAL), paint(false))).toBe(
    `  [######--------------] 1 of 3 katas solved

  Level 1: first steps, 1 of 2
  ✓ 01  sip-slowly  solved 2 Sep 2026, 2 attempts
  > 02  pour-water  1 attempt, 2 hints, peeked
                    3 Sep 2026: leaking, 1 of 2 specs

  Level 2: on the stove, 0 of 1
    1 not started

  Next: 2 Pour water
  npm test 2`,
  );
});

it('ends when all is solved', () => {
  const standing = standingOf(
    course,
    course.map(({ id }) => attempt(id, 'solved')),
  );
  expect(renderList(standing, paint(false))).toContain('3 of 3 katas solved\n\n  All are solved.');
  expect(renderProgress(standing, paint(false))).toContain('The whole course is solved.');
});

it('cuts a long title to 80 columns', () => {
  const [first] = course as [Kata];
  const list = renderList(standingOf([{ ...first, title: 'long '.repeat(30) }], []), paint(false));
  expect(Math.max(...list.split('\n').map((line) => line.length))).toBe(80);
});

it('says the same with colours', () => {
  const standing = standingOf(course, JOURNAL);
  for (const render of [renderList, renderProgress]) {
    // oxlint-disable-next-line no-control-regex -- that is what colours are made of
    expect(render(standing, paint(true)).replaceAll(/\u001b\[\d+m/g, '')).toBe(
      render(standing, paint(false)),
    );
  }
});
