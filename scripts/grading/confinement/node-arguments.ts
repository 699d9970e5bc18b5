import type { ProcessLimits } from './confinement.ts';

/**
 * Flags for Node itself in a judging process.
 *
 * @param threads it may start threads of its own
 */
export function nodeArguments({ heapMb }: ProcessLimits, threads = false): string[] {
  return [
    `--max-old-space-size=${heapMb}`,
    // A large nursery from the start: most of what a spec file makes is garbage when it is done.
    '--min-semi-space-size=16',
    // Each spec file has functions of its own, which are gone before optimising them pays.
    '--no-opt',
    // `x.constructor.constructor('…')` leads nowhere.
    '--disallow-code-generation-from-strings',
    // A second belt, inside of the first: no writing, no processes, no threads, no addons.
    PERMISSION,
    '--allow-fs-read=*',
    ...(threads ? ['--allow-worker'] : []),
    // Memory that is handed out anew shows nothing of what the judge had in it.
    '--zero-fill-buffers',
    '--no-warnings',
  ];
}

/** Node 20 has the flag under its first name only. */
const PERMISSION = process.allowedNodeEnvironmentFlags.has('--permission') ? '--permission' : '--experimental-permission';
