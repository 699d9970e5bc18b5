import { judgeText, judgeTexts, KATA, openTestGrader, referenceOf } from '../grade-texts.ts';
import { ENDLESS } from './hostile-files.ts';

it('holds a file that no compiler can read, says why, and judges the other katas and the other students', async () => {
  const grader = await openTestGrader({ jobs: 2 });
  const [first, second] = await Promise.all([referenceOf(KATA), referenceOf('02-async-iterator-class')]);
  try {
    const hostile = judgeTexts(grader, { [KATA]: `${ENDLESS}${first}`, '02-async-iterator-class': second });
    const honest = await judgeText(grader, first);
    expect(honest).toMatchObject({ verdict: 'solved', flags: [] });
    const judged = await hostile;
    expect(judged.get(KATA)).toMatchObject({
      verdict: 'syntax-error',
      flags: [{ kind: 'policy', severity: 'hold', what: expect.stringContaining('cannot be parsed in 5 s') }],
      typeErrors: [{ line: 1, message: expect.stringContaining('cannot be parsed in 5 s') }],
    });
    expect(judged.get('02-async-iterator-class')).toMatchObject({ verdict: 'solved', typeErrors: [], flags: [] });
  } finally {
    await grader.close();
  }
});
