import { UserError } from '../../../scripts/course/user-error.ts';
import { classroom50Json, classroom50Run } from '../../../scripts/grading/reports/classroom50-json.ts';
import { githubResults, githubVariable } from '../../../scripts/grading/reports/github-results.ts';
import { gradescopeJson } from '../../../scripts/grading/reports/gradescope-json.ts';
import { bookOf, gradeOf, heldGrade, hostileBook, KATAS, specOf, unitOf } from './books.ts';

const HINTS = new Map(KATAS.map(({ id }) => [id, ['one', 'two', 'three', 'four']]));
const LATE = gradeOf('ada', {
  name: 'Ada', points: 1.2, late: { days: 2, factor: 0.8 }, submittedAt: '2026-06-01T16:32:01.250+02:00',
  units: [
    unitOf(KATAS[0], 'ada'),
    unitOf(KATAS[1], 'ada', { verdict: 'partial', points: 0.5, specs: [specOf('answers next()', 'passed'), specOf('is empty', 'failed', 'It was not.')] }),
  ],
});
const BOOK = bookOf([LATE]);
const ENV = {
  CLASSROOM: 'cs', ASSIGNMENT: 'katas', OWNER: 'ada', SUBMISSION_TAG: 'submit/1', COMMIT_URL: 'https://example.org/c', RELEASE_URL: 'https://example.org/r',
};

describe('Gradescope', () => {
  it('gets a test for each kata and the sum after the late policy', () => {
    expect(JSON.parse(gradescopeJson(LATE, BOOK, HINTS, 'after_published') ?? '')).toEqual({
      score: 1.2,
      output: '1.2 of 2 points. 2 days late: 80 % of the points remain.',
      output_format: 'text',
      visibility: 'after_published',
      stdout_visibility: 'hidden',
      tests: [
        { name: '01 An async generator', name_format: 'text', score: 1, max_score: 1, status: 'passed', output: 'solved.', output_format: 'text', visibility: 'after_published' },
        {
          name: '02 An async iterator class',
          name_format: 'text',
          score: 0.5,
          max_score: 1,
          status: 'failed',
          output: '1 of 2 specs pass.\n\nThe first spec that fails: is empty\n\nIt was not.\n\nHint 3 of 4 fits here: npm run hint 2 opens the hints of this kata one after the other.',
          output_format: 'text',
          visibility: 'after_published',
        },
      ],
    });
  });

  it('gets nothing while the points are held, so that no score stands for them', () => {
    expect(gradescopeJson(heldGrade('ada'), BOOK, HINTS)).toBeUndefined();
  });

  it('gets numbers as numbers, and no markup, whatever the names and messages are', () => {
    const book = hostileBook();
    for (const grade of book.grades) {
      const { score, tests } = JSON.parse(gradescopeJson(grade, book, HINTS) ?? '') as { score: unknown; tests: Record<string, unknown>[] };
      expect([score, ...tests.flatMap((test) => [test.score, test.max_score])].every((value) => typeof value === 'number')).toBe(true);
      expect(tests.every((test) => test.output_format === 'text' && test.name_format === 'text')).toBe(true);
      expect(tests.map((test) => String(test.output)).join()).not.toMatch(/(?![\t\n])[\p{Cc}\u202a-\u202e]/u);
    }
  });
});

