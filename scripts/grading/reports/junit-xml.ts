import type { GradeBook } from '../model/grade-book.ts';
import { plainBlock, plainLine } from './plain-text.ts';
import { testSuites, type TestCase, type TestSuite } from './test-cases.ts';

/**
 * JUnit XML, as CI services read it: a suite for each submission, a test case for each public spec with
 * the kata as its class. Failures are the student's; errors are what a teacher must decide. Times are 0,
 * so that the same grades make the same file.
 */
export function junitXml(book: GradeBook): string {
  const suites = testSuites(book);
  const bySubmission = book.grades.map((grade) => suites.filter((suite) => suite.grade === grade));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="for-await-katas" ${countsOf(suites)} time="0">`,
    ...bySubmission.flatMap((own) => suiteLines(own, book)),
    '</testsuites>',
    '',
  ].join('\n');
}

/** A text as the value of an attribute, or as text: XML 1.0, newlines kept in both. */
export function xmlText(text: string): string {
  return plainBlock(text, 10_000).replace(/[&<>"'\t\n]/g, (mark) => `&#${mark.codePointAt(0)};`);
}

function suiteLines(suites: readonly TestSuite[], { run }: GradeBook): string[] {
  const [first] = suites;
  if (!first) return [];
  const { submission, name, student } = first.grade;
  const shown = plainLine(student?.name || name, 100);
  return [
    `  <testsuite name="${xmlText(`${shown} (${submission})`)}" ${countsOf(suites)} time="0">`,
    '    <properties>',
    `      <property name="confinement" value="${xmlText(run.confinement)}"/>`,
    '    </properties>',
    ...suites.flatMap((suite) => suite.cases.flatMap((test) => caseLines(suite, test))),
    '  </testsuite>',
  ];
}

function caseLines({ kata, unit }: TestSuite, { name, status, message }: TestCase): string[] {
  const open = `    <testcase classname="${xmlText(kata.id)}" name="${xmlText(name)}" time="0"`;
  if (status === 'passed') return [`${open}/>`];
  if (status === 'not-run') return [`${open}>`, '      <skipped/>', '    </testcase>'];
  const tag = status === 'held' ? 'error' : 'failure';
  const first = plainLine(message.split('\n', 1)[0] ?? '', 300);
  const inner = `<${tag} message="${xmlText(first)}" type="${xmlText(unit.verdict)}">${xmlText(message)}</${tag}>`;
  return [`${open}>`, `      ${inner}`, '    </testcase>'];
}

function countsOf(suites: readonly TestSuite[]): string {
  const cases = suites.flatMap((suite) => suite.cases);
  const count = (status: TestCase['status']): number => cases.filter((test) => test.status === status).length;
  return `tests="${cases.length}" failures="${count('failed')}" errors="${count('held')}" skipped="${count('not-run')}"`;
}
