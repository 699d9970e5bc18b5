import { availableParallelism } from 'node:os';
import { UserError } from '../../course/user-error.ts';
import { latePolicyOf, ONLY_FLAGGED, type LatePolicy } from '../points/late-policy.ts';
import { deadlineOf } from './deadline-of.ts';

/** Which part of the submissions a run takes; counted from 1. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

/** The options of a run that are plain values; files that are named are read elsewhere. */
export interface RunOptions {
  readonly jobs: number;
  readonly timeoutMs: number;
  readonly seed: number;
  readonly deadline?: string;
  readonly late: LatePolicy;
  readonly shard?: Shard;
}

/** Reads the values of `--jobs`, `--timeout` … UserError, which says what would be one, for each that is none. */
export function runOptionsOf(options: ReadonlyMap<string, string>): RunOptions {
  const { deadline, late, shard, jobs = String(Math.min(MOST_JOBS, availableParallelism())) } = Object.fromEntries(options);
  if (late !== undefined && deadline === undefined) {
    throw new UserError('--late says what being late costs; --deadline must say from when on.');
  }
  return {
    // `max` is what node-gyp's setting of the same name, which npm hands on, may say.
    jobs: jobs === 'max' ? availableParallelism() : whole('--jobs', jobs, 1, MOST_JOBS),
    timeoutMs: 1000 * number('--timeout', options.get('timeout') ?? '10', 1, 600, 'seconds that one kata may take'),
    seed: whole('--seed', options.get('seed') ?? '1', 0, 2 ** 31 - 1),
    ...(deadline === undefined ? {} : { deadline: deadlineOf(deadline) }),
    late: late === undefined ? ONLY_FLAGGED : latePolicyOf(late),
    ...(shard === undefined ? {} : { shard: shardOf(shard) }),
  };
}

const MOST_JOBS = 64;

function whole(name: string, text: string, least: number, most: number): number {
  const value = number(name, text, least, most, 'a whole number');
  if (Number.isInteger(value)) return value;
  throw new UserError(`${name} should be a whole number from ${least} to ${most}, and is "${text}".`);
}

function number(name: string, text: string, least: number, most: number, what: string): number {
  const value = /^\d+(\.\d+)?$/.test(text) ? Number(text) : NaN;
  if (value >= least && value <= most) return value;
  throw new UserError(`${name} should be ${what}, from ${least} to ${most}, and is "${text}".`);
}

function shardOf(text: string): Shard {
  const [, index, of] = /^(\d+)\/(\d+)$/.exec(text) ?? [];
  const shard = { index: Number(index), of: Number(of) };
  if (shard.index >= 1 && shard.index <= shard.of && shard.of <= 1000) return shard;
  throw new UserError(`--shard should be like 1/4, the first of four parts, and is "${text}".`);
}
