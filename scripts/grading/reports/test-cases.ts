import type { Grade, GradeBook, GradedKata, GradedUnit } from '../model/grade-book.ts';
import { isHeldUnit } from './held.ts';
import { plainBlock, plainLine } from './plain-text.ts';
import { ownTypeErrors } from './own-type-errors.ts';
import { teacherWords } from './teacher-words.ts';

/** One line of a test report: a public spec, or what is to be said of a kata as a whole. */
export interface TestCase {
  /** Never empty, one line. */
  readonly name: string;
  /** `held`: nobody can say before the teacher has decided, or before we have mended the grader. */
  readonly status: 'passed' | 'failed' | 'not-run' | 'held';
  /** Empty unless failed or held. */
  readonly message: string;
}

/** The cases of one kata of one submission. */
export interface TestSuite {
  readonly grade: Grade;
  readonly kata: GradedKata;
  readonly unit: GradedUnit;
  readonly cases: readonly TestCase[];
}

/**
 * The grade book as test reports know it. Hidden specs are one case without a title or a message of
 * theirs: such reports are shown in places that students see.
 */
export function testSuites(book: GradeBook): TestSuite[] {
  return book.grades.flatMap((grade) =>
    grade.units.flatMap((unit) => {
      const kata = book.katas.find(({ id }) => id === unit.kata);
      return kata ? [{ grade, kata, unit, cases: casesOf(unit, kata) }] : [];
    }),
  );
}

function casesOf(unit: GradedUnit, kata: GradedKata): TestCase[] {
  // What a judge who was reached for says of the specs is worth nothing.
  if (isHeldUnit(unit)) return [{ name: plainLine(kata.title) || kata.id, status: 'held', message: teacherWords(unit.verdict) }];
  const specs = unit.specs.map(({ title, status, message }, index): TestCase => ({
    name: plainLine(title) || `spec ${index + 1}`,
    status,
    message: status === 'failed' ? plainBlock(message) : '',
  }));
  const cases = [...specs, ...hiddenCase(unit)];
  const isTold = unit.verdict === 'solved' || cases.some(({ status }) => status === 'failed');
  return isTold ? cases : [...cases, wholeCase(unit, kata)];
}

function hiddenCase({ hidden }: GradedUnit): TestCase[] {
  if (hidden.length === 0) return [];
  const passes = hidden.every(({ status }) => status === 'passed');
  const message = passes ? '' : 'Not all of the specs that only the teacher has pass.';
  return [{ name: 'hidden specs', status: passes ? 'passed' : 'failed', message }];
}

function wholeCase(unit: GradedUnit, kata: GradedKata): TestCase {
  const [error] = ownTypeErrors(unit.typeErrors, kata.id);
  const place = error ? `\n${error.file}:${error.line} ${error.message}` : '';
  return { name: 'the kata as a whole', status: 'failed', message: plainBlock(`${teacherWords(unit.verdict)}${place}`) };
}
