import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, realpathSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import type { ProcessLimits, Workshop } from './confinement.ts';
import { nodeArguments } from './node-arguments.ts';
import { ownFolder } from './own-folder.ts';
import { layOutSandbox } from './sandbox-root.ts';

/** Linux namespaces around every judging process. Whether they hold here is for the probe to say. */
export interface Sandbox {
  /** @param script absolute path of a CommonJS file that is visible inside, with its arguments */
  start(script: string, ...args: readonly string[]): ChildProcess;
  close(): Promise<void>;
}

/** `user`: every process runs as a user that nobody else is, for which the grader must be root. */
export type Rights = 'user' | 'user-namespace';

/**
 * Prepares the sandbox: mount, pid, network, IPC and host-name namespaces, a read-only file system that
 * holds only the judge, no capabilities, and limits that the kernel keeps.
 */
export function openSandbox(workshop: Workshop, limits: ProcessLimits, rights: Rights): Sandbox {
  const folder = ownFolder(tmpdir(), 'katas-sandbox');
  // Other users look at the folders in it from inside; from outside they do not get this far.
  chmodSync(folder, 0o700);
  const { script: enter } = layOutSandbox(folder, workshop, [...limitsOf(limits), ...DROP]);
  const own = rights === 'user' ? [] : ['--user', '--map-root-user'];
  const node = realpathSync(process.execPath);
  let started = 0;
  return {
    start(script, ...args) {
      const uid = String(FIRST_UID + ((process.pid + (started += 1)) % UIDS));
      const who = rights === 'user' ? ['--reuid', uid, '--regid', uid, '--clear-groups'] : [];
      return spawn('unshare', [...own, ...SHARES, 'sh', enter, ...who, node, ...nodeArguments(limits), script, ...args], {
        cwd: '/',
        env: { PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', NODE_ENV: 'test', NO_COLOR: '1', FORCE_COLOR: '0' },
        stdio: ['pipe', 'pipe', 'pipe', 'ipc'],
        detached: true,
      });
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

const SHARES = ['--mount', '--pid', '--net', '--ipc', '--uts', '--fork', '--kill-child'];

/** Far above the users that systems hand out. */
const FIRST_UID = 1_900_000_000;
const UIDS = 100_000;

/** Megabytes of private memory beside the heap: Node's own, its threads' stacks, and buffers. */
const BESIDE_HEAP_MB = 512;

/** Kept by the kernel, whatever happens in the process. It writes no file at all; a pipe is none. */
function limitsOf({ heapMb, cpuSeconds }: ProcessLimits): string[] {
  return [
    'prlimit', `--cpu=${cpuSeconds}`, `--data=${(heapMb + BESIDE_HEAP_MB) * 1024 * 1024}`, '--nproc=48', '--nofile=64', '--fsize=0', '--core=0', '--',
  ];
}

const DROP = ['setpriv', '--no-new-privs', '--bounding-set=-all', '--inh-caps=-all'];
