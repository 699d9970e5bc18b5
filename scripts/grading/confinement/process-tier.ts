import { spawn } from 'node:child_process';
import type { Confinement, ProcessLimits, Workshop } from './confinement.ts';
import { nodeArguments } from './node-arguments.ts';

/**
 * What every platform has: a process group of its own that is killed from outside, a wall clock, a cap on
 * heap and output, and an environment that holds nothing of the teacher's.
 *
 * @param why whole sentences: why it is not the full sandbox
 */
export function processTier({ root, judge }: Workshop, limits: ProcessLimits, why: readonly string[]): Confinement {
  return {
    tier: 'process',
    told: 'A process of its own for every submission, with limits on time, heap and output.',
    unconfined: [
      ...why,
      'The network is not shut off; answers have no way to it but a hole in Node.',
      'Files of this machine are not hidden; answers have no way to them but a hole in Node.',
      'Processes run as the same user as the grader.',
      'Memory outside of the heap is not limited.',
    ],
    start: () =>
      spawn(process.execPath, [...nodeArguments(limits, true), judge, 'alone'], {
        cwd: root,
        env: CLEAN,
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
        detached: process.platform !== 'win32',
      }),
    close: () => Promise.resolve(),
  };
}

/** An environment that holds nothing of the teacher's. Windows cannot start a program without two of it. */
export const CLEAN: NodeJS.ProcessEnv = {
  NODE_ENV: 'test',
  NO_COLOR: '1',
  FORCE_COLOR: '0',
  ...(process.platform === 'win32' ? { SystemRoot: process.env.SystemRoot, TEMP: process.env.TEMP } : {}),
};
