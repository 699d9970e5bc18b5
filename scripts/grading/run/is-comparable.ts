import type { Unit } from '../model/unit.ts';
import { isWithheld } from '../points/points-of.ts';

/**
 * Can a file be compared with others? What the process that reads files has died of, or been killed over,
 * must not be parsed anywhere else: it would hang the grader itself.
 */
export function isComparable(unit: Pick<Unit, 'text' | 'verdict' | 'flags'>): boolean {
  if (unit.text === '' || unit.verdict === 'ungradable') return false;
  return unit.verdict !== 'syntax-error' || !isWithheld(unit);
}
