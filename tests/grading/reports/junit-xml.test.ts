import { spawnSync } from 'node:child_process';
import { junitXml } from '../../../scripts/grading/reports/junit-xml.ts';
import { bookOf, gradeOf, heldGrade, HOSTILE, hostileBook, KATAS, largeBook, specOf, unitOf } from './books.ts';
import { parseXml, type XmlElement } from './strict-xml.ts';

it('has a suite for each submission and a case for each public spec', () => {
  const units = [
    unitOf(KATAS[0], 'ada', { verdict: 'partial', specs: [
      specOf('counts down', 'passed'),
      specOf('waits before each value', 'failed', 'It did not wait.\n\n  3 at 0'),
      specOf('leaves no timer', 'not-run'),
    ] }),
    unitOf(KATAS[1], 'ada', { verdict: 'missing', specs: [] }),
  ];
  expect(junitXml(bookOf([gradeOf('ada', { name: 'Ada', units })]))).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="for-await-katas" tests="4" failures="2" errors="0" skipped="1" time="0">
  <testsuite name="Ada (ada)" tests="4" failures="2" errors="0" skipped="1" time="0">
    <properties>
      <property name="confinement" value="full: namespaces and limits"/>
    </properties>
    <testcase classname="01-async-generator" name="counts down" time="0"/>
    <testcase classname="01-async-generator" name="waits before each value" time="0">
      <failure message="It did not wait." type="partial">It did not wait.&#10;&#10;  3 at 0</failure>
    </testcase>
    <testcase classname="01-async-generator" name="leaves no timer" time="0">
      <skipped/>
    </testcase>
    <testcase classname="02-async-iterator-class" name="the kata as a whole" time="0">
      <failure message="The file is missing." type="missing">The file is missing.</failure>
    </testcase>
  </testsuite>
</testsuites>
`);
});

it('makes an error of what is held, and says nothing of its specs', () => {
  const [held] = casesIn(junitXml(bookOf([heldGrade('ada')])));
  expect(held?.attributes).toEqual({ classname: '01-async-generator', name: 'An async generator', time: '0' });
  expect(held?.children[0]?.name).toBe('error');
  expect(held?.children[0]?.attributes.type).toBe('tampered');
});

it('tells of hidden specs only that not all pass', () => {
  const hidden = [specOf('secret title', 'failed', 'secret message'), specOf('secret two', 'passed')];
  const errors = [{ file: 'async-generator.hidden-1.spec.ts', line: 1, message: 'secret type' }];
  const text = junitXml(bookOf([gradeOf('ada', { units: [unitOf(KATAS[0], 'ada', { verdict: 'type-error', hidden, typeErrors: errors })] })]));
  expect(text).not.toContain('secret');
  expect(text).toContain('name="hidden specs"');
});

it('shows a type error in the student\'s own file, and none in a hidden spec', () => {
  const typeErrors = ['async-generator.hidden-1.spec.ts', 'async-generator.ts'].map((file) => ({ file, line: 1, message: `in ${file}` }));
  const text = junitXml(bookOf([gradeOf('ada', { units: [unitOf(KATAS[0], 'ada', { verdict: 'type-error', typeErrors })] })]));
  expect(text).toContain('in async-generator.ts');
  expect(text).not.toContain('hidden');
});

it('is well-formed and keeps every text, whatever the names and messages are', () => {
  const root = parseXml(junitXml(hostileBook()));
  expect(root.children).toHaveLength(HOSTILE.length);
  const messages = casesIn(junitXml(hostileBook())).map(({ children }) => children[0]?.text ?? '');
  expect(messages.join()).toContain('<script>alert(1)</script>');
  expect(messages.join()).toContain(']]><!-- & &lt; -->');
});

it('bears 300 students', () => {
  expect(parseXml(junitXml(largeBook())).attributes.tests).toBe('1500');
});

const hasXmllint = spawnSync('xmllint', ['--version']).status === 0;
(hasXmllint ? describe : describe.skip)('where xmllint is installed', () => {
  it('passes it', () => {
    const { status, stderr } = spawnSync('xmllint', ['--noout', '-'], { input: junitXml(hostileBook()), encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });
});

function casesIn(text: string): XmlElement[] {
  return parseXml(text).children.flatMap(({ children }) => children.filter(({ name }) => name === 'testcase'));
}
