import { UserError } from '../../course/user-error.ts';
import type { Grade, GradeBook, GradedUnit } from '../model/grade-book.ts';
import { plainLine } from './plain-text.ts';

/** What Classroom 50's runner says of the submission that it runs, see `classroom50Run`. */
export interface Classroom50Run {
  readonly classroom: string;
  readonly assignment: string;
  readonly assignmentType: string;
  readonly owner: string;
  /** The tag, `submit/…`. */
  readonly submission: string;
  /** Addresses. */
  readonly commit: string;
  readonly release: string;
  readonly review: string;
}

/** From the environment of its autograder step. UserError that names what is not set. */
export function classroom50Run(env: Readonly<Record<string, string | undefined>>): Classroom50Run {
  const { CLASSROOM, ASSIGNMENT, SUBMISSION_TAG, COMMIT_URL, RELEASE_URL } = env;
  const owner = env.OWNER || env.USERNAME;
  const needed = { CLASSROOM, ASSIGNMENT, OWNER: owner, SUBMISSION_TAG, COMMIT_URL, RELEASE_URL };
  const lacking = Object.entries(needed).filter(([, value]) => !value).map(([name]) => name);
  if (!CLASSROOM || !ASSIGNMENT || !owner || !SUBMISSION_TAG || !COMMIT_URL || !RELEASE_URL) {
    throw new UserError(
      `Classroom 50's runner sets ${Object.keys(needed).join(', ')}; here ${lacking.join(', ')} is not set.\n` +
        'Run this as the autograder of an assignment there, or leave Classroom 50 out.',
    );
  }
  return {
    classroom: CLASSROOM,
    assignment: ASSIGNMENT,
    assignmentType: env.ASSIGNMENT_TYPE || 'individual',
    owner,
    submission: SUBMISSION_TAG,
    commit: COMMIT_URL,
    release: RELEASE_URL,
    review: env.REVIEW_URL || COMMIT_URL,
  };
}

/**
 * Classroom 50's result.json of one submission, a test for each kata. Its scores are whole numbers, so
 * they are hundredths of a point, always: the most must be the same for everybody. The late policy is in
 * each of them, since it sums them up. `datetime` is when the work was handed in, never when it was
 * graded; if nothing tells it is left to the runner, which knows. Undefined while points are held: the
 * format has no word for that.
 */
export function classroom50Json(grade: Grade, book: GradeBook, run: Classroom50Run): string | undefined {
  if (grade.points === null) return undefined;
  const factor = grade.late?.factor ?? 1;
  const tests = grade.units.map((unit) => testOf(unit, book, factor));
  const result = {
    schema: 'classroom50/result/v1',
    classroom: run.classroom,
    assignment: run.assignment,
    assignment_type: run.assignmentType,
    owner: run.owner,
    submission: run.submission,
    commit: run.commit,
    release: run.release,
    review: run.review,
    ...(grade.submittedAt === undefined ? {} : { datetime: secondsOf(grade.submittedAt) }),
    score: tests.reduce((sum, test) => sum + test.score, 0),
    'max-score': tests.reduce((sum, test) => sum + test['max-score'], 0),
    tests,
  };
  return `${JSON.stringify(result, null, 2)}\n`;
}

function testOf(unit: GradedUnit, { katas }: GradeBook, factor: number) {
  const kata = katas.find(({ id }) => id === unit.kata);
  const title = plainLine(kata?.title ?? '', 100);
  const points = unit.points ?? 0;
  return {
    'test-name': title === '' ? unit.kata : `${unit.kata}: ${title}`,
    passed: points >= unit.most,
    score: Math.round(points * factor * 100),
    'max-score': Math.round(unit.most * 100),
  };
}

// `2026-06-01T14:32:01Z`, as its runner writes it.
function secondsOf(iso: string): string {
  return new Date(iso).toISOString().replace(/\.\d+Z$/, 'Z');
}
