import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';

/** Something to time as a whole process: `prepare` runs before each run and is not counted. */
export interface Contestant {
  readonly name: string;
  readonly command: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  readonly prepare?: () => void;
}

/** A contestant's median in seconds of wall time, over `runs` runs. */
export interface Timing {
  readonly name: string;
  readonly seconds: number;
}

/**
 * Times contestants against one another: they take turns, so that a slow minute of the machine hits
 * all of them, and the median of each is kept. The first round warms up and is not counted.
 */
export function measure(contestants: readonly Contestant[], runs: number, cwd: string): Timing[] {
  const rounds = contestants.map((): number[] => []);
  for (let round = 0; round <= runs; round += 1) {
    contestants.forEach((contestant, index) => {
      const seconds = timeOnce(contestant, cwd);
      if (round > 0) rounds[index]?.push(seconds);
    });
  }
  return contestants.map(({ name }, index) => ({ name, seconds: median(rounds[index] ?? []) }));
}

function timeOnce({ command: [file = '', ...args], env, prepare }: Contestant, cwd: string): number {
  prepare?.();
  const started = performance.now();
  const { error } = spawnSync(file, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: 'ignore',
    shell: process.platform === 'win32',
  });
  if (error !== undefined) throw error;
  return (performance.now() - started) / 1000;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = Number.NaN, high = Number.NaN] = [sorted[middle - 1], sorted[middle]];
  return sorted.length % 2 === 1 ? high : (low + high) / 2;
}
