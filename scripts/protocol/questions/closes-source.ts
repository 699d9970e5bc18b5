import { broken, notSeen, ok, worthALook, type Finding } from '../finding.ts';
import { NothingToAsk, open } from '../open.ts';
import type { Fresh, Patience, Question } from '../question.ts';
import { readOn } from '../read-on.ts';
import { isLeftOpen, recordedSource, turn } from '../recorded-source.ts';
import { seconds } from '../step.ts';
import { leave, type Left } from './leave.ts';

const LEFT_RUNNING = 'its `finally` never runs, and its timers and connections stay.';

/** An operator closes what it has opened: when it is left early, and when it has had enough by itself. */
export const closesSource: Question = {
  title: 'Does it close its source?',
  onlyWithSource: true,
  async ask(fresh, patience) {
    const early = await leftEarly(fresh, patience);
    if (early !== undefined && early.mark !== 'ok') return early;
    const atTheEnd = await readToTheEnd(fresh, patience);
    return atTheEnd ?? early ?? notSeen('It never opened the source.');
  },
};

/** Undefined when it could not be left early. */
async function leftEarly(fresh: Fresh, patience: Patience): Promise<Finding | undefined> {
  const source = recordedSource();
  let left: Left;
  try {
    left = await leave(open(fresh, source), patience);
  } catch (error) {
    if (error instanceof NothingToAsk) return undefined;
    throw error;
  }
  if (source.uses.length === 0) return undefined;
  const inTime = source.uses.every(({ ended, closing }) => ended || closing === 'finished');
  // One that closes its source without waiting for it may do so a moment later.
  await turn();
  if (source.uses.some(isLeftOpen)) return leftOpen(left, patience);
  if (inTime || left.kind === 'pending') return ok('Left after one value, it closed its source.');
  return worthALook(
    'Left after one value, it closed its source, but its own return() settled first.',
    'Who has left the loop goes on while the source is still being closed. Does return() wait for it?',
  );
}

function leftOpen(left: Left, { waitMs }: Patience): Finding {
  const means = `A loop that is left by \`break\` leaves the source open: ${LEFT_RUNNING}`;
  if (left.kind === 'absent')
    return broken('It has no return(), and its source was open when it was left after one value.', means);
  if (left.kind === 'pending') {
    return broken(
      `return() did not settle within ${seconds(waitMs)}, and the source's return() was never called.`,
      means,
    );
  }
  return broken(
    "Left after one value, it did not close its source: the source's return() was never called.",
    means,
  );
}

/** Undefined when it did not come to an end, or had opened nothing. */
async function readToTheEnd(fresh: Fresh, patience: Patience): Promise<Finding | undefined> {
  const source = recordedSource();
  const steps = await readOn(open(fresh, source), patience);
  const end = steps.at(-1);
  if (end?.kind !== 'result' || !end.done || source.uses.length === 0) return undefined;
  await turn();
  const forgotten = source.uses.find(isLeftOpen);
  if (forgotten !== undefined) {
    return broken(
      `It ended by itself after ${forgotten.handedOut} of the source's 5 values, and did not close it.`,
      `The source stays open for good: ${LEFT_RUNNING}`,
    );
  }
  return ok('Left after one value, it closed its source; read to the end, it left nothing open.');
}
