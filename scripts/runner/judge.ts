import { SYNTAX_ERROR } from './check-types.ts';
import type { Ending, SpecsSeen } from './specs-process.ts';
import type { Trial } from './trial.ts';
import type { Diagnosis, Outcome, SpecResult, TypeErrorAt, Verdict } from './verdict.ts';

/** Everything that was observed of a trial whose specs could be run. */
export interface Evidence {
  readonly trial: Trial;
  readonly seen: SpecsSeen;
  readonly typeErrors: readonly TypeErrorAt[];
  /** The titles of the spec file, read as text: known even when nothing ran. */
  readonly titles: readonly string[];
  /** The implementation is the stub, unchanged. */
  readonly untouched: boolean;
  readonly durationMs: number;
}

/** From what was observed to the verdict. Pure. */
export function judge(evidence: Evidence): Verdict {
  const { trial, typeErrors, durationMs } = evidence;
  const specs = specResults(evidence);
  const passed = specs.filter(({ status }) => status === 'passed').length;
  return {
    kata: trial.kata.id,
    verdict: outcome(evidence, specs, passed),
    passed,
    total: specs.length,
    specs,
    typeErrors,
    durationMs: Math.round(durationMs),
  };
}

/** The verdict of a trial that was not run at all. */
export function notRun(trial: Trial, verdict: Outcome, titles: readonly string[]): Verdict {
  const specs = titles.map((title): SpecResult => ({ title, status: 'not-run', message: '', durationMs: 0 }));
  return { kata: trial.kata.id, verdict, passed: 0, total: specs.length, specs, typeErrors: [], durationMs: 0 };
}

function outcome(evidence: Evidence, specs: readonly SpecResult[], passed: number): Outcome {
  const { seen, typeErrors, trial } = evidence;
  if (seen.failure !== '' && typeErrors.some((error) => isSyntaxError(error, trial))) return 'syntax-error';
  if (seen.ending !== undefined) return seen.ending;
  const diagnosis = worst(seen);
  if (diagnosis !== undefined) return diagnosis;
  if (specs.length > 0 && passed === specs.length) return typeErrors.length > 0 ? 'type-error' : 'solved';
  if (passed > 0) return 'partial';
  return evidence.untouched ? 'not-attempted' : 'failing';
}

function isSyntaxError({ file, message }: TypeErrorAt, { kata }: Trial): boolean {
  return file === `${kata.slug}.ts` && SYNTAX_ERROR.test(message);
}

function worst({ done }: SpecsSeen): Diagnosis | undefined {
  const found = new Set(done.map(({ diagnosis }) => diagnosis));
  return (['starved', 'stuck', 'leaking'] as const).find((diagnosis) => found.has(diagnosis));
}

function specResults({ seen, titles }: Evidence): SpecResult[] {
  const done = new Map(seen.done.map((spec) => [spec.title, spec]));
  const all = [...new Set([...titles, ...done.keys()])];
  // What ended the file is told once: at the spec that was running, or at the first one.
  const culprit = seen.running ?? all.find((title) => !done.has(title));
  return all.map((title): SpecResult => {
    const spec = done.get(title);
    if (spec !== undefined) {
      const { message, durationMs } = spec;
      return { title, status: spec.passed ? 'passed' : 'failed', message, durationMs };
    }
    const story = title === culprit ? ended(seen) : '';
    return { title, status: story === '' ? 'not-run' : 'failed', message: story, durationMs: 0 };
  });
}

function ended({ ending, failure, running, done }: SpecsSeen): string {
  if (ending === undefined) return failure === '' ? '' : `The file could not be loaded:\n${failure}`;
  const where = running === undefined && done.length === 0 ? 'while the file was loaded' : 'in this spec';
  return STORIES[ending](where);
}

/** Part of the message of a spec that had to be ended with its process. */
export const STOPPED_OUTSIDE = 'it was stopped from outside';

const STORIES: Readonly<Record<Ending, (where: string) => string>> = {
  starved: (where) =>
    `starved: a loop ran on and on ${where} and let nothing else run, so ${STOPPED_OUTSIDE}.\n` +
    'Which loop never ends, and what should end it? Awaiting something that is ready at once gives no pause.',
  crashed: (where) =>
    `crashed: the process ended ${where}. Code that is tried must not end the process (\`process.exit\`),\n` +
    'and must not fail where nobody can catch it.',
  'out-of-memory': (where) =>
    `out of memory: the memory ran full ${where}. Does a loop collect values for ever?`,
  'too-much-output': (where) =>
    `too much output: millions of characters were printed ${where}. Is there a console.log in a loop that never ends?`,
};
