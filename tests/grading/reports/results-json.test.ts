import { resultsJson, resultsOf } from '../../../scripts/grading/reports/results-json.ts';
import type { Results } from '../../../scripts/grading/reports/results.ts';
import { bookOf, gradeOf, heldGrade, HOSTILE, hostileBook, KATAS, largeBook, specOf, studentOf, unitOf } from './books.ts';

const read = (text: string) => JSON.parse(text) as Results;

it('tells all of a submission, and names the version of its format', () => {
  const units = [unitOf(KATAS[0], 'ada', {
    verdict: 'partial', points: 2 / 3, specs: [specOf('counts down', 'failed', '\u001b[31mNo.\u001b[0m')], hidden: [specOf('secret', 'passed')],
    flags: [{ kind: 'hidden', severity: 'note', what: 'Look.', line: 2 }],
  })];
  const grade = gradeOf('ada', { name: 'Ada', units, student: studentOf('Ada'), submittedAt: '2026-06-01T12:00:00Z', late: { days: 1, factor: 0.9 }, points: 0.6, most: 1 });
  const results = read(resultsJson(bookOf([grade])));
  expect(results.schema).toBe('for-await-katas/results/v1');
  expect(results.students).toEqual([{
    submission: 'ada',
    name: 'Ada',
    student: studentOf('Ada'),
    source: 'ada',
    submittedAt: '2026-06-01T12:00:00Z',
    points: 0.6,
    most: 1,
    late: { days: 1, factor: 0.9 },
    flags: [],
    notes: [],
    katas: [{
      kata: '01-async-generator',
      key: 'key of ada 01-async-generator',
      verdict: 'partial',
      points: 0.67,
      most: 1,
      specs: [{ title: 'counts down', status: 'failed', message: 'No.' }],
      hidden: [{ title: 'secret', status: 'passed', message: '' }],
      typeErrors: [],
      flags: [{ kind: 'hidden', severity: 'note', what: 'Look.', line: 2 }],
    }],
  }]);
});

it('gives no points to what is held', () => {
  const [student] = resultsOf(bookOf([heldGrade('ada')])).students;
  expect(student).toMatchObject({ points: null, katas: [{ points: null, verdict: 'tampered' }, { points: 1 }] });
});

it('has no durations, so that two machines write the same', () => {
  expect(resultsJson(bookOf([gradeOf('ada')]))).not.toMatch(/duration|1234|567/);
});

it('comes back as it was written, whatever the names and messages are', () => {
  const book = hostileBook();
  const results = read(resultsJson(book));
  expect(results).toEqual(resultsOf(book));
  expect(results.students).toHaveLength(HOSTILE.length);
  expect(results.students.flatMap(({ name, katas }) => [name, ...katas.flatMap(({ specs }) => specs.map(({ title }) => title))])
    .filter((text) => /[\p{Cc}\u202a-\u202e]/u.test(text))).toEqual([]);
});

it('bears 300 students', () => {
  expect(read(resultsJson(largeBook())).students).toHaveLength(300);
});
