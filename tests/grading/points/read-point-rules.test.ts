import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Kata } from '../../../scripts/course/kata.ts';
import { readCourse } from '../../../scripts/course/read-course.ts';
import { worthOf } from '../../../scripts/grading/points/point-rules.ts';
import { readPointRules } from '../../../scripts/grading/points/read-point-rules.ts';
import { temporaryFolder, tinyCourse } from '../../tiny-course.ts';

let course: Kata[];
let file: string;

beforeAll(async () => {
  course = await readCourse(await tinyCourse());
  file = join(await temporaryFolder(), 'points.json');
});

async function reading(json: unknown) {
  await writeFile(file, typeof json === 'string' ? json : JSON.stringify(json));
  return readPointRules(file, course);
}

it.each([
  [{}, [1, 1, 1]],
  [{ default: 2 }, [2, 2, 2]],
  [{ levels: { 2: 5 } }, [1, 1, 5]],
  [{ levels: { 'On the stove': 5, 1: 0.5 } }, [0.5, 0.5, 5]],
  [{ levels: { 1: 3 }, katas: { 2: 4, 'stir-soup': 0 } }, [3, 4, 0]],
  ['\uFEFF{"katas":{"01-sip-slowly":7}}', [7, 1, 1]],
])('reads %j', async (json, points) => {
  const rules = await reading(json);
  expect(course.map((kata) => worthOf(rules, kata))).toEqual(points);
});

it('gives a share unless told otherwise', async () => {
  expect((await reading({})).credit).toBe('share');
  expect((await reading({ credit: 'all-or-nothing' })).credit).toBe('all-or-nothing');
});

it.each([
  ['{ "katas": ', 'is no JSON'],
  [[], 'an object was expected'],
  [{ kata: {} }, '"kata" is no key of it; it knows default, levels, katas, credit.'],
  [{ default: '1' }, '"default" should be a number of points from 0 to 1000, and is "1".'],
  [{ katas: { 1: -1 } }, '"katas"."1" should be a number of points from 0 to 1000, and is -1.'],
  [{ katas: [1] }, '"katas" should be an object like { "1": 2 }.'],
  [{ katas: { 1: 1, 'sip-slowly': 2 } }, '"katas" names 01-sip-slowly twice.'],
  [{ katas: { 'stir-soap': 2 } }, 'There is no kata "stir-soap".'],
  [{ levels: { 9: 2 } }, 'there is no level "9". The levels are 1 (first steps), 2 (on the stove).'],
  [{ credit: 'half' }, '"credit" should be "share" or "all-or-nothing", and is "half".'],
])('refuses %j', async (json, message) => {
  await expect(reading(json)).rejects.toMatchObject({ name: 'UserError', message: expect.stringContaining(message) });
});

it('refuses a file that is not there', async () => {
  await expect(readPointRules('nowhere.json', course)).rejects.toThrow('nowhere.json, named by --points, is not there.');
});
