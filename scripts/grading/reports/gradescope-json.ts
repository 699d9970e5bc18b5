import type { Grade, GradeBook } from '../model/grade-book.ts';
import { adviceOf, type Advice } from './advice.ts';
import type { Hints } from './feedback-md.ts';
import { plainBlock, plainLine } from './plain-text.ts';
import { pointsText, roundedPoints } from './points-text.ts';

/** When a student sees a test; as Gradescope calls it. */
export type GradescopeVisibility = 'visible' | 'hidden' | 'after_due_date' | 'after_published';

/**
 * Gradescope's results.json of one submission (gradescope-autograders.readthedocs.io/en/latest/specs): a
 * test for each kata, and the sum after the late policy as the score. Undefined while points are held:
 * without a file Gradescope asks the instructor, and with any score it would be a grade.
 */
export function gradescopeJson(
  grade: Grade,
  book: GradeBook,
  hints: Hints,
  visibility: GradescopeVisibility = 'visible',
): string | undefined {
  if (grade.points === null) return undefined;
  const tests = grade.units.flatMap((unit) => {
    const kata = book.katas.find(({ id }) => id === unit.kata);
    if (!kata || unit.points === null) return [];
    const advice = adviceOf(unit, kata, hints.get(kata.id)?.length ?? 0);
    return [{
      name: plainLine(`${String(kata.number).padStart(2, '0')} ${kata.title}`, 150),
      name_format: 'text',
      score: roundedPoints(unit.points),
      max_score: roundedPoints(unit.most),
      status: unit.points >= unit.most ? 'passed' : 'failed',
      output: outputOf(advice),
      output_format: 'text',
      visibility,
    }];
  });
  const { late } = grade;
  const lateness = late ? ` ${late.days} days late: ${pointsText(late.factor * 100)} % of the points remain.` : '';
  const result = {
    score: roundedPoints(grade.points),
    output: `${pointsText(grade.points)} of ${pointsText(grade.most)} points.${lateness}`,
    output_format: 'text',
    visibility,
    // The grader's own output may name hidden specs.
    stdout_visibility: 'hidden',
    tests,
  };
  return `${JSON.stringify(result, null, 2)}\n`;
}

/** What a student is told of a kata, as plain text. */
export function outputOf({ short, told, look, next }: Advice): string {
  const parts = [
    told.length === 0 ? `${short}.` : told.join(' '),
    ...(look ? [plainLine(look.title, 300), plainBlock(look.text)] : []),
    ...(next === undefined ? [] : [next.replaceAll('`', '')]),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}
