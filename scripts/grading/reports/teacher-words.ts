import type { GradeVerdict } from '../model/unit.ts';

/** What a verdict means, in a sentence for whoever reads a test report. */
export function teacherWords(verdict: GradeVerdict): string {
  return WORDS[verdict];
}

const WORDS: Readonly<Record<GradeVerdict, string>> = {
  solved: 'Solved.',
  partial: 'Some specs do not pass.',
  failing: 'No spec passes.',
  'not-attempted': 'Not started: the file is the stub.',
  'type-error': 'The types are wrong.',
  starved: 'Starved: the loop never stops pulling.',
  stuck: 'Stuck: something is awaited that nobody settles.',
  leaking: 'Leaking: a timer or a listener is left behind.',
  crashed: 'The process ended in the middle of the specs.',
  'out-of-memory': 'Out of memory.',
  'too-much-output': 'Too much output.',
  'syntax-error': 'The file cannot be read as TypeScript.',
  missing: 'The file is missing.',
  'spec-edited': 'Held: the spec is not the one that the course came with.',
  ungradable: 'Held: the grader could not judge it. That is not the student\'s fault.',
  policy: 'Held: the file does what is not allowed in it.',
  tampered: 'Held: the evidence does not agree with itself.',
  flaky: 'Held: two runs, two verdicts.',
};
