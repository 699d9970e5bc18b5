import { broken, type Finding } from './finding.ts';
import type { Target } from './target.ts';
import type { ChildSeen, Limits } from './watch-child.ts';
import { seconds } from './step.ts';

/** Why a process ended before it was done. */
export type Ending =
  | { readonly why: 'starved' | 'stuck' | 'too-slow' | 'out-of-memory' | 'too-much-output' }
  | { readonly why: 'exited'; readonly code: number | null };

/** The end of the process, as what came of the question that was being asked. */
export function endingAsFinding(ending: Ending, limits: Limits): Finding {
  return broken(`While this was asked, ${story(ending, limits)}.`, meaning(ending));
}

/** The same before there was anything to ask. */
export function endingAsMistake(
  { ending, stage }: ChildSeen,
  { shown, expression }: Target,
  limits: Limits,
): string {
  if (ending === undefined) return `${shown} could not be examined.`;
  const when = {
    starting: 'Before it began',
    loading: `While ${shown} was loaded`,
    making: `While ${expression ?? shown} was made`,
  }[stage];
  const silenceMs = stage === 'loading' ? limits.loadMs : limits.silenceMs;
  return `${when}, ${story(ending, { ...limits, silenceMs })}.\n${meaning(ending)}`;
}

function story(ending: Ending, { loadMs, silenceMs, heapMb, outputChars, wholeMs }: Limits): string {
  switch (ending.why) {
    case 'starved':
      return `a loop ran on and let nothing else run; it was ended from outside after ${seconds(silenceMs)}`;
    case 'stuck':
      return `a promise was awaited that did not settle within ${seconds(loadMs)}`;
    case 'too-slow':
      return `the time for the whole check-up ran out, ${seconds(wholeMs)}`;
    case 'out-of-memory':
      return `the memory ran out, ${heapMb} MB`;
    case 'too-much-output':
      return `more than ${outputChars / 1_000_000} million characters were printed`;
    case 'exited':
      return ending.code === null
        ? 'the process was ended by a signal'
        : `the process ended: process.exit(${ending.code})`;
  }
}

function meaning({ why }: Ending): string {
  switch (why) {
    case 'starved':
      return 'Which loop never ends? Awaiting what is ready at once is no pause: no timer gets its turn.';
    case 'stuck':
      return 'Who settles it?';
    case 'too-slow':
      return 'What takes so long?';
    case 'out-of-memory':
      return 'Something collects without end. A source hands out a value when it is asked for one.';
    case 'too-much-output':
      return 'What prints so much? A source that nobody asks does nothing.';
    case 'exited':
      return 'It takes the whole program of whoever uses it along. A source that fails throws.';
  }
}
