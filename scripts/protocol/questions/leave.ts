import type { Patience } from '../question.ts';
import { NothingToAsk } from '../open.ts';
import { seconds, step, stepWords, type Step } from '../step.ts';

/** `absent`: it has no return(), which is allowed. `no-method`: what stands there cannot be called. */
export type Left = Step | { readonly kind: 'absent' } | { readonly kind: 'no-method'; readonly got: unknown };

/** Takes one value and leaves, as a loop with `break` does. NothingToAsk when there is no value to take. */
export async function leave(iterator: AsyncIterator<unknown>, { waitMs }: Patience): Promise<Left> {
  const first = await step(iterator, 'next', waitMs);
  if (first.kind === 'pending')
    throw new NothingToAsk(`The first next() did not settle within ${seconds(waitMs)}.`);
  if (first.kind !== 'result') throw new NothingToAsk(`The first next() came to ${stepWords(first)}.`);
  if (first.done)
    throw new NothingToAsk('It ended before its first value; a loop has no occasion to leave early.');
  const method: unknown = iterator.return;
  // A loop takes null for absent, too.
  if (method === undefined || method === null) return { kind: 'absent' };
  if (typeof method !== 'function') return { kind: 'no-method', got: method };
  return step(iterator, 'return', waitMs);
}
