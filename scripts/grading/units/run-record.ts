import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readText, writeWhole } from '../../course/text-file.ts';
import { UserError } from '../../course/user-error.ts';
import type { RunInfo } from '../model/grade-book.ts';
import type { Student } from '../model/student.ts';
import type { Submission, Unusable } from '../model/submission.ts';
import type { LatePolicy } from '../points/late-policy.ts';
import type { PointRules } from '../points/point-rules.ts';
import { unitsFolder } from './open-store.ts';
import type { Yardstick } from './yardstick.ts';

/** What a run keeps of a submission beside its units. */
export interface Handin extends Omit<Submission, 'files'> {
  /** Hashes of the files, by the kata's id. */
  readonly files: Readonly<Record<string, string>>;
}

/** What a finished run was, in `units/_run.json`: with the units, all that a grade book is made of. */
export interface RunRecord {
  readonly info: RunInfo;
  /** Ids, in the order of the course. */
  readonly katas: readonly string[];
  readonly yardstick: Yardstick;
  readonly rules: PointRules;
  readonly late: LatePolicy;
  /** Which part of the submissions this was; counted from 1. */
  readonly shard?: { readonly index: number; readonly of: number };
  /** Ids of all submissions that were in the folder, those of other shards among them. */
  readonly everyone: readonly string[];
  /** Those of this shard. */
  readonly handins: readonly Handin[];
  readonly unusable: readonly Unusable[];
  readonly roster: readonly Student[];
}

/** The record of a report folder; undefined if its run has not finished. UserError if it cannot be read. */
export async function readRunRecord(folder: string): Promise<RunRecord | undefined> {
  const text = await readText(fileOf(folder));
  if (text === undefined) return undefined;
  try {
    const { format, ...record } = JSON.parse(text) as RunRecord & { format: string };
    if (format === FORMAT) return record;
  } catch {
    // Told below.
  }
  throw new UserError(`${fileOf(folder)} is damaged, or of another version. Grade into that folder once more.`);
}

export async function writeRunRecord(folder: string, record: RunRecord): Promise<void> {
  await writeWhole(fileOf(folder), `${JSON.stringify({ format: FORMAT, ...record }, undefined, 1)}\n`);
}

/** While units change, the record of the run before them must not vouch for them. */
export async function removeRunRecord(folder: string): Promise<void> {
  await rm(fileOf(folder), { force: true });
}

const FORMAT = 'for-await-katas/run/1';

function fileOf(folder: string): string {
  return join(unitsFolder(folder), '_run.json');
}
