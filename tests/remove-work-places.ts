import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Removes what tests of commands have worked in; see tests/commands/run-command.ts. */
export default async function removeWorkPlaces(): Promise<void> {
  // Workers know this process as their parent; without workers it is its own parent's child.
  for (const id of [process.pid, process.ppid]) await rm(join(tmpdir(), `katas-${id}`), { recursive: true, force: true });
}
