import { isDeepStrictEqual } from 'node:util';
import { UserError } from '../../course/user-error.ts';
import type { Unit } from '../model/unit.ts';
import { openStore, type Store } from '../units/open-store.ts';
import { readRunRecord, removeRunRecord, writeRunRecord, type Handin, type RunRecord } from '../units/run-record.ts';
import { unitsOf } from './book-from.ts';

/**
 * Puts the units of several report folders into one, and records there the run that one machine would
 * have made of them. UserError, which names the folders, if they were not graded alike (other
 * submissions, specs, limits, points …), if a shard or a unit is not there, or if two say different
 * things of the same unit.
 */
export async function mergeRuns(folders: readonly string[], out: string): Promise<RunRecord> {
  const runs = await Promise.all([...folders].toSorted().map(readRun));
  const [first, ...others] = runs;
  if (first === undefined) {
    throw new UserError('merge needs the report folders of the shards: npm run grade merge <folders…> -- --out <folder>');
  }
  for (const other of others) refuseUnlike(first, other);
  const store = await openStore(out);
  await removeRunRecord(out);
  const from = new Map<string, string>();
  const handins = new Map<string, Handin>();
  for (const run of runs) {
    for (const handin of run.record.handins) {
      const units = await unitsOf(handin, run.record, run.store).catch((error: unknown) => {
        throw error instanceof UserError ? new UserError(`${run.folder}: ${error.message}`, { cause: error }) : error;
      });
      const earlier = handins.get(handin.id);
      if (earlier === undefined) {
        handins.set(handin.id, handin);
        from.set(handin.id, run.folder);
        for (const unit of units) await store.write(unit);
      } else {
        const there = { handin: earlier, folder: from.get(handin.id) ?? '', store };
        await refuseConflict(there, { handin, folder: run.folder, units });
      }
    }
  }
  refuseMissing(runs, handins);
  const { shard: _, ...shared } = first.record;
  const record = { ...shared, handins: [...handins.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)) };
  await writeRunRecord(out, record);
  return record;
}

interface Run {
  readonly folder: string;
  readonly record: RunRecord;
  readonly store: Store;
}

async function readRun(folder: string): Promise<Run> {
  const record = await readRunRecord(folder);
  if (record !== undefined) return { folder, record, store: await openStore(folder) };
  throw new UserError(
    `${folder} holds no finished run. Name the folders that \`npm run grade … -- --shard i/n --out <folder>\` wrote;\n` +
      'a run that was stopped goes on with the same command.',
  );
}

/** What shards must agree on, and how it is called. */
const SHARED: readonly (readonly [(record: RunRecord) => unknown, string])[] = [
  [({ everyone }) => everyone, 'the submissions that were in the folder'],
  [({ unusable }) => unusable, 'what was unusable in the folder'],
  [({ roster }) => roster, 'the roster'],
  [({ katas }) => katas, 'the katas'],
  [({ yardstick }) => yardstick.katas, 'stubs, specs or hidden specs'],
  [({ yardstick }) => yardstick.grader, 'the version of the course'],
  [({ yardstick }) => yardstick.limits, '--timeout, --seed, the version of Node, or the sandbox'],
  [({ info }) => info, 'the deadline, the version of Node or the sandbox'],
  [({ rules, late }) => [rules, late], 'the points or the late policy'],
];

function refuseUnlike(a: Run, b: Run): void {
  const unlike = SHARED.filter(([part]) => !isDeepStrictEqual(part(a.record), part(b.record))).map(([, name]) => name);
  if (unlike.length === 0) return;
  throw new UserError(
    `${a.folder} and ${b.folder} were not graded alike. They differ in\n\n` +
      `${unlike.map((name) => `  ${name}`).join('\n')}\n\n` +
      'Grade the shards with the same command but for --shard and --out, over the same folder.',
  );
}

type Told = { readonly handin: Handin; readonly folder: string };

// Two machines may have done the same one: that is no harm, if they saw the same.
async function refuseConflict(a: Told & { readonly store: Store }, b: Told & { readonly units: readonly Unit[] }): Promise<void> {
  for (const unit of b.units) {
    const other = await a.store.read(unit.submission, unit.kata);
    const isSame = other !== undefined && isDeepStrictEqual(withoutTimes(other), withoutTimes(unit));
    if (isSame && isDeepStrictEqual(a.handin, b.handin)) continue;
    throw new UserError(
      `${a.folder} and ${b.folder} say different things of ${unit.kata} of ${unit.submission}` +
        `${isSame ? ': when or how it was handed in' : ` (${other?.verdict ?? 'nothing'} and ${unit.verdict})`}.\n` +
        'Leave one of them out, and grade that part once more.',
    );
  }
}

function withoutTimes(unit: Unit): unknown {
  return JSON.parse(JSON.stringify(unit, (key, value: unknown) => (key === 'durationMs' ? 0 : value)));
}

function refuseMissing(runs: readonly Run[], handins: ReadonlyMap<string, Handin>): void {
  const missing = runs[0]?.record.everyone.filter((id) => !handins.has(id)) ?? [];
  if (missing.length === 0) return;
  const shards = runs.map(({ record: { shard } }) => (shard === undefined ? 'a whole run' : `${shard.index}/${shard.of}`));
  const some = `${missing.slice(0, 3).join(', ')}${missing.length > 3 ? ', …' : ''}`;
  throw new UserError(
    `${missing.length} of the submissions are in none of these folders: ${some}.\n` +
      `The folders are of the shards ${shards.join(', ')}. Name those of all shards.`,
  );
}
