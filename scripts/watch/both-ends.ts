import { widthOf } from '../terminal/fit.ts';

/** Two texts at the two ends of a line; on two lines if the line is too short for both. */
export function bothEnds(left: string, right: string, columns: number): string[] {
  const gap = columns - widthOf(left) - widthOf(right);
  if (right === '') return [left];
  return gap >= 2 ? [`${left}${' '.repeat(gap)}${right}`] : [left, right];
}
