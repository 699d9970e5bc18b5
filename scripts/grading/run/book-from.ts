import type { Kata } from '../../course/kata.ts';
import { readText } from '../../course/text-file.ts';
import { UserError } from '../../course/user-error.ts';
import type { GradeBook, SimilarPair } from '../model/grade-book.ts';
import type { Unit } from '../model/unit.ts';
import { gradeBookOf, mostOf } from '../points/grade-book-of.ts';
import { gradedKatas } from '../points/graded-katas.ts';
import { readDecisions } from '../points/read-decisions.ts';
import type { Store } from '../units/open-store.ts';
import type { Handin, RunRecord } from '../units/run-record.ts';
import { unitKey } from '../units/unit-key.ts';
import { isComparable } from './is-comparable.ts';

/** Finds work that is too much alike. */
export type FindSimilar = (
  kata: { readonly id: string },
  stub: string,
  files: readonly { readonly submission: string; readonly text: string }[],
) => readonly SimilarPair[];

/**
 * The grade book of a recorded run, read back from the store. UserError if a unit is not there, or is of
 * another run than the record's; and for decisions that cannot be read.
 *
 * @param decisions path of the teacher's decisions.csv
 */
export async function bookFrom(
  { info, katas: ids, rules, late, handins, roster, unusable, ...record }: RunRecord,
  store: Store,
  { course, decisions, findSimilar }: { course: readonly Kata[]; decisions?: string; findSimilar: FindSimilar },
): Promise<GradeBook> {
  const katas = course.filter(({ id }) => ids.includes(id));
  const graded = await gradedKatas(katas, rules);
  const units = new Map<string, readonly Unit[]>();
  for (const handin of handins) units.set(handin.id, await unitsOf(handin, { ...record, katas: ids }, store));
  const worth = (kata?: string): number => mostOf(kata === undefined ? graded : graded.filter(({ id }) => id === kata));
  const names = new Map(handins.map((handin) => [handin.id, namesOf(handin)]));
  return gradeBookOf({
    run: info,
    katas: graded,
    handins,
    units,
    roster,
    unusable,
    similar: await similarIn(katas, units, findSimilar),
    credit: rules.credit,
    late,
    decisions: decisions === undefined ? [] : await readDecisions(decisions, { submissions: names, katas, worth }),
  });
}

/** The units of a submission, each checked against what the record says it must be. */
export async function unitsOf(
  { id, files }: Handin,
  { katas, yardstick }: Pick<RunRecord, 'katas' | 'yardstick'>,
  store: Store,
): Promise<Unit[]> {
  const units: Unit[] = [];
  for (const kata of katas) {
    const unit = await store.read(id, kata, unitKey(yardstick, kata, files[kata]));
    if (unit === undefined) {
      throw new UserError(
        `The result of ${kata} of ${id} is not there, or it is not the one that the run recorded.\n` +
          'Grade once more into the same folder: only what is missing is done.',
      );
    }
    units.push(unit);
  }
  return units;
}

function namesOf({ name, student }: Handin): string[] {
  const { key = '', name: full = '', email = '', login = '', sisId = '', canvasId = '', moodleId = '' } = student ?? {};
  return [...new Set([name, key, full, email, login, sisId, canvasId, moodleId])].filter((each) => each !== '');
}

async function similarIn(
  katas: readonly Kata[],
  units: ReadonlyMap<string, readonly Unit[]>,
  findSimilar: FindSimilar,
): Promise<SimilarPair[]> {
  const pairs: SimilarPair[] = [];
  for (const kata of katas) {
    const files = [...units.values()].flatMap((own) => own.filter((unit) => unit.kata === kata.id && isComparable(unit)));
    pairs.push(...findSimilar(kata, (await readText(kata.stub)) ?? '', files));
  }
  return pairs;
}
