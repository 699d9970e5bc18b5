import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Kata } from '../course/kata.ts';
import { run } from '../runner/run.ts';
import type { Trial } from '../runner/trial.ts';
import type { Verdict } from '../runner/verdict.ts';
import type { Adapter } from './adapter.ts';
import { BUNDLER, bundleAdapters } from './bundle-adapters.ts';
import { installPackages } from './install-packages.ts';

/** A published implementation that was tried, and how its verdict differs from the one that is declared. */
export interface TriedAdapter {
  readonly kata: Kata;
  readonly adapter: Adapter;
  readonly verdict: Verdict;
  readonly faults: readonly string[];
}

/** Tries each adapter as a submission against the kata's spec as it is now. Installs what they need. */
export async function tryAdapters(
  root: string,
  adapters: ReadonlyMap<Kata, readonly Adapter[]>,
): Promise<TriedAdapter[]> {
  const all = [...adapters].flatMap(([kata, list]) => list.map((adapter) => ({ kata, adapter })));
  const home = await installPackages(root, [BUNDLER, ...all.flatMap(({ adapter }) => adapter.packages)]);
  const workspace = await mkdtemp(join(home, 'trials-'));
  try {
    const trials = all.map(({ kata, adapter }): Trial => {
      return { kata, folder: join(workspace, kata.id, adapter.name) };
    });
    await Promise.all(trials.map((trial, index) => layOut(trial, all[index]?.adapter.source ?? '')));
    await bundleAdapters(home, trials.map(({ kata, folder }) => join(folder, kata.slug)));
    const tried: TriedAdapter[] = [];
    for await (const verdict of run(trials, { root, trustSpecs: true })) {
      const each = all[tried.length];
      if (each !== undefined) tried.push({ ...each, verdict, faults: faultsOf(each.adapter, verdict) });
    }
    return tried;
  } finally {
    await rm(workspace, { recursive: true, force: true });
  }
}

/** What differs from what the adapter declares; empty when nothing does. Pure. */
export function faultsOf({ failing }: Adapter, { specs, typeErrors }: Verdict): string[] {
  const declared = new Set(failing.map(({ spec }) => spec));
  const titles = new Set(specs.map(({ title }) => title));
  return [
    ...(specs.every(({ status }) => status === 'not-run') ? ['no spec was run'] : []),
    ...[...declared].filter((title) => !titles.has(title)).map((title) => `there is no spec "${title}"`),
    ...specs.flatMap(({ title, status, message }) => {
      if (declared.has(title)) return status === 'failed' ? [] : [`"${title}" should fail, is ${status}`];
      // One that was not run has failed with the one that is told.
      return status !== 'failed' ? [] : [`"${title}"\n${message}`];
    }),
    ...typeErrors.map(({ file, line, message }) => `${file}:${line} ${message}`),
  ];
}

async function layOut({ kata, folder }: Trial, source: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${kata.slug}.ts`), source);
  await copyFile(kata.spec, join(folder, `${kata.slug}.spec.ts`));
}
