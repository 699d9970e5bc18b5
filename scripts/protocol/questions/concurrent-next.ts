import { broken, notSeen, ok, worthALook, type Finding } from '../finding.ts';
import { iteratorOf, make, open } from '../open.ts';
import type { Question } from '../question.ts';
import { readOn } from '../read-on.ts';
import { seconds, step, stepWords, type Step } from '../step.ts';
import { sameStep } from './same-step.ts';

const MOST_CALLS = 5;
const MEANS = '`for await` never asks twice at once; what reads ahead, or two loops over one iterator, does.';

/** Several calls without waiting for the one before. To queue them or answer side by side: both are fine. */
export const concurrentNext: Question = {
  title: 'Can next() be called without waiting?',
  async ask(fresh, { waitMs, mostValues }) {
    const iterator = iteratorOf(make(fresh));
    const other = open(fresh);
    // What the same calls come to one after the other. A one-pass object that is not made anew cannot tell.
    const before = performance.now();
    const turns =
      other === iterator ? [] : await readOn(other, { waitMs, mostValues: Math.min(MOST_CALLS, mostValues) });
    // A source that queues takes as long as all calls one after the other.
    const longMs = waitMs + Math.round(2 * (performance.now() - before));
    const count = Math.max(2, turns.length || 3);
    const settled: number[] = [];
    const asked = Array.from({ length: count }, async (_, index) => {
      const taken = await step(iterator, 'next', longMs);
      settled.push(index);
      return taken;
    });
    const atOnce = await Promise.all(asked);
    return judge({ turns, atOnce, settled, waitMs: longMs });
  },
};

interface Seen {
  /** One after the other; empty if that could not be seen. */
  readonly turns: readonly Step[];
  readonly atOnce: readonly Step[];
  /** Indexes of the calls, in the order in which they settled. */
  readonly settled: readonly number[];
  readonly waitMs: number;
}

function judge(seen: Seen): Finding {
  const { turns, atOnce, settled } = seen;
  const wrong = unsettled(seen) ?? refused(seen) ?? values(seen);
  if (wrong !== undefined) return wrong;
  const inOrder = settled.every((call, index) => call === index);
  const order = inOrder
    ? ''
    : ` They settled in the order ${settled.map((call) => call + 1).join(', ')}, which is allowed.`;
  const same =
    turns.length > 0 && atOnce.every((taken, index) => sameStep(taken, turns[index]) || isDone(taken));
  return ok(
    `${atOnce.length} calls at once gave ${list(atOnce)}${same ? ', as one after the other' : ''}.${order}`,
  );
}

function unsettled({ turns, atOnce, waitMs }: Seen): Finding | undefined {
  const call = atOnce.findIndex(({ kind }) => kind === 'pending');
  if (call < 0) return undefined;
  const calls = `Of ${atOnce.length} calls at once, call ${call + 1}`;
  const story = `${calls} had not settled after ${seconds(waitMs)}`;
  const overtaken = atOnce.slice(call + 1).some(({ kind }) => kind !== 'pending');
  const settlesAlone = turns[call] !== undefined && turns[call].kind !== 'pending';
  if (settlesAlone) return broken(`${story}; one after the other, all did.`, MEANS);
  return overtaken ? broken(`${story}, although a later one had.`, MEANS) : notSeen(`${story}.`);
}

function refused({ turns, atOnce }: Seen): Finding | undefined {
  const call = atOnce.findIndex(
    (taken, index) => taken.kind !== 'result' && taken.kind !== turns[index]?.kind,
  );
  const taken = atOnce[call];
  if (taken === undefined) return undefined;
  return worthALook(
    `Of ${atOnce.length} calls at once, call ${call + 1} came to ${stepWords(taken)}.`,
    MEANS,
  );
}

function values({ turns, atOnce }: Seen): Finding | undefined {
  const given = atOnce.filter(isValue);
  const expected = turns.filter(isValue);
  if (given.length === 0) return notSeen('There was no value to tell the calls by.');
  const [a, b] = twins(atOnce);
  if (a !== undefined && b !== undefined && twins(turns).length === 0) {
    const calls = `Calls ${a + 1} and ${b + 1} of ${atOnce.length} at once`;
    const story = `${calls} both gave ${stepWords(atOnce[a] as Step)}`;
    if (turns.length === 0) return worthALook(`${story}; perhaps the source repeats itself.`, MEANS);
    return broken(
      `${story}; one after the other they gave ${list(turns)}.`,
      `They read the same state before either had moved on. ${MEANS}`,
    );
  }
  if (turns.length === 0) return undefined;
  const ends = turns.some(isDone);
  if (ends && given.length > expected.length) {
    return broken(
      `${atOnce.length} calls at once gave ${list(atOnce)}; one after the other they gave ${list(turns)}.`,
      `The calls ran past the end: each looked for it before the others had moved on. ${MEANS}`,
    );
  }
  if (given.length < expected.length || isPermuted(given, expected)) {
    return worthALook(
      `${atOnce.length} calls at once gave ${list(atOnce)}; one after the other they gave ${list(turns)}.`,
      MEANS,
    );
  }
  return undefined;
}

/** The indexes of the first two values that are the same. */
function twins(steps: readonly Step[]): number[] {
  for (const [b, later] of steps.entries()) {
    if (!isValue(later)) continue;
    const a = steps.findIndex((earlier) => sameStep(earlier, later));
    if (a < b) return [a, b];
  }
  return [];
}

function isPermuted(given: readonly Step[], expected: readonly Step[]): boolean {
  const sameOnes = given.every((taken) => expected.some((other) => sameStep(taken, other)));
  return sameOnes && given.some((taken, index) => !sameStep(taken, expected[index]));
}

function isValue(taken: Step): boolean {
  return taken.kind === 'result' && !taken.done;
}

function isDone(taken: Step): boolean {
  return taken.kind === 'result' && taken.done;
}

function list(steps: readonly Step[]): string {
  return steps.map(stepWords).join(', ');
}
