import type { Kata } from '../../scripts/course/kata.ts';
import { isSpecChanged, readSealedSpecs } from '../../scripts/progress/changed-specs.ts';
import type { Entry } from '../../scripts/progress/entry.ts';
import { attempt } from './entries.ts';
import { tinyCourse, writeAll } from '../tiny-course.ts';
import { readCourse } from '../../scripts/course/read-course.ts';

const KATA = { id: '01-a' } as Kata;
const NOW = new Map([['01-a', 'new']]);

function solved(spec?: string): Entry {
  return { ...attempt('01-a', 'solved'), ...(spec && { spec }) };
}

it.each<[string, Entry[], boolean]>([
  ['was never solved', [{ ...attempt('01-a', 'partial'), spec: 'old' }], false],
  ['was solved with another spec', [solved('old')], true],
  ['was solved again with the spec of today', [solved('old'), solved('new')], false],
  ['fails with the spec of today', [solved('old'), { ...attempt('01-a', 'failing'), spec: 'new' }], true],
  ['was solved when the journal did not say with which', [solved()], false],
])('a kata that %s', (_, journal, isChanged) => {
  expect(isSpecChanged(KATA, journal, NOW)).toBe(isChanged);
});

it('takes the specs as they were sealed; a kata without a seal is not known', async () => {
  const root = await tinyCourse();
  await writeAll(root, 'solutions', { '01-sip-slowly.json': '{ "stub": "x", "spec": "y" }' });
  expect(await readSealedSpecs(await readCourse(root))).toEqual(new Map([['01-sip-slowly', 'y']]));
});
