import type { Standing, StandingGrade, StandingUnit } from './standing.ts';

/** A grade that is not what it was, and why. */
export interface Change {
  /** The student's name, as the submission has it. Hostile text. */
  readonly name: string;
  readonly submission: string;
  /** The kata's id; undefined: the submission as a whole. */
  readonly kata?: string;
  /** Undefined: it was not there. */
  readonly before?: Told;
  readonly after?: Told;
  readonly why: string;
}

export interface Told {
  readonly verdict?: string;
  readonly points: number | null;
}

/**
 * Whose grade changed between two runs, as `after` has them, each with its reason. What everybody shares is
 * told once: katas that came or went; and of points that are worth something else only the sum.
 */
export function changesBetween(before: Standing, after: Standing): Change[] {
  const runs = { before, after };
  const all = new Set([...Object.keys(after.grades), ...Object.keys(before.grades)]);
  const own = [...all].flatMap((submission) => {
    const [old, now] = [before.grades[submission], after.grades[submission]];
    const { name = '' } = now ?? old ?? {};
    return changesOf(old, now, runs).map((change) => ({ name, submission, ...change }));
  });
  return [...katasThatDiffer(runs), ...own];
}

type Bare = Omit<Change, 'name' | 'submission'>;
interface Runs {
  readonly before: Standing;
  readonly after: Standing;
}

function katasThatDiffer({ before, after }: Runs): Change[] {
  const ids = [...new Set([before, after].flatMap(({ yardstick }) => Object.keys(yardstick.katas)))].toSorted();
  return ids
    .filter((kata) => !isInBoth(kata, { before, after }))
    .map((kata) => {
      const why = kata in after.yardstick.katas ? 'graded for the first time' : 'no longer among the katas';
      return { name: 'everybody', submission: '', kata, why };
    });
}

function isInBoth(kata: string, { before, after }: Runs): boolean {
  return kata in before.yardstick.katas && kata in after.yardstick.katas;
}

function changesOf(old: StandingGrade | undefined, now: StandingGrade | undefined, runs: Runs): Bare[] {
  if (old === undefined) return now === undefined ? [] : [{ after: whole(now), why: 'new' }];
  if (now === undefined) return [{ before: whole(old), why: 'no longer in the folder' }];
  const ids = Object.keys(now.units).filter((kata) => isInBoth(kata, runs));
  const units = ids.flatMap((kata) => changesOfUnit(kata, old.units[kata], now.units[kata], runs));
  const seen = units.filter(({ why }) => why !== POINTS);
  if (seen.length > 0 || old.points === now.points) return seen;
  if (units.length > 0) return [{ before: whole(old), after: whole(now), why: POINTS }];
  const areKatasSame = ids.length === Object.keys(now.units).length && ids.length === Object.keys(old.units).length;
  return areKatasSame ? [{ before: whole(old), after: whole(now), why: reasonOfWhole(old, now) }] : [];
}

const POINTS = 'points changed';

function changesOfUnit(kata: string, old: StandingUnit | undefined, now: StandingUnit | undefined, runs: Runs): Bare[] {
  if (old === undefined || now === undefined) return [];
  if (old.verdict === now.verdict && old.points === now.points) return [];
  return [{ kata, before: told(old), after: told(now), why: reasonsOf(kata, old, now, runs) }];
}

function reasonOfWhole(old: StandingGrade, now: StandingGrade): string {
  if (old.decision !== now.decision) return reasonOfDecision(now);
  return old.factor === now.factor ? 'flags of the submission changed' : 'deadline or late policy, or handed in anew';
}

function reasonsOf(kata: string, old: StandingUnit, now: StandingUnit, { before, after }: Runs): string {
  if (now.decision !== old.decision) return reasonOfDecision(now);
  // Verdicts are observed; points are worked out from them.
  const isSeenAlike = old.verdict === now.verdict && old.passed === now.passed && old.total === now.total;
  if (isSeenAlike) return POINTS;
  const [was, is] = [before.yardstick, after.yardstick];
  const reasons = [
    old.text === now.text ? '' : 'file changed',
    was.katas[kata] === is.katas[kata] ? '' : 'specs changed',
    was.grader === is.grader ? '' : 'grader changed',
    was.limits === is.limits ? '' : 'time limit, seed, Node or sandbox changed',
    old.most === now.most ? '' : POINTS,
  ].filter((reason) => reason !== '');
  return reasons.join(', ') || 'judged once more';
}

function reasonOfDecision({ decision }: { readonly decision?: string }): string {
  return decision === undefined ? 'the decision was taken back' : `decided: ${decision}`;
}

function told({ verdict, points }: StandingUnit): Told {
  return { verdict, points };
}

function whole({ points }: StandingGrade): Told {
  return { points };
}
