import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { Unreadable } from './unreadable.ts';

/** Bytes that are read where they are needed; a zip of gigabytes is never in memory. Nothing has to be closed. */
export interface Bytes {
  readonly size: number;
  /** At most `length` bytes from `from` on; fewer at the end. */
  read(from: number, length: number): Promise<Uint8Array>;
}

// Not there on Windows, where opening a link or a pipe needs no guard.
const SAFELY = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** The bytes of a regular file. A link is not followed, a pipe or device not read: Unreadable. */
export async function fileBytes(file: string): Promise<Bytes> {
  const { size } = await readPart(file, 0, 0);
  return { size, read: async (from, length) => (await readPart(file, from, length)).part };
}

async function readPart(
  file: string,
  from: number,
  length: number,
): Promise<{ size: number; part: Uint8Array }> {
  const handle = await open(file, SAFELY).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ELOOP' || error.code === 'EMLINK' ? new Unreadable('is a link') : error;
  });
  try {
    const stat = await handle.stat();
    if (!stat.isFile()) throw new Unreadable('is no regular file');
    const part = new Uint8Array(Math.max(0, Math.min(length, stat.size - from)));
    let read = 0;
    while (read < part.length) {
      const { bytesRead } = await handle.read(part, read, part.length - read, from + read);
      if (bytesRead === 0) break;
      read += bytesRead;
    }
    return { size: stat.size, part: part.subarray(0, read) };
  } finally {
    await handle.close();
  }
}

export function memoryBytes(bytes: Uint8Array): Bytes {
  return { size: bytes.length, read: async (from, length) => bytes.subarray(from, from + length) };
}

/** A part of others. */
export function bytesWithin(bytes: Bytes, start: number, size: number): Bytes {
  return {
    size,
    read: (from, length) => bytes.read(start + from, Math.max(0, Math.min(length, size - from))),
  };
}

/** As many bytes as asked for. Unreadable if the end comes first. */
export async function readExactly(
  bytes: Bytes,
  from: number,
  length: number,
): Promise<DataView<ArrayBufferLike>> {
  const part = from >= 0 ? await bytes.read(from, length) : new Uint8Array();
  if (part.length < length) throw new Unreadable('is damaged: it ends before it should');
  return new DataView(part.buffer, part.byteOffset, part.byteLength);
}
