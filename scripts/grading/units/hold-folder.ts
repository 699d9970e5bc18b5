import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rm, rmdir, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { UserError } from '../../course/user-error.ts';
import { unitsFolder } from './open-store.ts';

/**
 * Holds a report folder for this process until the returned function is called: two runs into one would
 * write over each other. What a killed run left behind is taken over. UserError if another run is at it.
 */
export async function holdFolder(folder: string): Promise<() => Promise<void>> {
  const units = unitsFolder(folder);
  const file = join(units, '_lock');
  let made: string | undefined;
  const mine: Holder = { pid: process.pid, host: hostname(), token: randomUUID() };
  try {
    made = await mkdir(units, { recursive: true });
    if (!(await take(file, mine))) {
      const holder = await holderOf(file);
      if (holder !== undefined && isAtWork(holder)) throw new UserError(refusal(folder, file, holder));
      await rm(file, { force: true });
      // Another run may have found the same leftover at the same moment.
      if (!(await take(file, mine))) throw new UserError(refusal(folder, file, await holderOf(file)));
    }
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(`The report folder ${folder} cannot be used (${(error as Error).message}).`, { cause: error });
  }
  held.add(mine.token);
  return async () => {
    held.delete(mine.token);
    if ((await holderOf(file))?.token === mine.token) await rm(file, { force: true });
    // A mistake in the command should leave nothing behind. What is not empty stays.
    await rmdir(units).catch(() => {});
    if (made !== undefined && made !== units) await rmdir(folder).catch(() => {});
  };
}

/** Tokens of the locks that this very process holds. */
const held = new Set<string>();

interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly token: string;
}

async function take(file: string, holder: Holder): Promise<boolean> {
  try {
    await writeFile(file, JSON.stringify(holder), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function holderOf(file: string): Promise<Holder | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

function isAtWork({ pid, host, token }: Holder): boolean {
  // Of another machine nobody here can tell.
  if (host !== hostname()) return true;
  // In a container a run that is started again may well get the number of the one that was killed.
  if (pid === process.pid) return held.has(token);
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function refusal(folder: string, file: string, holder: Holder | undefined): string {
  const who = holder === undefined ? '' : ` (process ${holder.pid} on ${holder.host})`;
  return (
    `Another run is writing into ${folder}${who}.\n` +
    `Wait for it, or name another folder with --out. If it is no more, delete ${file}.`
  );
}
