import type { Kata } from './kata.ts';
import { UserError } from './user-error.ts';

/** A mutant of the reference that no spec can tell from it. */
export interface EquivalentMutant {
  /** As `npm run mutate` names it. */
  readonly name: string;
  /** Why both do the same, or why the protocol allows both: Markdown. */
  readonly reason: string;
}

/**
 * Reads `equivalent-mutants.md`: a section for each mutant, its name as the heading `## …`, then the
 * reason. UserError for a mutant without a reason and for one that is named twice.
 */
export function equivalentMutantsOf(kata: Kata, text: string): EquivalentMutant[] {
  const mutants = text.split(/^## /m).slice(1).map((section): EquivalentMutant => {
    const [name = '', ...reason] = section.split('\n');
    return { name: name.trim(), reason: reason.join('\n').trim() };
  });
  const file = `answers/${kata.id}/equivalent-mutants.md`;
  for (const [index, { name, reason }] of mutants.entries()) {
    if (reason === '') {
      throw new UserError(
        `${file} gives no reason for "${name}".\nSay below that heading why both do the same.`,
      );
    }
    if (mutants.findIndex((other) => other.name === name) !== index) {
      throw new UserError(`${file} names "${name}" twice. Keep one of them.`);
    }
  }
  return mutants;
}
