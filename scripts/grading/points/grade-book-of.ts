import type { Grade, GradeBook, GradedKata, GradedUnit, RunInfo, SimilarPair } from '../model/grade-book.ts';
import type { Flag } from '../model/flag.ts';
import type { Student } from '../model/student.ts';
import type { Unusable } from '../model/submission.ts';
import type { Unit } from '../model/unit.ts';
import type { Handin } from '../units/run-record.ts';
import type { Decision } from './decision.ts';
import { latenessOf, type LatePolicy } from './late-policy.ts';
import { rounded, type PointRules } from './point-rules.ts';
import { pointsOf } from './points-of.ts';
import { byName } from './by-name.ts';

/** What a grade book is made of: observations, and the rules by which they are marked. */
export interface Ledger {
  readonly run: RunInfo;
  /** In the order of the course, with what each is worth. */
  readonly katas: readonly GradedKata[];
  readonly handins: readonly Handin[];
  /** By the submission's id, in the order of the katas. */
  readonly units: ReadonlyMap<string, readonly Unit[]>;
  readonly roster: readonly Student[];
  readonly unusable: readonly Unusable[];
  readonly similar: readonly SimilarPair[];
  readonly credit: PointRules['credit'];
  readonly late: LatePolicy;
  readonly decisions: readonly Decision[];
}

/** Marks what was observed. The same for the same units, in whatever order and by whomever they were made. */
export function gradeBookOf(ledger: Ledger): GradeBook {
  const { run, katas, handins, roster, unusable, similar } = ledger;
  const grades = handins.map((handin) => gradeOf(handin, ledger)).toSorted(byName);
  const here = new Set([...handins, ...unusable].flatMap(({ student }) => student?.key ?? []));
  return {
    run,
    katas,
    grades,
    missing: roster.filter(({ key }) => !here.has(key)).toSorted(byName),
    unusable: unusable.toSorted((a, b) => order(a.source, b.source) || order(a.why, b.why)),
    similar: similar.toSorted((a, b) => order(a.kata, b.kata) || b.share - a.share || order(a.pair.join(' '), b.pair.join(' '))),
  };
}

function gradeOf(handin: Handin, ledger: Ledger): Grade {
  const { id, name, student, source, submittedAt, notes } = handin;
  const units = unitsOf(id, ledger);
  const late = latenessIn(handin, ledger);
  const flags = [...(handin.flags ?? []), ...lateFlags(late), ...similarFlags(id, ledger)];
  const isTimeless = ledger.run.deadline !== undefined && !isTimeKnown(handin);
  const decision = ledger.decisions.find(({ submission, kata }) => submission === id && kata === undefined);
  const isHeld = units.some(({ points }) => points === null) || flags.some(({ severity }) => severity === 'hold');
  const sum = units.reduce((total, { points }) => total + (points ?? 0), 0) * (late?.factor ?? 1);
  return {
    submission: id,
    name,
    ...(student === undefined ? {} : { student }),
    source,
    ...(submittedAt === undefined ? {} : { submittedAt }),
    notes: isTimeless ? [...notes, UNTIMED] : notes,
    units,
    points: decision?.points ?? (isHeld ? null : rounded(sum)),
    most: mostOf(ledger.katas),
    ...(late === undefined ? {} : { late }),
    flags,
    ...(decision === undefined ? {} : { decision: { reason: decision.reason } }),
  };
}

/** What would be had for everything. */
export function mostOf(katas: readonly Pick<GradedKata, 'points'>[]): number {
  return rounded(katas.reduce((sum, { points }) => sum + points, 0));
}

function unitsOf(id: string, { katas, units, credit, decisions }: Ledger): GradedUnit[] {
  const own = units.get(id) ?? [];
  return katas.map(({ id: kata, points: most }) => {
    const unit = own.find((each) => each.kata === kata);
    if (unit === undefined) throw new Error(`The unit ${kata} of ${id} is not there.`);
    const decision = decisions.find((each) => each.submission === id && each.kata === kata);
    return {
      ...unit,
      points: decision?.points ?? pointsOf(unit, most, credit),
      most,
      ...(decision === undefined ? {} : { decision: { reason: decision.reason } }),
    };
  });
}

function latenessIn({ submittedAt }: Handin, { run: { deadline }, late }: Ledger): Grade['late'] {
  if (deadline === undefined || submittedAt === undefined) return undefined;
  return latenessOf(submittedAt, deadline, late);
}

function lateFlags(late: Grade['late']): Flag[] {
  if (late === undefined) return [];
  const days = late.days === 1 ? 'less than a day' : `${late.days - 1} to ${late.days} days`;
  const cost = late.factor === 1 ? '' : `; ${rounded(late.factor * 100)} % of the points remain`;
  return [{ kind: 'late', severity: 'note', what: `Handed in ${days} after the deadline${cost}.` }];
}

function isTimeKnown({ submittedAt, flags = [] }: Handin): boolean {
  // Without a time, the learning platform may still say that it was late.
  return !Number.isNaN(Date.parse(submittedAt ?? '')) || flags.some(({ kind }) => kind === 'late');
}

/** The note of a submission whose time nothing tells, when there is a deadline. */
export const UNTIMED = 'Nothing tells when this was handed in: the deadline could not be checked.';

// The other one is not named: a flag is told beside a student's name, and pairs have a list of their own.
function similarFlags(id: string, { similar }: Ledger): Flag[] {
  return similar
    .filter(({ pair }) => pair.includes(id))
    .map(({ kata, share }) => ({
      kind: 'similar',
      severity: 'note',
      what: `${kata}: ${Math.round(share * 100)} % like another submission's; see the list of pairs.`,
    }));
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
