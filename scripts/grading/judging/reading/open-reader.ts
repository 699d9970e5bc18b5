import { startReader, type ReaderLimits, type ReaderProcess, type Unread } from './reader-process.ts';
import type { Reading, ReadRequest } from './reading.ts';
import { unreadable } from './unreadable.ts';

/** Reads students' files where a hostile one can hang nothing but the process that reads it. */
export interface Reader {
  /** Rejects, not by the student's fault, when no process can be had, or two in a row broke on the file. */
  read(request: ReadRequest): Promise<Reading>;
  close(): Promise<void>;
}

export const READER_LIMITS: ReaderLimits = { fileMs: 5000, heapMb: 512, startMs: 60_000 };

/**
 * Starts the first process, so that it is warm when the first file comes. All jobs share it: a file takes
 * some milliseconds. Whoever has waited for a second gets one more, up to as many as there are jobs, so that
 * nobody waits longer for somebody else's hostile file.
 *
 * @param most processes at once
 */
export function openReader(root: string, most: number, limits: ReaderLimits = READER_LIMITS): Reader {
  const all = new Set<ReaderProcess>();
  const idle: ReaderProcess[] = [];
  const waiting: ((reader: ReaderProcess) => void)[] = [];
  let closed = false;

  const start = (): ReaderProcess => {
    const reader = startReader(root, limits);
    all.add(reader);
    return reader;
  };
  const takeIdle = (): ReaderProcess | undefined => {
    for (let found = idle.pop(); found !== undefined; found = idle.pop()) {
      if (found.isAlive()) return found;
      all.delete(found);
    }
    return all.size === 0 ? start() : undefined;
  };
  const borrow = (): ReaderProcess | Promise<ReaderProcess> =>
    takeIdle() ??
    new Promise((resolve) => {
      const patience = setTimeout(() => {
        if (all.size < most) serve(start());
      }, PATIENCE_MS);
      const serve = (reader: ReaderProcess): void => {
        clearTimeout(patience);
        if (waiting.includes(serve)) waiting.splice(waiting.indexOf(serve), 1);
        resolve(reader);
      };
      waiting.push(serve);
    });
  /** One that is gone leaves its place to a fresh one. */
  const giveBack = (reader: ReaderProcess): void => {
    let next = reader;
    if (!reader.isAlive() && !closed) {
      all.delete(reader);
      next = start();
    }
    const first = waiting[0];
    if (first === undefined) idle.push(next);
    else first(next);
  };
  const attempt = async (request: ReadRequest): Promise<Reading | Unread> => {
    const reader = await borrow();
    try {
      return await reader.read(request);
    } finally {
      giveBack(reader);
    }
  };
  idle.push(start());
  return {
    async read(request) {
      for (let tries = 1; tries <= 2 && !closed; tries += 1) {
        const found = await attempt(request);
        if (typeof found === 'object') return found;
        if (found !== 'gone') return unreadable(request, found, limits);
      }
      throw new Error(closed ? 'The grader was closed.' : 'The process that reads files broke on this one, twice.');
    },
    async close() {
      closed = true;
      await Promise.all([...all].map((reader) => reader.end()));
    },
  };
}

/** Real milliseconds. */
const PATIENCE_MS = 1000;
