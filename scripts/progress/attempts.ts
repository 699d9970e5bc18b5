import { readFile } from 'node:fs/promises';
import type { Kata } from '../course/kata.ts';
import { readSeal } from '../course/seal-record.ts';
import type { Verdict } from '../runner/verdict.ts';
import type { Attempt } from './entry.ts';
import { fingerprint } from './fingerprint.ts';

/** What the journal keeps of verdicts on the learner's own files; `verdicts` are in the order of `katas`. */
export async function attemptsOf(katas: readonly Kata[], verdicts: readonly Verdict[]): Promise<Attempt[]> {
  const at = new Date().toISOString();
  return Promise.all(
    verdicts.map(async ({ kata, verdict, passed, total, durationMs }, index): Promise<Attempt> => {
      const tried = katas[index];
      const source = tried === undefined ? '' : await readFile(tried.stub, 'utf8').catch(() => '');
      const spec = tried === undefined ? undefined : (await readSeal(tried))?.spec;
      const text = fingerprint(source);
      return { at, kind: 'attempt', kata, verdict, passed, total, text, durationMs, ...(spec && { spec }) };
    }),
  );
}
