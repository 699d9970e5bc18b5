import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { prepareCourse } from '../../../scripts/grading/judging/prepared-course.ts';
import { openTypesChecker } from '../../../scripts/grading/judging/types-checker.ts';
import { KATA, referenceOf, ROOT } from './grade-texts.ts';

const OTHER = '02-async-iterator-class';

it('kills a compiler that comes to no end, or to a bad one, blames that kata alone, and checks the others with a fresh one', async () => {
  const { katas } = await prepareCourse(ROOT, new Map());
  const checker = openTypesChecker(ROOT, await mkdtemp(join(ROOT, '.cache', 'types-test-')), [...katas.values()]);
  try {
    const [first, second] = await Promise.all([referenceOf(KATA), referenceOf(OTHER)]);
    const endless = `const late = ${Array.from({ length: 40 }).reduce((inner: string) => `async (x = ${inner})`, '0')};`;
    const checked = await checker.check(new Map([[KATA, endless], [OTHER, second]]));
    expect(checked.get(KATA)).toEqual([{ file: 'async-generator.ts', line: 1, message: expect.stringContaining('The types could not be checked: ') }]);
    expect(checked.get(OTHER)).toEqual([]);
    expect(await checker.check(new Map([[KATA, first], [OTHER, second]]))).toEqual(new Map([[KATA, []], [OTHER, []]]));
  } finally {
    await checker.close();
  }
});
