import { join } from 'node:path';
import { readAgainstSeal } from '../course/seal-record.ts';
import type { Trial } from './trial.ts';

/** What a look at a trial's files tells before anything runs. */
export interface Examined {
  readonly specPath: string;
  /** Titles of the specs, in order. */
  readonly titles: readonly string[];
  readonly untouched: boolean;
  /** Why the trial cannot be run. */
  readonly refusal?: 'missing' | 'spec-edited';
}

/** @param trustSpec an edited spec is run all the same: contributors work on it */
export async function examine({ kata, folder }: Trial, trustSpec: boolean): Promise<Examined> {
  const specPath = join(folder, `${kata.slug}.spec.ts`);
  const placed = { ...kata, folder, stub: join(folder, `${kata.slug}.ts`), spec: specPath };
  const { stub, spec, isUntouched, isSpecEdited } = await readAgainstSeal(placed);
  const isRefused = spec === undefined || (isSpecEdited && !trustSpec);
  const refusal = isRefused ? 'spec-edited' : stub === undefined ? 'missing' : undefined;
  return {
    specPath,
    titles: titlesOf(spec ?? ''),
    untouched: isUntouched,
    ...(refusal === undefined ? {} : { refusal }),
  };
}

/** The titles of a spec file, read as text: specs are flat `it('…', …)` at the left edge. */
export function titlesOf(specText: string): string[] {
  return [...specText.matchAll(/^it\('((?:[^'\\]|\\.)*)'/gm)].map(([, title = '']) => title.replace(/\\(.)/g, '$1'));
}
