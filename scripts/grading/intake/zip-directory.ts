import { readExactly, type Bytes } from './bytes.ts';
import { LIMITS } from './limits.ts';
import { Unreadable } from './unreadable.ts';
import { zipEntryAt, type ZipEntry } from './zip-entry.ts';

const END = 0x06054b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const END64 = 0x06064b50;
const LOCATOR64 = 0x07064b50;
const LOCATOR64_SIZE = 20;

/**
 * The entries of a zip, read from its central directory (APPNOTE.TXT of PKWARE, 4.3.12 to 4.3.16)
 * without unpacking anything. The zip library of the answer book tells neither links nor locks, and
 * wants the whole archive in memory.
 *
 * @throws Unreadable what is no zip, is damaged, or lists too much
 */
export async function zipDirectory(bytes: Bytes): Promise<ZipEntry[]> {
  const { count, size, start } = await endOf(bytes);
  if (count > LIMITS.entries) throw new Unreadable(`holds more than ${LIMITS.entries} files`);
  if (size > LIMITS.directory) throw new Unreadable('has a list of files that is too long');
  const directory = await readExactly(bytes, start, size);
  const entries: ZipEntry[] = [];
  let at = 0;
  while (entries.length < count) {
    const { entry, next } = zipEntryAt(directory, at);
    entries.push(entry);
    at = next;
  }
  return entries;
}

interface End {
  readonly count: number;
  readonly size: number;
  readonly start: number;
}

async function endOf(bytes: Bytes): Promise<End> {
  const tailSize = Math.min(bytes.size, END_SIZE + LONGEST_COMMENT);
  const tail = await readExactly(bytes, bytes.size - tailSize, tailSize);
  const at = lastEndIn(tail);
  if (at === undefined) throw new Unreadable('is no zip, or only the first part of one');
  const end = {
    count: tail.getUint16(at + 10, true),
    size: tail.getUint32(at + 12, true),
    start: tail.getUint32(at + 16, true),
  };
  const isLarge = end.count === 0xffff || end.size === 0xffffffff || end.start === 0xffffffff;
  return isLarge ? ((await end64Of(bytes, bytes.size - tailSize + at)) ?? end) : end;
}

/** The last whose comment reaches just to the end of the file; a comment may hold what looks like another. */
function lastEndIn(tail: DataView): number | undefined {
  for (let at = tail.byteLength - END_SIZE; at >= 0; at -= 1) {
    if (tail.getUint32(at, true) === END && at + END_SIZE + tail.getUint16(at + 20, true) === tail.byteLength)
      return at;
  }
  return undefined;
}

async function end64Of(bytes: Bytes, end: number): Promise<End | undefined> {
  if (end < LOCATOR64_SIZE) return undefined;
  const locator = await readExactly(bytes, end - LOCATOR64_SIZE, LOCATOR64_SIZE);
  if (locator.getUint32(0, true) !== LOCATOR64) return undefined;
  const record = await readExactly(bytes, Number(locator.getBigUint64(8, true)), 56);
  if (record.getUint32(0, true) !== END64)
    throw new Unreadable('is damaged: its list of files is not where it should be');
  return {
    count: Number(record.getBigUint64(32, true)),
    size: Number(record.getBigUint64(40, true)),
    start: Number(record.getBigUint64(48, true)),
  };
}