describe('Classroom 50', () => {
  const read = (text: string | undefined) => JSON.parse(text ?? '') as Record<string, unknown> & { tests: Record<string, unknown>[] };

  it('gets hundredths of points as whole numbers, and when the work was handed in', () => {
    expect(read(classroom50Json(LATE, BOOK, classroom50Run(ENV)))).toEqual({
      schema: 'classroom50/result/v1',
      classroom: 'cs',
      assignment: 'katas',
      assignment_type: 'individual',
      owner: 'ada',
      submission: 'submit/1',
      commit: 'https://example.org/c',
      release: 'https://example.org/r',
      review: 'https://example.org/c',
      datetime: '2026-06-01T14:32:01Z',
      score: 120,
      'max-score': 200,
      tests: [
        { 'test-name': '01-async-generator: An async generator', passed: true, score: 80, 'max-score': 100 },
        { 'test-name': '02-async-iterator-class: An async iterator class', passed: false, score: 40, 'max-score': 100 },
      ],
    });
  });

  it('gets scores that its collector takes: whole, not below 0, not above the most, and their sum', () => {
    const book = hostileBook();
    for (const grade of book.grades) {
      const { score, tests, ...rest } = read(classroom50Json(grade, book, classroom50Run(ENV)));
      expect(tests.every((test) => Number.isInteger(test.score) && Number(test.score) >= 0 && Number(test.score) <= Number(test['max-score']))).toBe(true);
      expect(score).toBe(tests.reduce((sum, test) => sum + Number(test.score), 0));
      expect(score).toBeLessThanOrEqual(Number(rest['max-score']));
    }
  });

  it('gets nothing while the points are held', () => {
    expect(classroom50Json(heldGrade('ada'), BOOK, classroom50Run(ENV))).toBeUndefined();
  });

  it('takes the old name of the owner, and the address of the review', () => {
    const { OWNER, ...rest } = ENV;
    expect(classroom50Run({ ...rest, USERNAME: OWNER, REVIEW_URL: 'https://example.org/v', ASSIGNMENT_TYPE: 'group' }))
      .toMatchObject({ owner: 'ada', review: 'https://example.org/v', assignmentType: 'group' });
  });

  it('says what its runner would have set', () => {
    expect(() => classroom50Run({ CLASSROOM: 'cs' })).toThrow(UserError);
    expect(() => classroom50Run({ CLASSROOM: 'cs' })).toThrow(/ASSIGNMENT, OWNER, SUBMISSION_TAG, COMMIT_URL, RELEASE_URL is not set/);
  });
});

describe('the autograding reporter of GitHub', () => {
  interface Read { version: number; status: string; max_score?: number; tests: { name: string; status: string; score: number; message: string | null }[] }
  const read = (text: string) => JSON.parse(Buffer.from(text, 'base64').toString('utf8')) as Read;

  it('gets a test for each kata, the late policy in every score', () => {
    expect(read(githubResults(LATE, BOOK, HINTS))).toEqual({
      version: 1,
      status: 'fail',
      max_score: 2,
      tests: [
        {
          name: '01-async-generator: An async generator', test_code: 'npm test 1', filename: 'katas/01-async-generator/async-generator.ts',
          line_no: 0, duration: 0, status: 'pass', score: 0.8, message: null,
        },
        {
          name: '02-async-iterator-class: An async iterator class', test_code: 'npm test 2', filename: 'katas/02-async-iterator-class/async-iterator-class.ts',
          line_no: 0, duration: 0, status: 'fail', score: 0.4,
          message: expect.stringMatching(/^1 of 2 specs pass\.\n\nThe first spec that fails: is empty\n\nIt was not\.\n/),
        },
      ],
    });
    expect(read(githubResults(gradeOf('ada'), BOOK, HINTS)).status).toBe('pass');
  });

  it('gets an error without any points while they are held', () => {
    const held = read(githubResults(heldGrade('ada'), BOOK, HINTS));
    expect(held).toMatchObject({ status: 'error', tests: [{ status: 'error', score: 0 }] });
    expect(held.max_score).toBeUndefined();
    expect(read(githubResults(gradeOf('ada', { points: null }), BOOK, HINTS)).tests).toHaveLength(2);
  });

  it('gets no line that a workflow takes for a command', () => {
    const book = hostileBook();
    const messages = book.grades.flatMap((grade) => read(githubResults(grade, book, HINTS)).tests.flatMap(({ name, message }) => [name, message ?? '']));
    expect(messages.join('\n')).toContain('forged');
    expect(messages.filter((text) => /^\s*::|##\[/m.test(text))).toEqual([]);
  });

  it('is one line without a space, and looked for under the name of its step', () => {
    expect(githubResults(LATE, BOOK, HINTS)).toMatch(/^[A-Za-z0-9+/]+=*$/);
    expect(githubVariable('katas')).toBe('KATAS_RESULTS');
  });
});
