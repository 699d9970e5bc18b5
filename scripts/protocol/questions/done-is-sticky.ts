import { describe, describeError } from '../describe.ts';
import { broken, notSeen, ok, worthALook, type Finding } from '../finding.ts';
import { open } from '../open.ts';
import type { Question } from '../question.ts';
import { readOn } from '../read-on.ts';
import { resultWords, seconds, step, stepWords, type Step } from '../step.ts';

const CALLS_AFTER = 2;

/** Once done, always done; and what came along with the end. */
export const doneIsSticky: Question = {
  title: 'Does done stay done?',
  async ask(fresh, patience) {
    const iterator = open(fresh);
    const steps = await readOn(iterator, patience);
    const end = steps.at(-1);
    if (end?.kind !== 'result' || !end.done) return noEnd(steps, patience.waitMs);
    for (let call = 1; call <= CALLS_AFTER; call += 1) {
      const after = await step(iterator, 'next', patience.waitMs);
      const wrong = judgeAfter(after, patience.waitMs);
      if (wrong !== undefined) return wrong;
    }
    if (end.value === undefined) return ok('It ended, and said so again each time it was asked.');
    return worthALook(
      `It stays done. The end came with a value: ${resultWords(end)}.`,
      'Loops drop that value; only `yield*` and callers of next() see it. Was it meant to be the last one?',
    );
  },
};

function noEnd(steps: readonly Step[], waitMs: number): Finding {
  const last = steps.at(-1);
  const calls = steps.length;
  if (last?.kind === 'pending')
    return notSeen(`Call ${calls} did not settle within ${seconds(waitMs)}, so no end was seen.`);
  if (last?.kind !== 'result')
    return notSeen(`Call ${calls} failed (${last && stepWords(last)}), so no end was seen.`);
  return notSeen(
    `There was no end within ${calls === 1 ? 'one value' : `${calls} values`}; a source need not have one.`,
  );
}

function judgeAfter(after: Step, waitMs: number): Finding | undefined {
  switch (after.kind) {
    case 'result':
      if (after.done) return undefined;
      return broken(
        `After the end, next() came to ${resultWords(after)}.`,
        'Who asks once more, as operators that read ahead do, takes up a source that had said it was over.',
      );
    case 'pending':
      return broken(
        `After the end, next() gave a promise that did not settle within ${seconds(waitMs)}.`,
        'Who asks once more, as operators that read ahead do, waits for ever.',
      );
    case 'not-an-object':
      return broken(
        `After the end, next() came to ${describe(after.got)}, which is no object.`,
        'Who asks once more, as operators that read ahead do, gets a TypeError.',
      );
    default:
      return broken(
        `After the end, next() failed with ${describeError(after.error)}.`,
        'Who asks once more, as operators that read ahead do, gets an error in place of the end.',
      );
  }
}
