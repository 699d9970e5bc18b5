import { join } from 'node:path';
import { UserError } from '../../scripts/course/user-error.ts';
import { checkUp, LIMITS, type CheckUp } from '../../scripts/protocol/check-up.ts';
import type { Limits } from '../../scripts/protocol/watch-child.ts';
import { temporaryFolder, writeAll } from '../tiny-course.ts';

const ROOT = join(__dirname, '../..');

/** So that what never ends is ended soon. Only for tests of that: a busy machine may be as slow. */
export const SHORT: Limits = { ...LIMITS, loadMs: 800, silenceMs: 1500, outputChars: 200_000 };

/** A check-up, in real processes, of a file `lab.ts` with this code. */
export async function checkUpOf(code: string, expression?: string, limits = LIMITS): Promise<CheckUp> {
  const folder = await temporaryFolder();
  await writeAll(folder, '.', { 'lab.ts': code });
  const target = { file: join(folder, 'lab.ts'), shown: 'lab.ts', expression };
  return checkUp(ROOT, target, { waitMs: 200, mostValues: 20 }, limits);
}

export function marksOf({ findings }: CheckUp): string[] {
  return findings.map(({ mark }) => mark);
}

/** What a check-up says that has nothing to ask. */
export async function mistakeOf(code: string, limits = LIMITS): Promise<string> {
  const error: unknown = await checkUpOf(code, undefined, limits).catch((thrown: unknown) => thrown);
  if (error instanceof UserError) return error.message;
  throw new Error('There should be a UserError.', { cause: error });
}
