import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { inflate } from 'node:zlib';
import { fileBytes, readExactly, type Bytes } from './bytes.ts';

const unzip = promisify(inflate);
const LONGEST = 1024 * 1024;
/** A clone has one pack, a busy repository some. */
const MOST_PACKS = 50;
const COMMIT = 1;

/**
 * The text of a commit that is stored whole in a pack, as git does it with the newest (gitformat-pack).
 * Undefined if it is in none, or stored as a difference.
 *
 * @param folder absolute path of `.git/objects/pack`
 * @param commit hash in hex
 */
export async function packedCommit(folder: string, commit: string): Promise<string | undefined> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => /^pack-[0-9a-f]+\.idx$/.test(name));
  for (const name of names.toSorted().slice(0, MOST_PACKS)) {
    const offset = await offsetIn(await fileBytes(join(folder, name)), commit);
    if (offset !== undefined)
      return commitAt(await fileBytes(join(folder, name.replace(/idx$/, 'pack'))), offset);
  }
  return undefined;
}

/** Where an index of version 2 says that an object begins: a fan-out table, sorted hashes, sums, offsets. */
async function offsetIn(index: Bytes, commit: string): Promise<number | undefined> {
  const head = await readExactly(index, 0, 8 + 256 * 4);
  if (head.getUint32(0) !== 0xff744f63 || head.getUint32(4) !== 2) return undefined;
  const wanted = Buffer.from(commit, 'hex');
  const upTo = (byte: number) => (byte < 0 ? 0 : head.getUint32(8 + byte * 4));
  const [from, to, count] = [upTo((wanted[0] ?? 0) - 1), upTo(wanted[0] ?? 0), upTo(255)];
  if (to < from || (to - from) * wanted.length > LONGEST * 16) return undefined;
  const hashesAt = 8 + 256 * 4;
  const hashes = Buffer.from(await index.read(hashesAt + from * wanted.length, (to - from) * wanted.length));
  const nth = Array.from({ length: to - from }).findIndex((_, each) =>
    hashes.subarray(each * wanted.length, (each + 1) * wanted.length).equals(wanted),
  );
  if (nth < 0) return undefined;
  const offset = (
    await readExactly(index, hashesAt + count * (wanted.length + 4) + (from + nth) * 4, 4)
  ).getUint32(0);
  // Beyond 2 GB the offset stands elsewhere; no course is so large.
  return offset < 0x80000000 ? offset : undefined;
}

async function commitAt(pack: Bytes, offset: number): Promise<string | undefined> {
  const head = await pack.read(offset, 16);
  const [first = 0] = head;
  if (((first >> 4) & 7) !== COMMIT) return undefined;
  // The size goes on for as long as the highest bit is set.
  const start = offset + head.findIndex((byte) => (byte & 0x80) === 0) + 1;
  // What follows the commit in the pack is not part of the stream: zlib stops where it ends.
  const packed = await pack.read(start, LONGEST);
  return (await unzip(packed, { maxOutputLength: LONGEST })).toString('utf8');
}
