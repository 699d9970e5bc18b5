import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Makes a folder `<name>-<process>-XXXXXX` for this process, and removes those that a killed one has left:
 * students' files would lie in them for ever.
 *
 * @param parent absolute; it is there
 * @returns the folder's absolute path
 */
export function ownFolder(parent: string, name: string): string {
  for (const entry of readdirSync(parent)) {
    const pid = entry.startsWith(`${name}-`) ? /^(\d+)-\w+$/.exec(entry.slice(name.length + 1))?.[1] : undefined;
    if (pid === undefined || isAlive(Number(pid))) continue;
    try {
      rmSync(join(parent, entry), { recursive: true, force: true });
    } catch {
      // Somebody else's: they may remove it.
    }
  }
  return mkdtempSync(join(parent, `${name}-${process.pid}-`));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // There is one, and it is not ours.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
