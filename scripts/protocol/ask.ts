import { describeError } from './describe.ts';
import { notSeen, type Finding } from './finding.ts';
import { NothingToAsk } from './open.ts';
import type { Fresh, Patience, Question } from './question.ts';

/** Asks one question. Whatever the object does, there is a finding; only an endless loop holds it up. */
export async function ask(question: Question, fresh: Fresh, patience: Patience): Promise<Finding> {
  try {
    return await question.ask(fresh, patience);
  } catch (error) {
    if (error instanceof NothingToAsk) return notSeen(error.message);
    // A property of the learner's object that throws when it is only looked at.
    return notSeen(`Looking at it threw ${describeError(error)}.`);
  }
}
