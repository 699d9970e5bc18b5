import { mkdir, open, readFile, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { UserError } from '../course/user-error.ts';
import { entryOf, type Entry } from './entry.ts';

/**
 * The entries of the journal, oldest first; none if there is no journal yet. Lines that cannot be
 * read are passed over and stay in the file. UserError if the file is there and cannot be read.
 */
export async function readJournal(root: string): Promise<Entry[]> {
  try {
    const text = await readFile(journalFile(root), 'utf8');
    return text.split('\n').flatMap((line) => entryOf(line) ?? []);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw new UserError(`${NAME} cannot be read (${(error as Error).message}).`, { cause: error });
  }
}

/**
 * Adds entries at the end. One write in append mode, so that two runs at once do not mix their lines.
 * UserError, which says what could not be kept, if the disk is full or may not be written.
 */
export async function appendToJournal(root: string, entries: readonly Entry[]): Promise<void> {
  if (entries.length === 0) return;
  const file = journalFile(root);
  const lines = entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');
  try {
    await mkdir(dirname(file), { recursive: true });
    const handle = await open(file, 'a+');
    try {
      await append(handle, Buffer.from((await endsInLine(handle)) ? lines : `\n${lines}`));
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw new UserError(notKept(entries, error as NodeJS.ErrnoException), { cause: error });
  }
}

const NAME = '.progress/journal.jsonl';

function journalFile(root: string): string {
  return join(root, ...NAME.split('/'));
}

// A run that was killed, or a disk that was full, may have left half a line. It must not spoil the next one.
async function endsInLine(handle: FileHandle): Promise<boolean> {
  const { size } = await handle.stat();
  if (size === 0) return true;
  const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, size - 1);
  return buffer.toString() === '\n';
}

async function append(handle: FileHandle, bytes: Buffer): Promise<void> {
  const { bytesWritten } = await handle.write(bytes);
  if (bytesWritten === bytes.length) return;
  throw Object.assign(new Error('only a part of it was written'), { code: 'ENOSPC' });
}

function notKept(entries: readonly Entry[], error: NodeJS.ErrnoException): string {
  const what = [...new Set(entries.map((entry) => WHAT[entry.kind](entry.kata)))];
  return (
    `${why(error)}, so this could not be kept in ${NAME}:\n\n` +
    `${what.map((text) => `  ${text}`).join('\n')}\n\n` +
    'Nothing else is lost: your files and the earlier progress are as they were.'
  );
}

const WHAT: Record<Entry['kind'], (kata: string) => string> = {
  attempt: (kata) => `the result of ${kata}`,
  hint: (kata) => `that you saw a hint of ${kata}`,
  opened: (kata) => `that you saw the answers of ${kata}`,
};

function why(error: NodeJS.ErrnoException): string {
  const reasons: Record<string, string> = {
    ENOSPC: 'The disk is full',
    EDQUOT: 'Your share of the disk is full',
    EROFS: 'The disk is read-only',
    EACCES: 'The course may not write there',
    EPERM: 'The course may not write there',
  };
  return reasons[error.code ?? ''] ?? `The journal cannot be written (${error.message})`;
}
