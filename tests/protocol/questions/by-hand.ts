import { ask } from '../../../scripts/protocol/ask.ts';
import type { Fresh, Question } from '../../../scripts/protocol/question.ts';

export const DONE = { value: undefined, done: true };
export const NEVER = new Promise<never>(() => {});

/** Asks with little patience: only promises that never settle are waited for so long. */
export const asked = (question: Question, fresh: Fresh) =>
  ask(question, fresh, { waitMs: 200, mostValues: 20 });

export async function* ticker(ticks = 3) {
  for (let tick = 1; tick <= ticks; tick += 1) yield tick;
}

/** An iterator written by hand, as a one-pass iterable. `answers` are what `next()` gives, call by call. */
export function byHand(answers: readonly unknown[], more: object = {}) {
  let call = 0;
  return {
    next: () => answers[Math.min(call++, answers.length - 1)],
    ...more,
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

export const later = (result: unknown) => Promise.resolve(result);
export const value = (tick: unknown) => later({ value: tick, done: false });
export const turn = () => new Promise((resolve) => void setImmediate(resolve));
