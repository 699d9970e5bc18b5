import type { Kata } from '../../course/kata.ts';
import { judge } from '../../runner/judge.ts';
import type { SpecsSeen } from '../../runner/specs-process.ts';
import type { SpecResult, TypeErrorAt, Verdict } from '../../runner/verdict.ts';
import type { Observed } from './judge-process.ts';
import type { Happening, RunEnd, RunRequest, SpecEnd } from './messages.ts';

/** One run, with what the teacher's side knew of it beforehand. */
export interface Run {
  readonly kata: Kata;
  readonly titles: readonly string[];
  readonly canaries: RunRequest['canaries'];
  readonly observed: Observed;
  readonly typeErrors: readonly TypeErrorAt[];
  readonly untouched: boolean;
}

export interface Finding {
  readonly verdict: Verdict;
  /** Whole sentences: where the sides of the evidence disagree, and who reached for the judge. */
  readonly tampering: readonly string[];
  /** Why it could not be judged at all: never the answer's fault. */
  readonly fault?: string;
}

/**
 * From what was seen of a run to its verdict, and to what does not fit together. Four sides must agree: the
 * titles in the teacher's spec file, what circus told while it happened, Jest's own result, and specs
 * and assertions of the judge's own that must come out as they must. Pure.
 */
export function weigh(run: Run): Finding {
  const { kata, titles, observed, typeErrors, untouched } = run;
  const end = observed.events.find((event): event is RunEnd => event.type === 'run-done');
  const verdict = judge({
    trial: { kata, folder: kata.folder }, seen: seenOf(run, end), typeErrors, titles, untouched, durationMs: observed.durationMs,
  });
  const wasLoaded = observed.events.some(({ type }) => type === 'loading');
  const tampering = [...reachedFor(observed), ...disagreements(run, end)];
  if (end !== undefined && !wasLoaded && tampering.length === 0) {
    return { verdict, tampering, fault: end.failure === '' ? 'The specs never asked for the answer.' : end.failure };
  }
  return { verdict, tampering };
}

/** The specs' results as the runner's own judge takes them; the judge's own specs left out. */
function seenOf({ canaries, titles, observed }: Run, end: RunEnd | undefined): SpecsSeen {
  const own = new Set<string>(canaries);
  const failed = new Set(end?.results.filter(([, status]) => status !== 'passed').map(([title]) => title));
  const done = endsIn(observed.events)
    .filter(({ title }) => !own.has(title) && titles.includes(title))
    .map((spec) => (spec.passed && failed.has(spec.title) ? { ...spec, passed: false, message: LATE } : spec));
  const open = runningIn(observed.events);
  const wasStuck = observed.outOfTime && done.some(({ diagnosis }) => diagnosis === 'stuck');
  return {
    done,
    timelines: [],
    failure: end?.failure ?? '',
    output: '',
    ...(observed.ending === undefined || wasStuck ? {} : { ending: observed.ending }),
    ...(open === undefined || own.has(open) ? {} : { running: open }),
  };
}

const LATE = 'After the spec was over, something failed that it had started, and nobody handled it.';

function endsIn(events: readonly Happening[]): SpecEnd[] {
  return events.filter((event): event is SpecEnd => event.type === 'spec-done');
}

function runningIn(events: readonly Happening[]): string | undefined {
  const last = events.findLast(({ type }) => type === 'spec-start' || type === 'spec-done');
  return last?.type === 'spec-start' ? last.title : undefined;
}

function reachedFor({ events, forged }: Observed): string[] {
  const attempts = events.flatMap((event) => (event.type === 'attempt' ? [event.what] : []));
  return [
    ...new Set(attempts),
    ...(forged === 0 ? [] : [`${forged} messages came from the process that were not the judge's.`]),
  ];
}

function disagreements({ titles, canaries, observed: { events } }: Run, end: RunEnd | undefined): string[] {
  const [first, second, last] = canaries;
  const whole = [first, ...titles, second, last];
  const started = events.flatMap((event) => (event.type === 'spec-start' ? [event.title] : []));
  const done = endsIn(events);
  const failures = new Set(events.flatMap((event) => (event.type === 'failure-seen' ? [event.title] : [])));
  const finished = end !== undefined && end.results.length > 0;
  return [
    ...(started.every((title, index) => title === whole[index]) ? [] : ['Other specs ran than those of the spec file, or in another order.']),
    ...(done.every(({ title }, index) => title === started[index]) ? [] : ['Specs ended that had not begun, or in another order.']),
    ...done.filter(({ title, passed }) => passed && failures.has(title)).map(({ title }) => `The spec "${title}" failed, and then counted as passed.`),
    ...done.filter(({ title, passed }) => passed !== (title === second) && canaries.includes(title)).map(() => CANARY),
    ...(finished ? [...unfinished(whole, started, done), ...otherResults(whole, done, end)] : []),
    ...(end?.canaries ?? []),
  ];
}

const CANARY = 'A spec of the judge itself that must fail passed, or one that must pass failed.';

function unfinished(whole: readonly string[], started: readonly string[], done: readonly SpecEnd[]): string[] {
  return started.length === whole.length && done.length === whole.length ? [] : ['The run ended, and not every spec had run.'];
}

/** Jest's own result must list the same specs, and none as passed that failed. */
function otherResults(whole: readonly string[], done: readonly SpecEnd[], { results }: RunEnd): string[] {
  const same = results.length === whole.length && results.every(([title], index) => title === whole[index]);
  const better = done.filter(({ title, passed }) => !passed && results.some(([each, status]) => each === title && status === 'passed'));
  return [
    ...(same ? [] : ["Jest's result lists other specs than the spec file has."]),
    ...better.map(({ title }) => `The spec "${title}" failed, and Jest's result says that it passed.`),
  ];
}

/** The specs of a kata whose file did not run. */
export function notRunSpecs(titles: readonly string[]): SpecResult[] {
  return titles.map((title) => ({ title, status: 'not-run', message: '', durationMs: 0 }));
}
