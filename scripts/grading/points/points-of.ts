import type { Judgement } from '../model/unit.ts';
import { rounded, type PointRules } from './point-rules.ts';

/**
 * The points of a judgement: null while it is withheld. Hidden specs count like public ones.
 *
 * Full points are never given on the word `solved` alone: every spec must have passed. What is not
 * solved although every spec passed, or has wrong types, is measured as if one spec more had failed.
 */
export function pointsOf(judgement: Judgement, most: number, credit: PointRules['credit']): number | null {
  if (isWithheld(judgement)) return null;
  const { verdict, typeErrors } = judgement;
  const { passed, total } = tallyOf(judgement);
  if (total === 0 || NOTHING.has(verdict)) return 0;
  const isWhole = verdict === 'solved' && passed === total;
  if (isWhole) return rounded(most);
  if (credit === 'all-or-nothing') return 0;
  const isShort = passed === total || typeErrors.length > 0;
  return rounded((most * passed) / (total + (isShort ? 1 : 0)));
}

/** Must a teacher decide before this is worth anything? */
export function isWithheld({ verdict, flags }: Pick<Judgement, 'verdict' | 'flags'>): boolean {
  return WITHHELD.has(verdict) || flags.some(({ severity }) => severity === 'hold');
}

/** Specs that passed, out of all, the hidden ones among them. */
export function tallyOf({ specs, hidden }: Pick<Judgement, 'specs' | 'hidden'>): { passed: number; total: number } {
  const all = [...specs, ...hidden];
  return { passed: all.filter(({ status }) => status === 'passed').length, total: all.length };
}

// `spec-edited` cannot happen to a student: the specs are the teacher's. If it does, it is our fault.
const WITHHELD: ReadonlySet<string> = new Set(['policy', 'tampered', 'flaky', 'ungradable', 'spec-edited']);
const NOTHING: ReadonlySet<string> = new Set(['not-attempted', 'missing', 'syntax-error']);
