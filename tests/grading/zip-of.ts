import { deflateRawSync } from 'node:zlib';
import { crc32 } from '../../scripts/grading/intake/crc32.ts';

/** What a zip's writer may say of an entry, true or not. */
export interface Packed {
  readonly name: string | Uint8Array;
  readonly content?: string | Uint8Array;
  /** Stored (0) unless 8 is asked for; others are only said. */
  readonly method?: number;
  readonly flags?: number;
  /** A Unix mode with its kind, such as 0o120777 for a link. */
  readonly mode?: number;
  /** The size that it claims to unpack to. */
  readonly claims?: number;
  readonly crc?: number;
  /** Sizes and start as zip64 writes them. */
  readonly is64?: boolean;
}

/** A zip by hand, so that it may say what no honest program writes. */
export function zipOf(entries: readonly Packed[], comment = ''): Uint8Array {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let start = 0;
  for (const entry of entries) {
    const local = localOf(entry);
    directory.push(headerOf(entry, start));
    bodies.push(local);
    start += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(start, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...bodies, list, end, Buffer.from(comment)]);
}

function partsOf({ name, content = '', method = 0, claims, crc }: Packed) {
  const raw = Buffer.from(content);
  const packed = method === 8 ? deflateRawSync(raw) : raw;
  return { name: Buffer.from(name), raw, packed, method, size: claims ?? raw.length, crc: crc ?? crc32(raw) };
}

function localOf(entry: Packed): Buffer {
  const { name, packed, method, size, crc } = partsOf(entry);
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(method, 8);
  head.writeUInt32LE(crc, 14);
  head.writeUInt32LE(packed.length, 18);
  head.writeUInt32LE(size, 22);
  head.writeUInt16LE(name.length, 26);
  return Buffer.concat([head, name, packed]);
}

function headerOf(entry: Packed, start: number): Buffer {
  const { name, packed, method, size, crc } = partsOf(entry);
  const extra = Buffer.alloc(entry.is64 ? 28 : 0);
  if (entry.is64) {
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(24, 2);
    [size, packed.length, start].forEach((value, index) =>
      extra.writeBigUInt64LE(BigInt(value), 4 + index * 8),
    );
  }
  const word = (value: number) => (entry.is64 ? 0xffffffff : value);
  const head = Buffer.alloc(46);
  head.writeUInt32LE(0x02014b50, 0);
  head.writeUInt16LE((3 << 8) | 20, 4);
  head.writeUInt16LE(entry.flags ?? 0, 8);
  head.writeUInt16LE(method, 10);
  head.writeUInt32LE(crc, 16);
  head.writeUInt32LE(word(packed.length), 20);
  head.writeUInt32LE(word(size), 24);
  head.writeUInt16LE(name.length, 28);
  head.writeUInt16LE(extra.length, 30);
  head.writeUInt16LE(entry.mode ?? 0o100644, 40);
  head.writeUInt32LE(word(start), 42);
  return Buffer.concat([head, name, extra]);
}
