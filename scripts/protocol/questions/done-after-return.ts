import { describeError } from '../describe.ts';
import { notSeen, ok, worthALook } from '../finding.ts';
import { open } from '../open.ts';
import type { Question } from '../question.ts';
import { resultWords, seconds, step } from '../step.ts';
import { leave } from './leave.ts';

const MEANS = 'The protocol does not demand it, but who has closed an iterator expects no more from it.';

/** A closed iterator hands out no more: generators do so, the protocol leaves it open. */
export const doneAfterReturn: Question = {
  title: 'Is it done after return()?',
  async ask(fresh, patience) {
    const iterator = open(fresh);
    const left = await leave(iterator, patience);
    if (left.kind === 'absent' || left.kind === 'no-method') return notSeen('There is no return() to call.');
    if (left.kind === 'pending')
      return notSeen(`return() had not settled after ${seconds(patience.waitMs)}.`);
    const after = await step(iterator, 'next', patience.waitMs);
    switch (after.kind) {
      case 'result':
        if (after.done) return ok('After return(), next() said done.');
        return worthALook(`After return(), next() came to ${resultWords(after)}.`, MEANS);
      case 'pending':
        return worthALook(
          `After return(), next() gave a promise that did not settle within ${seconds(patience.waitMs)}.`,
          'Who asks a closed iterator once more waits for ever.',
        );
      case 'not-an-object':
        return worthALook('After return(), next() came to something that is no object.', MEANS);
      default:
        return worthALook(`After return(), next() failed with ${describeError(after.error)}.`, MEANS);
    }
  },
};
