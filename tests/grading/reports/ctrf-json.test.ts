import { ctrfJson } from '../../../scripts/grading/reports/ctrf-json.ts';
import { bookOf, gradeOf, heldGrade, hostileBook, KATAS, largeBook, specOf, unitOf } from './books.ts';
import { ctrfFaults } from './ctrf-schema.ts';

interface Report {
  readonly results: { readonly summary: Record<string, number>; readonly tests: readonly Record<string, unknown>[] };
}
const read = (text: string) => JSON.parse(text) as Report;

it('has a test for each public spec, with where it belongs', () => {
  const units = [unitOf(KATAS[1], 'ada', { verdict: 'partial', points: 1 / 3, specs: [
    specOf('answers next()', 'passed'), specOf('is empty', 'failed', 'It was not.'), specOf('ends', 'not-run'),
  ] })];
  const { results } = read(ctrfJson(bookOf([gradeOf('ada', { name: 'Ada', units })])));
  expect(results.summary).toEqual({ tests: 3, passed: 1, failed: 1, pending: 0, skipped: 1, other: 0, start: 0, stop: 0 });
  expect(results.tests[1]).toEqual({
    name: 'is empty',
    status: 'failed',
    duration: 0,
    suite: ['ada', '02-async-iterator-class'],
    message: 'It was not.',
    rawStatus: 'failed',
    filePath: 'katas/02-async-iterator-class/async-iterator-class.spec.ts',
    extra: { student: 'Ada', verdict: 'partial', points: 0.33, most: 1 },
  });
});

it('makes what is held neither passed nor failed', () => {
  const { results } = read(ctrfJson(bookOf([heldGrade('ada')])));
  expect(results.tests[0]).toMatchObject({ status: 'other', rawStatus: 'tampered', extra: { points: null } });
  expect(results.summary).toMatchObject({ other: 1, passed: 2 });
});

it('tells of hidden specs only that not all pass', () => {
  const hidden = [specOf('secret title', 'failed', 'secret message')];
  expect(ctrfJson(bookOf([gradeOf('ada', { units: [unitOf(KATAS[0], 'ada', { hidden })] })]))).not.toContain('secret');
});

it('is what the published schema asks for', () => {
  for (const book of [bookOf([]), hostileBook(), bookOf([heldGrade('ada')])]) {
    expect(ctrfFaults(read(ctrfJson(book)))).toEqual([]);
  }
});

it('is checked against a schema that finds faults', () => {
  const report = read(ctrfJson(bookOf([gradeOf('ada')])));
  const tests = report.results.tests.map((test) => ({ ...test, name: '', status: 'ok', suite: [], more: 1 }));
  expect(ctrfFaults({ ...report, reportFormat: 'X', results: { ...report.results, tests: tests.slice(0, 1), summary: {} } })).toHaveLength(1 + 4 + 8);
});

it('bears 300 students', () => {
  expect(read(ctrfJson(largeBook())).results.tests).toHaveLength(1500);
});
