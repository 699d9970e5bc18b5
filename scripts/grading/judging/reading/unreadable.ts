import { basename } from 'node:path';
import type { Reading, ReadRequest } from './reading.ts';
import type { ReaderLimits, Unread } from './reader-process.ts';

/** What is said of a file over which the process that reads it had to be ended: no points, and a teacher looks. */
export function unreadable({ file }: ReadRequest, why: Exclude<Unread, 'gone'>, { fileMs, heapMb }: ReaderLimits): Reading {
  const limit = why === 'too-long' ? `in ${fileMs / 1000} s` : `with ${heapMb} MB of memory`;
  const what = `The file cannot be parsed ${limit}: it is nested, or written, in a way that no compiler is made for.`;
  return {
    own: { errors: [{ file: basename(file), line: 1, message: `TS1000: ${what}` }] },
    flags: [{ kind: 'policy', severity: 'hold', what: `${what} No solution is.`, line: 1 }],
  };
}
