import type { Grade, GradeBook, GradedUnit } from '../model/grade-book.ts';
import { adviceOf } from './advice.ts';
import type { Hints } from './feedback-md.ts';
import { outputOf } from './gradescope-json.ts';
import { plainLine } from './plain-text.ts';
import { roundedPoints } from './points-text.ts';

/** Where autograding-grading-reporter looks for the results of the step with that id: `KATAS_RESULTS`. */
export function githubVariable(step: string): string {
  return `${step.trim().toUpperCase()}_RESULTS`;
}

/**
 * The results of one submission for GitHub's autograding-grading-reporter: base64 of its JSON, a test for
 * each kata, the late policy in every score since it sums them up. While points are held the status is
 * `error` and there is no `max_score`: then it reports no points.
 */
export function githubResults(grade: Grade, book: GradeBook, hints: Hints): string {
  const json = grade.points === null ? heldOf(grade) : resultOf(grade, book, hints);
  return Buffer.from(JSON.stringify(json), 'utf8').toString('base64');
}

function heldOf(grade: Grade) {
  const held = grade.units.filter(({ points }) => points === null);
  // What holds it may be the submission as a whole: whose it is.
  const units = held.length > 0 ? held : grade.units;
  const message = 'Not decided yet: a teacher looks at this first.';
  return {
    version: 1,
    status: 'error',
    tests: units.map((unit) => ({ ...testBase(unit.kata, unit.kata), status: 'error', score: 0, message })),
  };
}

function resultOf(grade: Grade, book: GradeBook, hints: Hints) {
  const factor = grade.late?.factor ?? 1;
  const tests = grade.units.map((unit) => testOf(unit, book, hints, factor));
  return {
    version: 1,
    status: tests.every(({ status }) => status === 'pass') ? 'pass' : 'fail',
    max_score: roundedPoints(grade.most),
    tests,
  };
}

function testOf(unit: GradedUnit, book: GradeBook, hints: Hints, factor: number) {
  const kata = book.katas.find(({ id }) => id === unit.kata);
  const passes = unit.points !== null && unit.points >= unit.most;
  const advice = kata && !passes ? outputOf(adviceOf(unit, kata, hints.get(kata.id)?.length ?? 0)) : null;
  return {
    ...testBase(`${unit.kata}${kata ? `: ${kata.title}` : ''}`, unit.kata),
    status: passes ? 'pass' : 'fail',
    score: roundedPoints((unit.points ?? 0) * factor),
    message: advice === null ? null : notACommand(advice),
  };
}

function testBase(name: string, kata: string) {
  return {
    name: plainLine(name, 150),
    test_code: `npm test ${Number.parseInt(kata, 10)}`,
    filename: `katas/${kata}/${kata.replace(/^\d+-/, '')}.ts`,
    line_no: 0,
    duration: 0,
  };
}

// The reporter prints the message into the workflow's log, where lines like `::error::` are commands.
function notACommand(text: string): string {
  return text.replace(/^(\s*):(?=:)/gm, '$1: ').replaceAll('##[', '# #[');
}
