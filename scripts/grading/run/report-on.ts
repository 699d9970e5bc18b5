import { hintsOf } from '../../course/hints-of.ts';
import type { Kata } from '../../course/kata.ts';
import { readText } from '../../course/text-file.ts';
import type { GradeBook } from '../model/grade-book.ts';
import { changesBetween, type Change } from '../points/changes-between.ts';
import { readStanding, standingOf, writeStanding } from '../points/standing.ts';
import { writeReports, type ReportOptions } from '../reports/write-reports.ts';
import { similarPairs } from '../similarity/similar-pairs.ts';
import { openStore } from '../units/open-store.ts';
import type { RunRecord } from '../units/run-record.ts';
import { bookFrom } from './book-from.ts';

/** What was written of a run, and what is to be told. */
export interface Reported {
  readonly book: GradeBook;
  /** Since the run before into the same folder; undefined if this was the first one. */
  readonly changes?: readonly Change[];
  /** Absolute paths of the reports; the last one is a summary in plain text. */
  readonly paths: readonly string[];
}

/**
 * Writes every report of a recorded run from the units in its folder, and keeps what was told for the
 * next time. UserError for decisions or exports that cannot be used: then no report has changed.
 *
 * @param options with absolute paths
 */
export async function reportOn(
  record: RunRecord,
  out: string,
  course: readonly Kata[],
  options: ReadonlyMap<string, string>,
  one?: ReportOptions['one'],
): Promise<Reported> {
  const decisions = options.get('decisions');
  const book = await bookFrom(record, await openStore(out), {
    course,
    findSimilar: similarPairs,
    ...(decisions === undefined ? {} : { decisions }),
  });
  const paths = await writeReports(book, out, {
    hints: await hintsIn(course),
    ...platform('canvas', options),
    ...platform('moodle', options),
    ...(one === undefined ? {} : { one }),
  });
  const before = await readStanding(out);
  const standing = standingOf(book, record.yardstick);
  await writeStanding(out, standing);
  return { book, paths, ...(before === undefined ? {} : { changes: changesBetween(before, standing) }) };
}

async function hintsIn(course: readonly Kata[]): Promise<ReportOptions['hints']> {
  const hints = course.map(async ({ id, lesson }) => [id, hintsOf((await readText(lesson)) ?? '')] as const);
  return new Map(await Promise.all(hints));
}

function platform(name: 'canvas' | 'moodle', options: ReadonlyMap<string, string>): Pick<ReportOptions, 'canvas' | 'moodle'> {
  const file = options.get(name);
  const column = options.get(`${name}-column`);
  return file === undefined ? {} : { [name]: { file, ...(column === undefined ? {} : { column }) } };
}
