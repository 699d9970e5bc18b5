import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../../course/user-error.ts';
import { writeWhole } from '../../course/text-file.ts';
import type { Unit } from '../model/unit.ts';
import { unitOf } from './unit-of.ts';

/** The units of a report folder, a file each: `units/<submission>/<kata>.json`. */
export interface Store {
  /** The unit, if it is there, whole, and of this key; any key if none is given. */
  read(submission: string, kata: string, key?: string): Promise<Unit | undefined>;
  /** The file is there as a whole or not at all, even if the process is killed. UserError if the disk is full. */
  write(unit: Unit): Promise<void>;
}

/**
 * Opens the store of a report folder; it need not be there yet. A file that is damaged, of an older
 * form or of another submission is as good as none. Drafts of a run that was killed are removed.
 */
export async function openStore(folder: string): Promise<Store> {
  const units = unitsFolder(folder);
  await removeDrafts(units);
  const fileOf = (submission: string, kata: string): string => join(units, safe(submission), `${safe(kata)}.json`);
  return {
    async read(submission, kata, key) {
      const text = await readFile(fileOf(submission, kata), 'utf8').catch(ifAbsent);
      const unit = text === undefined ? undefined : unitOf(text);
      const isIt = unit?.submission === submission && unit.kata === kata && (key ?? unit.key) === unit.key;
      return isIt ? unit : undefined;
    },
    async write(unit) {
      await writeWhole(fileOf(unit.submission, unit.kata), `${JSON.stringify(unit)}\n`);
    },
  };
}

/** Where a report folder keeps what it is written from. */
export function unitsFolder(folder: string): string {
  return join(folder, 'units');
}

// Both are checked where they come from. They become paths here, so they are checked here too. What begins
// with _ is not of a submission: nobody can be called so that their units lie over it.
function safe(name: string): string {
  if (/^[^\s_./\\:][^/\\:]{0,199}$/.test(name)) return name;
  throw new Error(`"${name}" is no name for a file of the store.`);
}

function ifAbsent(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR' || error.code === 'EISDIR') return undefined;
  throw new UserError(`A result of an earlier run cannot be read (${error.message}).`, { cause: error });
}

async function removeDrafts(units: string): Promise<void> {
  const paths = await readdir(units, { recursive: true }).catch(() => []);
  const drafts = paths.filter((path) => /\.\d+\.new$/.test(path));
  await Promise.all(drafts.map((path) => rm(join(units, path), { force: true })));
}
