import type { SpecResult } from '../../runner/verdict.ts';
import type { Flag } from '../model/flag.ts';
import type { GradeVerdict, Judgement } from '../model/unit.ts';
import { notRunSpecs, type Finding } from './evidence.ts';
import type { PreparedKata } from './prepared-course.ts';

/**
 * From what the public and the hidden specs of a kata came to, and what else was noted, to the judgement. Pure.
 *
 * @param hidden undefined when they were not run, because the public ones had to be ended
 */
export function judgementOf(kata: PreparedKata, finding: Finding, hidden: readonly Finding[] | undefined, noted: readonly Flag[]): Judgement {
  const { verdict } = finding;
  const tampering = [...new Set([finding, ...(hidden ?? [])].flatMap((each) => each.tampering))];
  const hiddenSpecs = hidden?.flatMap((each) => each.verdict.specs) ?? kata.hidden.flatMap(({ titles }) => notRunSpecs(titles));
  const fault = [finding, ...(hidden ?? [])].find((each) => each.fault !== undefined)?.fault;
  const fails = hiddenSpecs.filter(({ status }) => status !== 'passed').length;
  const flags: Flag[] = [
    ...tampering.map((what): Flag => ({ kind: 'tampered', severity: 'hold', what })),
    ...noted,
    ...(verdict.verdict === 'solved' && fails > 0 ? [overfitted(fails, hiddenSpecs.length)] : []),
  ];
  const held = (['tampered', 'policy', 'flaky'] as const).find((kind) => flags.some((flag) => flag.kind === kind && flag.severity === 'hold'));
  const outcome: GradeVerdict = fault !== undefined ? 'ungradable' : (held ?? verdict.verdict);
  return {
    verdict: outcome, specs: fault === undefined ? verdict.specs : withFault(verdict.specs, fault), hidden: hiddenSpecs,
    typeErrors: verdict.typeErrors, flags, durationMs: verdict.durationMs,
  };
}

function overfitted(fails: number, of: number): Flag {
  return { kind: 'hidden', severity: 'note', what: `Every public spec passes, and ${fails} of ${of} hidden specs do not.` };
}

function withFault([first, ...others]: readonly SpecResult[], fault: string): SpecResult[] {
  return first === undefined ? [] : [{ ...first, status: 'not-run', message: fault }, ...others];
}

/** The judgement of a kata of which nothing was run. */
export function notRun(verdict: GradeVerdict, { spec, hidden }: PreparedKata): Judgement {
  return {
    verdict, specs: notRunSpecs(spec.titles), hidden: hidden.flatMap(({ titles }) => notRunSpecs(titles)), typeErrors: [], flags: [], durationMs: 0,
  };
}

/** Of one that could not be judged: our fault, and the reason is the first spec's message. */
export function ungradable(kata: PreparedKata, fault: string): Judgement {
  const judgement = notRun('ungradable', kata);
  return { ...judgement, specs: withFault(judgement.specs, fault) };
}
