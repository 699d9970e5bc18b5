import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

/**
 * Starts a script of this folder as a process that can be talked to, in a process group of its own,
 * so that what it starts ends with it. Its output can be read.
 *
 * @param script name of a CommonJS file in scripts/runner, with its arguments
 * @param nodeFlags for Node itself
 */
export function startChild(root: string, script: readonly [string, ...string[]], nodeFlags: readonly string[] = []): ChildProcess {
  const [name, ...args] = script;
  return spawn(process.execPath, [...nodeFlags, join(root, 'scripts/runner', name), ...args], {
    cwd: root,
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    detached: process.platform !== 'win32',
  });
}

/** Ends a process and what it has started, whatever it is busy with. */
export function killChild(child: ChildProcess): void {
  try {
    if (child.pid !== undefined && process.platform !== 'win32') process.kill(-child.pid, 'SIGKILL');
    else child.kill('SIGKILL');
  } catch {
    // It has gone by itself.
  }
}

/** Can it still be talked to? */
export function isAlive(child: ChildProcess): boolean {
  return child.exitCode === null && child.signalCode === null && child.connected;
}
