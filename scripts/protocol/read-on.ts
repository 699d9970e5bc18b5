import type { Patience } from './question.ts';
import { step, type Step } from './step.ts';

/**
 * Calls `next()` again and again, each time waiting for the one before, until it is done or fails, the
 * fuel is used up, or the reading has taken longer than a single promise may. There is at least one step.
 */
export async function readOn(
  iterator: AsyncIterator<unknown>,
  { waitMs, mostValues }: Patience,
): Promise<Step[]> {
  const until = performance.now() + waitMs;
  const steps: Step[] = [];
  do {
    const taken = await step(iterator, 'next', waitMs);
    steps.push(taken);
    if (taken.kind !== 'result' || taken.done) break;
  } while (steps.length < mostValues && performance.now() < until);
  return steps;
}
