import { notSeen, ok, worthALook, type Finding } from '../finding.ts';
import { iteratorOf, make, NothingToAsk } from '../open.ts';
import type { Question } from '../question.ts';
import { seconds, step, stepWords, type Step } from '../step.ts';
import { sameStep } from './same-step.ts';

/** One pass, or a fresh iterator each time: both are fine. Only in between is a trap. */
export const iteratesTwice: Question = {
  title: 'Can it be iterated twice?',
  async ask(fresh, { waitMs }) {
    const iterable = make(fresh);
    const one = iteratorOf(iterable);
    const first = await step(one, 'next', waitMs);
    if (first.kind !== 'result' || first.done)
      return notSeen(`There was no value to begin with: ${beginning(first, waitMs)}.`);
    const second = await step(one, 'next', waitMs);
    let other: AsyncIterator<unknown>;
    try {
      other = iteratorOf(iterable);
    } catch (error) {
      if (!(error instanceof NothingToAsk)) throw error;
      return ok(`One pass: the second time, ${error.message}`);
    }
    const anew = await step(other, 'next', waitMs);
    const seen = { first, second, anew };
    if (one === other) return judgeSame(seen);
    return judgeTwo({ ...seen, third: await step(one, 'next', waitMs) }, waitMs);
  },
};

/** What the first iterator gave at first and second, and what a loop that began after that got. */
interface Seen {
  readonly first: Step;
  readonly second: Step;
  readonly anew: Step;
}

function judgeSame({ first, second, anew }: Seen): Finding {
  if (sameStep(anew, first) && !sameStep(first, second)) {
    return worthALook(
      'It gives the same iterator each time, but set back to its beginning.',
      'Two loops at the same time, one inside the other for instance, disturb each other.',
    );
  }
  return ok(
    'One pass: it gives the same iterator each time, as generators do. ' +
      'A second loop goes on where the first stopped.',
  );
}

function judgeTwo({ first, second, anew, third }: Seen & { readonly third: Step }, waitMs: number): Finding {
  if (!sameStep(anew, first)) return judgeOnePass(first, anew, waitMs);
  if (sameStep(third, second) && !sameStep(first, second)) {
    return worthALook(
      'It gives another iterator each time, but the second one set the first back: they share one place.',
      'Two loops at the same time, one inside the other for instance, disturb each other.',
    );
  }
  return ok('As often as you like: it gives a fresh iterator each time, and each begins anew.');
}

/** A queue and a stream go on, a clock never says the same twice: from here they cannot be told apart. */
function judgeOnePass(first: Step, anew: Step, waitMs: number): Finding {
  const story = `The first iterator began with ${stepWords(first)}, the one after it`;
  if (anew.kind === 'pending') return notSeen(`${story} ${beginning(anew, waitMs)}.`);
  const other = anew.kind === 'result' && !anew.done ? `with ${stepWords(anew)}` : beginning(anew, waitMs);
  return ok(`One pass, or live: a second loop does not begin anew. ${story} ${other}.`);
}

function beginning(step: Step, waitMs: number): string {
  switch (step.kind) {
    case 'result':
      return 'ended at once';
    case 'pending':
      return `did not settle within ${seconds(waitMs)}`;
    default:
      return `failed with ${stepWords(step)}`;
  }
}
