import { join } from 'node:path';
import type { Kata } from '../../course/kata.ts';
import { readText } from '../../course/text-file.ts';
import { isUnusable } from '../intake/read-submissions.ts';
import type { Grader, GraderOptions } from '../model/grader.ts';
import type { Student } from '../model/student.ts';
import type { Submission, Unusable } from '../model/submission.ts';
import type { PointRules } from '../points/point-rules.ts';
import { openStore } from '../units/open-store.ts';
import { removeRunRecord, writeRunRecord, type RunRecord } from '../units/run-record.ts';
import { yardstickOf } from '../units/yardstick.ts';
import { gradeAll, type Progress } from './grade-all.ts';
import type { RunOptions } from './run-options.ts';

/** What a run works on. */
export interface GradingRun {
  /** Absolute path of the teacher's course. */
  readonly root: string;
  /** Absolute path of the report folder; held by the caller. */
  readonly out: string;
  /** Those to grade, in the order of the course. */
  readonly katas: readonly Kata[];
  readonly hidden: GraderOptions['hidden'];
  readonly roster: readonly Student[];
  readonly rules: PointRules;
  readonly options: RunOptions;
  readonly requireSandbox: boolean;
  /** Reads the submissions, from the first one on at each call; one in memory at a time. */
  readonly submissions: () => AsyncIterable<Submission | Unusable>;
  readonly openGrader: (options: GraderOptions) => Promise<Grader>;
  readonly stop: AbortSignal;
  /** Is told when grading begins: how the code will be confined. */
  readonly begin: (total: number, confinement: Grader['confinement']) => void;
  readonly tell: (progress: Progress, total: number) => void;
}

/** A run that went through, or was stopped in the middle: then there is no record, and the units that stand are kept. */
export interface FinishedRun {
  readonly record?: RunRecord;
  readonly faults: readonly string[];
}

/**
 * Grades submissions into the units of a report folder, and records there what the run was. UserError if
 * there is nothing to grade, or for a sandbox that is required and cannot be had.
 */
export async function runGrading(run: GradingRun): Promise<FinishedRun> {
  const { root, katas, hidden, requireSandbox, options, stop } = run;
  const { jobs, timeoutMs, seed } = options;
  const total = await countOf(run);
  const store = await openStore(run.out);
  const grader = await run.openGrader({ root, jobs, timeoutMs, seed, hidden, requireSandbox });
  let closing: Promise<void> | undefined;
  const close = (): Promise<void> => (closing ??= grader.close());
  // What is under way would otherwise go on to its end, or to its time limit.
  const onStop = (): void => void close().catch(() => {});
  stop.addEventListener('abort', onStop, { once: true });
  try {
    const yardstick = await yardstickOf({ root, timeoutMs, seed, hidden }, katas, grader.confinement.tier);
    await removeRunRecord(run.out);
    run.begin(total, grader.confinement);
    const ids = katas.map(({ id }) => id);
    const graded = await gradeAll(run.submissions(), {
      katas: ids,
      yardstick,
      store,
      grader,
      jobs,
      ...(options.shard === undefined ? {} : { shard: options.shard }),
      stop,
      tell: (progress) => run.tell(progress, total),
    });
    if (stop.aborted) return { faults: graded.faults };
    const { everyone, handins, unusable, faults } = graded;
    const record: RunRecord = {
      info: await infoOf(run, grader),
      katas: ids,
      yardstick,
      rules: run.rules,
      late: options.late,
      ...(options.shard === undefined ? {} : { shard: options.shard }),
      everyone: everyone.toSorted(),
      handins: handins.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
      unusable,
      roster: run.roster,
    };
    await writeRunRecord(run.out, record);
    return { record, faults };
  } finally {
    stop.removeEventListener('abort', onStop);
    await close();
  }
}

/** Submissions that this run will grade. */
async function countOf({ submissions, options: { shard } }: GradingRun): Promise<number> {
  let all = 0;
  for await (const each of submissions()) if (!isUnusable(each)) all += 1;
  return shard === undefined ? all : Math.ceil((all - shard.index + 1) / shard.of);
}

async function infoOf({ root, options: { seed, deadline } }: GradingRun, { confinement }: Grader): Promise<RunRecord['info']> {
  const { version = 'unknown' } = JSON.parse((await readText(join(root, 'package.json'))) ?? '{}') as { version?: string };
  const [node = ''] = process.version.split('.');
  const { told, unconfined } = confinement;
  return { version, node, confinement: told, unconfined, seed, ...(deadline === undefined ? {} : { deadline }) };
}
