import type { Grade, GradedUnit } from '../model/grade-book.ts';

/** Whether a submission's points are withheld until a teacher has decided: it is blank in every upload. */
export function isHeld(grade: Grade): boolean {
  return grade.points === null;
}

/** The same for one kata of it. */
export function isHeldUnit(unit: GradedUnit): boolean {
  return unit.points === null;
}

/** Why, for the teacher: the reasons of the flags that hold, otherwise the verdict. May quote the student. */
export function whyHeld(unit: GradedUnit): string {
  const reasons = unit.flags.filter(({ severity }) => severity === 'hold').map(({ what }) => what);
  return reasons.length > 0 ? `${unit.verdict}: ${reasons.join(' ')}` : unit.verdict;
}
