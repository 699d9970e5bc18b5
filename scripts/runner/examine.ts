import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isSpecEdited, isUntouchedStub } from '../course/seal-record.ts';
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
  const stub = join(folder, `${kata.slug}.ts`);
  const spec = join(folder, `${kata.slug}.spec.ts`);
  const placed = { ...kata, folder, stub, spec };
  const [specText, stubText, isEdited, untouched] = await Promise.all([
    textOf(spec),
    textOf(stub),
    trustSpec ? false : isSpecEdited(placed),
    isUntouchedStub(placed),
  ]);
  const refusal =
    specText === undefined || isEdited ? 'spec-edited' : stubText === undefined ? 'missing' : undefined;
  return {
    specPath: spec,
    titles: titlesOf(specText ?? ''),
    untouched,
    ...(refusal === undefined ? {} : { refusal }),
  };
}

/** The titles of a spec file, read as text: specs are flat `it('…', …)` at the left edge. */
export function titlesOf(specText: string): string[] {
  return [...specText.matchAll(/^it\('((?:[^'\\]|\\.)*)'/gm)].map(([, title = '']) => title.replace(/\\(.)/g, '$1'));
}

async function textOf(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    return undefined;
  }
}
