import { isUnusable } from '../intake/read-submissions.ts';
import type { Grader } from '../model/grader.ts';
import type { Submission, Unusable } from '../model/submission.ts';
import type { Judgement, Unit } from '../model/unit.ts';
import type { Store } from '../units/open-store.ts';
import type { Handin } from '../units/run-record.ts';
import { unitKey } from '../units/unit-key.ts';
import type { Yardstick } from '../units/yardstick.ts';
import type { Shard } from './run-options.ts';

/** What grading needs. */
export interface GradingJob {
  /** Ids, in the order of the course. */
  readonly katas: readonly string[];
  readonly yardstick: Yardstick;
  readonly store: Store;
  readonly grader: Grader;
  /** Submissions at once. */
  readonly jobs: number;
  readonly shard?: Shard;
  /** Aborted: nothing more is started or written, and what is under way is dropped. */
  readonly stop: AbortSignal;
  /** Is told of every submission that is through. */
  readonly tell: (progress: Progress) => void;
}

export interface Progress {
  /** Submissions that are through, and how many of them had to be judged at least in part. */
  readonly done: number;
  readonly judged: number;
}

/** What came of it; the units are in the store. */
export interface Graded {
  /** Ids of all submissions that were seen, those of other shards among them. */
  readonly everyone: readonly string[];
  readonly handins: readonly Handin[];
  readonly unusable: readonly Unusable[];
  /** Our own faults: a grader that threw. Their units are `ungradable`. */
  readonly faults: readonly string[];
}

/**
 * Judges what the store does not have yet and puts it there, unit by unit. Of a submission only small
 * facts stay in memory: hundreds of them take no more than a few.
 */
export async function gradeAll(submissions: AsyncIterable<Submission | Unusable>, job: GradingJob): Promise<Graded> {
  const graded = { everyone: [] as string[], handins: [] as Handin[], unusable: [] as Unusable[], faults: [] as string[] };
  const progress = { done: 0, judged: 0 };
  const own = ownOf(submissions, job.shard, graded);
  const work = async (): Promise<void> => {
    // All workers pull from one iterator: each gets the next submission, and none is read ahead.
    for (let next = await own.next(); !next.done && !job.stop.aborted; next = await own.next()) {
      const isJudged = await gradeOne(next.value, job, graded.faults);
      if (job.stop.aborted) return;
      graded.handins.push(handinOf(next.value));
      progress.done += 1;
      if (isJudged) progress.judged += 1;
      job.tell({ ...progress });
    }
  };
  // A full disk ends the run: the others finish what they are at, and get nothing more.
  const working = Array.from({ length: job.jobs }, () => work().finally(() => void own.return()));
  const failed = (await Promise.allSettled(working)).find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
  return graded;
}

async function* ownOf(
  submissions: AsyncIterable<Submission | Unusable>,
  shard: Shard | undefined,
  seen: { everyone: string[]; unusable: Unusable[] },
): AsyncGenerator<Submission, void, undefined> {
  for await (const each of submissions) {
    if (isUnusable(each)) {
      seen.unusable.push(each);
      continue;
    }
    // In turn: every machine sees the same folder in the same order.
    const isOwn = shard === undefined || seen.everyone.length % shard.of === shard.index - 1;
    seen.everyone.push(each.id);
    if (isOwn) yield each;
  }
}

/** Did anything have to be judged? */
async function gradeOne(submission: Submission, job: GradingJob, faults: string[]): Promise<boolean> {
  const { yardstick, store, stop } = job;
  const open = new Map<string, string>();
  for (const kata of job.katas) {
    const key = unitKey(yardstick, kata, fileOf(submission, kata)?.hash);
    const unit = await store.read(submission.id, kata, key);
    // What was our own fault is tried again.
    if (unit === undefined || unit.verdict === 'ungradable') open.set(kata, key);
  }
  const keep = async (kata: string, judgement: Judgement): Promise<void> => {
    const key = open.get(kata);
    if (key === undefined || stop.aborted) return;
    open.delete(kata);
    await store.write(unitOf(submission, kata, key, judgement));
  };
  if (open.size === 0) return false;
  for await (const { kata, judgement } of judged(submission, [...open.keys()], job, faults)) await keep(kata, judgement);
  for (const kata of open.keys()) await keep(kata, UNGRADABLE);
  return true;
}

type Judged = { readonly kata: string; readonly judgement: Judgement };

/** What the grader says until it is done, fails, or the run is stopped. */
async function* judged(
  submission: Submission,
  katas: readonly string[],
  { grader, stop }: GradingJob,
  faults: string[],
): AsyncGenerator<Judged, void, undefined> {
  let onStop = (): void => {};
  const stopped = new Promise<undefined>((resolve) => (onStop = () => resolve(undefined)));
  stop.addEventListener('abort', onStop);
  const judging = grader.judge(submission, katas)[Symbol.asyncIterator]();
  try {
    while (!stop.aborted) {
      const next = await Promise.race([judging.next(), stopped]);
      if (next === undefined || next.done) return;
      yield next.value;
    }
  } catch (error) {
    // One submission must not cost the others their grades; what is left of it is ungradable.
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
    if (!stop.aborted) faults.push(`${submission.id}: ${told}`);
  } finally {
    stop.removeEventListener('abort', onStop);
    // What it holds is given up. After a stop nobody waits for that: it may be in the middle of a kata.
    const left = Promise.resolve(judging.return?.()).catch(() => {});
    if (!stop.aborted) await left;
  }
}

const UNGRADABLE: Judgement = { verdict: 'ungradable', specs: [], hidden: [], typeErrors: [], flags: [], durationMs: 0 };

function unitOf(submission: Submission, kata: string, key: string, judgement: Judgement): Unit {
  const { verdict, specs, hidden, typeErrors, flags, durationMs } = judgement;
  const text = fileOf(submission, kata)?.text ?? '';
  return { key, submission: submission.id, kata, verdict, specs, hidden, typeErrors, flags, durationMs, text };
}

function fileOf({ files }: Submission, kata: string): Submission['files'][number] | undefined {
  return files.find((file) => file.kata === kata);
}

function handinOf({ files, ...facts }: Submission): Handin {
  return { ...facts, files: Object.fromEntries(files.map(({ kata, hash }) => [kata, hash])) };
}
