import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { bytesWithin, memoryBytes, readExactly, type Bytes } from './bytes.ts';
import { crc32 } from './crc32.ts';
import { sizeText, Unreadable } from './unreadable.ts';
import type { ZipEntry } from './zip-entry.ts';

const LOCAL = 0x04034b50;
const LOCAL_SIZE = 30;
const STORED = 0;
const DEFLATED = 8;
const inflate = promisify(inflateRaw);

/**
 * The content of a zip's entry. What is packed is unpacked in memory and never grows beyond `longest`,
 * whatever the zip says of its size; what is only stored is read where it lies.
 *
 * @param longest bytes
 * @throws Unreadable for what is locked, too large, damaged, or packed in another way
 */
export async function unpackEntry(zip: Bytes, entry: ZipEntry, longest: number): Promise<Bytes> {
  if (entry.isLocked) throw new Unreadable('is locked with a password: pack it again without one');
  if (entry.method !== STORED && entry.method !== DEFLATED) {
    throw new Unreadable(
      `is packed in a way that cannot be read here (method ${entry.method}): make an ordinary zip`,
    );
  }
  if (entry.size > longest) throw new Unreadable(`is larger than ${sizeText(longest)}`);
  const local = await readExactly(zip, entry.start, LOCAL_SIZE);
  if (local.getUint32(0, true) !== LOCAL) throw damaged();
  const start = entry.start + LOCAL_SIZE + local.getUint16(26, true) + local.getUint16(28, true);
  const packed = bytesWithin(zip, start, entry.packedSize);
  if (entry.method === STORED) return stored(packed, entry);
  // Deflate adds five bytes a block at most.
  if (entry.packedSize > longest + 1024 + longest / 1000)
    throw new Unreadable(`is larger than ${sizeText(longest)}`);
  return inflated(packed, entry, longest);
}

/** A large one is itself a zip, whose own entries have their own sums. */
async function stored(packed: Bytes, entry: ZipEntry): Promise<Bytes> {
  if (entry.packedSize !== entry.size) throw damaged();
  if (entry.size > 1024 * 1024) return packed;
  const content = await wholeOf(packed);
  if (crc32(content) !== entry.crc) throw damaged();
  return memoryBytes(content);
}

async function inflated(packed: Bytes, entry: ZipEntry, longest: number): Promise<Bytes> {
  const content = await inflate(await wholeOf(packed), { maxOutputLength: longest }).catch(
    (error: NodeJS.ErrnoException) => {
      throw error.code === 'ERR_BUFFER_TOO_LARGE'
        ? new Unreadable(
            `says that it is ${sizeText(entry.size)} and unpacks to more than ${sizeText(longest)}`,
          )
        : damaged();
    },
  );
  if (content.length !== entry.size || crc32(content) !== entry.crc) throw damaged();
  return memoryBytes(content);
}

async function wholeOf(bytes: Bytes): Promise<Uint8Array> {
  const { buffer, byteOffset, byteLength } = await readExactly(bytes, 0, bytes.size);
  return new Uint8Array(buffer, byteOffset, byteLength);
}

function damaged(): Unreadable {
  return new Unreadable('is damaged: it does not unpack to what the zip says of it');
}
