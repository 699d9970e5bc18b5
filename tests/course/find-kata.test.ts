import { findKatas, findOnlyKata } from '../../scripts/course/find-kata.ts';
import type { Kata } from '../../scripts/course/kata.ts';
import { readCourse } from '../../scripts/course/read-course.ts';
import { tinyCourse } from '../tiny-course.ts';

let course: Kata[];

beforeAll(async () => {
  course = await readCourse(await tinyCourse());
});

it.each([
  '2',
  '02',
  '02-pour-water',
  'pour-water',
  'Pour-Water',
  'katas/02-pour-water/',
  'katas\\02-pour-water\\pour-water.ts',
])('finds a kata by %s', (name) => {
  expect(findKatas(course, [name]).map(({ id }) => id)).toEqual(['02-pour-water']);
});

it('gives the katas in the order they are asked for, each once', () => {
  expect(findKatas(course, ['4', '1', 'stir-soup']).map(({ number }) => number)).toEqual([4, 1]);
  expect(findKatas(course, [])).toEqual([]);
});

it('names the nearest katas for a name that fits none', () => {
  expect(() => findKatas(course, ['1', 'pur-watr'])).toThrow(
    'There is no kata "pur-watr". The nearest are\n\n   2  pour-water\n   4  stir-soup\n',
  );
});

it('names the nearest numbers for a number that fits none', () => {
  expect(() => findKatas(course, ['3'])).toThrow(/"3".*\n\n {3}2 {2}pour-water\n {3}4 {2}stir-soup\n/);
});

it('says so when there are no katas at all', () => {
  expect(() => findKatas([], ['1'])).toThrow('There are no katas');
});

it('asks which kata is meant when a command needs one', () => {
  expect(() => findOnlyKata(course, [], 'hint')).toThrow(
    'Which kata? Say its number or its name: `npm run hint 1`.',
  );
});
