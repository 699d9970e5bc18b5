import type { Outcome, Verdict } from '../runner/verdict.ts';

/** How a verdict is told in a line: `solved`, `3 of 9 specs`, `starved, 3 of 9 specs`. */
export function outcomeWords({ verdict, passed, total }: Pick<Verdict, 'verdict' | 'passed' | 'total'>): string {
  const share = `${passed} of ${total} specs`;
  const words = WORDS[verdict];
  return words.includes('%') ? words.replace('%', share) : words;
}

const WORDS: Readonly<Record<Outcome, string>> = {
  solved: 'solved',
  partial: '%',
  failing: '%',
  'not-attempted': 'not started',
  'type-error': '%, but the types are wrong',
  starved: 'starved, %',
  stuck: 'stuck, %',
  leaking: 'leaking, %',
  crashed: 'crashed, %',
  'out-of-memory': 'out of memory, %',
  'too-much-output': 'too much output, %',
  'syntax-error': 'cannot be read',
  missing: 'file missing',
  'spec-edited': 'spec edited, not run',
  ungradable: 'could not be judged',
};
