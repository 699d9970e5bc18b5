import { UserError } from '../../course/user-error.ts';
import type { Student } from '../model/student.ts';

const IDENTIFYING = {
  key: 'as what tells this student from others',
  login: 'as login',
  email: 'as email',
  sisId: 'as student number',
  canvasId: 'as ID',
  moodleId: 'as Moodle number',
} as const;

/**
 * Refuses a roster in which two lines are the same student, or cannot be told apart.
 *
 * @throws UserError with both lines
 */
export function refuseTwins(
  students: readonly { readonly line: number; readonly student: Student }[],
  file: string,
): void {
  for (const [field, role] of Object.entries(IDENTIFYING) as [keyof typeof IDENTIFYING, string][]) {
    const first = new Map<string, number>();
    for (const { line, student } of students) {
      const value = student[field].toLowerCase();
      const other = first.get(value);
      if (other !== undefined) {
        throw new UserError(
          `${file}:${line}: "${student[field]}" stands here ${role}, and in line ${other} already.\n` +
            'Delete one of the lines, or give the two students what tells them apart: a login, an email or an ID.',
        );
      }
      if (value !== '') first.set(value, line);
    }
  }
}
