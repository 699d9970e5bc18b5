import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Kata } from '../course/kata.ts';
import { openSession } from '../runner/session.ts';
import { median, type Timing } from './measure.ts';
import { writePlainConfig } from './plain-jest.ts';
import { startRival, type Watcher } from './rival.ts';
import { installVitest, writeVitestConfig } from './vitest.ts';

export interface SaveBench {
  /** Absolute path of the repository. */
  readonly root: string;
  /** Absolute path of a folder in it, for copies of the kata; each contestant gets one. */
  readonly workspace: string;
  /** Absolute path of a folder outside of it, for what rivals install. */
  readonly outside: string;
  readonly kata: Kata;
  /** Implementations that are saved in turn. */
  readonly texts: readonly string[];
  readonly edits: number;
  /** Tells of saves, as `npm start` hears of them. @returns what ends it */
  readonly watchSaves: (kata: Kata, onSave: () => void) => () => void;
}

export interface SaveTimings {
  /** Medians; ours first. */
  readonly timings: readonly Timing[];
  /** Who could not be driven, and why. */
  readonly absent: readonly string[];
}

interface Contestant {
  readonly name: string;
  readonly start: (kata: Kata) => Watcher;
}

/** Edits that warm up and are not counted. */
const WARM_UP = 4;
/** Real milliseconds between edits, so that nobody takes two saves for one. */
const PAUSE_MS = 250;

/**
 * From a save to the complete verdict, in seconds. One contestant after the other, each with a copy
 * of the same files: a watcher that waits for its turn would still look at every save.
 */
export async function saveToVerdict(bench: SaveBench): Promise<SaveTimings> {
  const timings: Timing[] = [];
  const absent: string[] = [];
  let expected: string | undefined;
  for (const [index, { name, start }] of contestants(bench).entries()) {
    try {
      const { seconds, passed } = await drive(bench, copyOf(bench, index), start);
      expected ??= String(passed);
      if (String(passed) !== expected) throw new Error('it came to other verdicts');
      timings.push({ name, seconds: median(seconds) });
    } catch (error) {
      absent.push(`${name}: ${String(error)}`);
    }
  }
  return { timings, absent };
}

interface Driven {
  readonly seconds: readonly number[];
  /** How many specs passed after each edit. */
  readonly passed: readonly number[];
}

async function drive({ texts, edits }: SaveBench, kata: Kata, start: Contestant['start']): Promise<Driven> {
  const watcher = start(kata);
  const [seconds, passed]: [number[], number[]] = [[], []];
  try {
    await watcher.verdict();
    for (let edit = 0; edit < edits + WARM_UP; edit += 1) {
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      const verdict = watcher.verdict();
      const saved = performance.now();
      writeFileSync(kata.stub, `${texts[edit % texts.length]}\n// edit ${edit}\n`);
      passed.push(await verdict);
      if (edit >= WARM_UP) seconds.push((performance.now() - saved) / 1000);
    }
    return { seconds, passed };
  } finally {
    watcher.close();
  }
}

function contestants(bench: SaveBench): Contestant[] {
  const { root, outside, workspace } = bench;
  const jest = join(root, 'node_modules/jest/bin/jest.js');
  const vitest = installVitest(outside);
  const startVitest = ({ folder }: Kata, ...flags: string[]): Watcher => {
    if (vitest === undefined) throw new Error('it could not be installed; is there a network?');
    const config = writeVitestConfig(root, outside, `${inRoot(root, folder)}/*.spec.ts`, basename(folder));
    return startRival([process.execPath, vitest, '--watch', '--config', config, ...flags], root, /Duration\s/);
  };
  return [
    { name: 'npm start (specs and types)', start: (kata) => startOurs(bench, kata) },
    {
      name: 'jest --watchAll -i, ts-jest isolated, no types',
      start: ({ folder }) =>
        startRival([process.execPath, jest, '--watchAll', '-i', '-c', writePlainConfig(root, workspace, true, inRoot(root, folder))], root, /Ran all test suites/),
    },
    { name: 'vitest --watch, no types', start: (kata) => startVitest(kata) },
    { name: 'vitest --watch, threads, not isolated, no types', start: (kata) => startVitest(kata, '--pool=threads', '--no-isolate') },
  ];
}

/** What `npm start` does at a save, without the screen. */
function startOurs({ root, watchSaves }: SaveBench, kata: Kata): Watcher {
  const session = openSession({ root, trustSpecs: true, onTimelines: () => {} });
  let verdict = session.try({ kata, folder: kata.folder });
  let saved = (): void => {};
  const unwatch = watchSaves(kata, () => saved());
  let isFirst = true;
  return {
    async verdict() {
      if (!isFirst) await new Promise<void>((resolve) => (saved = resolve));
      if (!isFirst) verdict = session.try({ kata, folder: kata.folder });
      isFirst = false;
      return (await verdict).passed;
    },
    close() {
      unwatch();
      session.close();
    },
  };
}

function copyOf({ kata, workspace, texts }: SaveBench, index: number): Kata {
  const folder = join(workspace, `watched-${index}`);
  const [stub, spec] = [join(folder, `${kata.slug}.ts`), join(folder, `${kata.slug}.spec.ts`)];
  mkdirSync(folder, { recursive: true });
  copyFileSync(kata.spec, spec);
  writeFileSync(stub, texts[0] ?? '');
  return { ...kata, folder, stub, spec };
}

function inRoot(root: string, folder: string): string {
  return relative(root, folder).replaceAll('\\', '/');
}
