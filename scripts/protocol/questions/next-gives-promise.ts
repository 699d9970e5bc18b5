import { describeError } from '../describe.ts';
import { broken, ok, type Finding } from '../finding.ts';
import { open } from '../open.ts';
import type { Question } from '../question.ts';
import { readOn } from '../read-on.ts';
import { resultWords, step, stepWords, type Step } from '../step.ts';

/** Always a promise: for values, for the end, and when something fails. */
export const nextGivesPromise: Question = {
  title: 'Does next() always give a promise?',
  async ask(fresh, patience) {
    const iterator = open(fresh);
    const steps = await readOn(iterator, patience);
    // The answer after the end often comes from another line of the code.
    const ending = steps.at(-1);
    if (ending?.kind === 'result' && ending.done) steps.push(await step(iterator, 'next', patience.waitMs));
    return judge(steps);
  },
};

function judge(steps: readonly Step[]): Finding {
  const wrong = steps.filter(({ promised }) => !promised);
  const first = wrong[0];
  if (first === undefined) {
    return ok(steps.length === 1 ? 'The one call that was made did.' : `Each of ${steps.length} calls did.`);
  }
  const call = steps.indexOf(first) + 1;
  if (first.kind === 'threw') {
    return broken(
      `Call ${call} threw ${describeError(first.error)}, where a promise should reject.`,
      '`for await` tolerates that, a caller that writes `next().catch(…)` does not hear of it.',
    );
  }
  const after = steps.length - call;
  const alike = wrong.length - 1;
  const more =
    alike === 0
      ? ''
      : alike === after
        ? ', as did every call after it'
        : `, as did ${alike} of the ${after} calls after it`;
  const what = first.kind === 'result' ? 'a plain object' : 'something';
  return broken(
    `next() returned ${what}, not a promise: call ${call} gave ${given(first)}${more}.`,
    '`for await` tolerates that, a caller that writes `next().then(…)` does not.',
  );
}

function given(step: Step): string {
  return step.kind === 'result' ? resultWords(step) : stepWords(step);
}
