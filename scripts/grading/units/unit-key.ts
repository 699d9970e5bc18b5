import { createHash } from 'node:crypto';
import type { Yardstick } from './yardstick.ts';

/**
 * What a unit's judgement depends on, as one hash: the same key, the same judgement. Points are not in
 * it: they are worked out from judgements anew in every run.
 *
 * @param fileHash of the student's bytes; undefined if there is no file
 */
export function unitKey(yardstick: Yardstick, kata: string, fileHash: string | undefined): string {
  const { grader, limits, katas } = yardstick;
  return hashOf([UNIT_FORMAT, grader, limits, katas[kata] ?? '', fileHash ?? '']);
}

/** SHA-256, lower-case hex, of texts in an order; no two lists run into the same one. */
export function hashOf(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** Changes with the form of the files: units of another form are not read. */
const UNIT_FORMAT = 'unit/1';
