import { join } from 'node:path';
import { promisify } from 'node:util';
import { inflate } from 'node:zlib';
import { fileBytes } from './bytes.ts';
import { packedCommit } from './packed-commit.ts';

const unzip = promisify(inflate);
/** No commit message needs more. */
const LONGEST = 1024 * 1024;

/**
 * When the commit that is checked out was made, as ISO 8601 in UTC. It is the student's own clock that
 * said so: a hint, not evidence. Undefined where there is no repository or it cannot be told.
 *
 * The files of `.git` are read as data. Git itself would obey the student's configuration (fsmonitor,
 * textconv, hooks) in the teacher's name.
 *
 * @param folder absolute path of a folder that may hold `.git`
 */
export async function commitDate(folder: string): Promise<string | undefined> {
  try {
    const git = join(folder, '.git');
    const commit = await headOf(git);
    const text =
      commit &&
      ((await looseCommit(git, commit)) ?? (await packedCommit(join(git, 'objects', 'pack'), commit)));
    const seconds = /^committer .*> (\d{1,11}) [+-]\d{4}$/m.exec(text ?? '')?.[1];
    return seconds === undefined ? undefined : new Date(Number(seconds) * 1000).toISOString();
  } catch {
    // Whatever is wrong with it, it tells nothing.
    return undefined;
  }
}

const HASH = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;

async function headOf(git: string): Promise<string | undefined> {
  const head = await textOf(join(git, 'HEAD'));
  const ref = /^ref: (refs\/[\w.\-/]+)$/.exec(head)?.[1];
  if (ref === undefined) return HASH.test(head) ? head : undefined;
  if (ref.split('/').includes('..')) return undefined;
  const loose = await textOf(join(git, ...ref.split('/')));
  if (HASH.test(loose)) return loose;
  const packed = await textOf(join(git, 'packed-refs'));
  return packed
    .split('\n')
    .find((line) => line.endsWith(` ${ref}`) && HASH.test(line.split(' ')[0] ?? ''))
    ?.split(' ')[0];
}

async function looseCommit(git: string, commit: string): Promise<string | undefined> {
  const packed = await contentOf(join(git, 'objects', commit.slice(0, 2), commit.slice(2)));
  if (packed === undefined) return undefined;
  const text = (await unzip(packed, { maxOutputLength: LONGEST })).toString('utf8');
  return text.startsWith('commit ') ? text.slice(text.indexOf('\0') + 1) : undefined;
}

async function textOf(file: string): Promise<string> {
  return Buffer.from((await contentOf(file)) ?? [])
    .toString('utf8')
    .trim();
}

/** Of a regular file of bearable size. */
async function contentOf(file: string): Promise<Uint8Array | undefined> {
  const bytes = await fileBytes(file).catch(() => undefined);
  return bytes === undefined || bytes.size > LONGEST ? undefined : bytes.read(0, bytes.size);
}
