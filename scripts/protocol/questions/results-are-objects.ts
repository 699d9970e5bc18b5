import { describe, describeError, isThenable } from '../describe.ts';
import { broken, ok, worthALook, type Finding } from '../finding.ts';
import { open } from '../open.ts';
import type { Patience, Question } from '../question.ts';
import { readOn } from '../read-on.ts';
import { seconds, type Step } from '../step.ts';

/** What the promises come to. A source that never gives its first value ends the check-up here. */
export const resultsAreObjects: Question = {
  title: 'Do its promises come to result objects?',
  async ask(fresh, patience) {
    const steps = await readOn(open(fresh), patience);
    const finding = judgeLast(steps, patience.waitMs) ?? judgeValues(steps) ?? ok(story(steps, patience));
    return steps.length === 1 && steps[0]?.kind !== 'result' ? { ...finding, last: true } : finding;
  },
};

function judgeLast(steps: readonly Step[], waitMs: number): Finding | undefined {
  const call = steps.length;
  const last = steps.at(-1);
  switch (last?.kind) {
    case 'not-an-object':
      return broken(
        `Call ${call} came to ${describe(last.got)}, which is no object.`,
        `\`for await\` throws a TypeError there; \`{ value: …, done: false }\` is what it wants.`,
      );
    case 'pending':
      return {
        ...worthALook(
          `Call ${call} gave a promise that did not settle within ${seconds(waitMs)}.`,
          'A loop waits there, for ever if nobody settles it. If the source is only slow: --wait=5.',
        ),
        readable: call - 1,
      };
    case 'rejected':
    case 'threw':
      if (call > 1)
        return ok(`${counted(call - 1)}, then ${describeError(last.error)}. That is how a failure is told.`);
      return worthALook(
        `The first call failed with ${describeError(last.error)}.`,
        'A source may fail, and tells it this way; but there was nothing more to see.',
      );
    default:
      return undefined;
  }
}

function judgeValues(steps: readonly Step[]): Finding | undefined {
  const call = steps.findIndex((step) => step.kind === 'result' && !step.done && isThenable(step.value));
  const step = steps[call];
  if (step?.kind !== 'result') return undefined;
  void Promise.resolve(step.value).catch(() => undefined);
  return worthALook(
    `Call ${call + 1} came to an object whose value is a promise.`,
    "`for await` does not wait for it: the body of the loop gets the promise, and its rejection is nobody's.",
  );
}

/** `5 values, then the end.` */
function story(steps: readonly Step[], { waitMs, mostValues }: Patience): string {
  const last = steps.at(-1);
  if (last?.kind === 'result' && last.done) return `${counted(steps.length - 1)}, then the end.`;
  const limit = steps.length < mostValues ? ` within ${seconds(waitMs)}` : '';
  return `${counted(steps.length)}${limit}; the reading stopped there.`;
}

function counted(values: number): string {
  return values === 0 ? 'No value' : values === 1 ? 'One value' : `${values} values`;
}
