import type { GradeBook, RunInfo } from '../model/grade-book.ts';
import { plainLine } from './plain-text.ts';
import { roundedPoints } from './points-text.ts';
import { testSuites, type TestCase, type TestSuite } from './test-cases.ts';

/**
 * CTRF 1.0.0 (ctrf.io): a test for every public spec of every submission. Times are 0, so that the same
 * grades make the same file whoever graded them, and when.
 */
export function ctrfJson(book: GradeBook): string {
  const tests = testSuites(book).flatMap((suite) => suite.cases.map((test) => testOf(suite, test)));
  const count = (status: CtrfStatus): number => tests.filter((test) => test.status === status).length;
  const report = {
    reportFormat: 'CTRF',
    specVersion: '1.0.0',
    generatedBy: 'for-await-katas',
    results: {
      tool: { name: 'for-await-katas', version: book.run.version },
      summary: {
        tests: tests.length,
        passed: count('passed'),
        failed: count('failed'),
        pending: count('pending'),
        skipped: count('skipped'),
        other: count('other'),
        start: 0,
        stop: 0,
      },
      tests,
      environment: environmentOf(book.run),
    },
  };
  return `${JSON.stringify(report, null, 1)}\n`;
}

type CtrfStatus = 'passed' | 'failed' | 'skipped' | 'pending' | 'other';

const STATUS: Readonly<Record<TestCase['status'], CtrfStatus>> = {
  passed: 'passed', failed: 'failed', 'not-run': 'skipped', held: 'other',
};

function testOf({ grade, kata, unit }: TestSuite, { name, status, message }: TestCase) {
  const slug = kata.id.replace(/^\d+-/, '');
  return {
    name,
    status: STATUS[status],
    duration: 0,
    suite: [grade.submission, kata.id],
    ...(message === '' ? {} : { message }),
    rawStatus: status === 'held' ? unit.verdict : status,
    filePath: `katas/${kata.id}/${slug}.spec.ts`,
    extra: {
      student: plainLine(grade.student?.name || grade.name, 100),
      verdict: unit.verdict,
      points: unit.points === null ? null : roundedPoints(unit.points),
      most: roundedPoints(unit.most),
    },
  };
}

function environmentOf({ version, node, confinement, unconfined, seed, deadline }: RunInfo) {
  return {
    appName: 'for-await-katas',
    appVersion: version,
    testEnvironment: confinement,
    extra: { node, unconfined, seed, ...(deadline === undefined ? {} : { deadline }) },
  };
}
