import { Unreadable } from './unreadable.ts';

/** A file or folder of a zip, as its central directory lists it. Sizes are what it says, not yet what is true. */
export interface ZipEntry {
  /** With forward slashes, without `./` and a slash at its end; may lead outside. */
  readonly path: string;
  readonly kind: 'file' | 'folder' | 'link' | 'special';
  readonly isLocked: boolean;
  /** 0: stored. 8: deflated. Others are not read here. */
  readonly method: number;
  readonly packedSize: number;
  readonly size: number;
  readonly crc: number;
  /** Where its own header stands in the zip. */
  readonly start: number;
}

const HEADER = 0x02014b50;
const HEADER_SIZE = 46;
const UNIX_MAKERS: ReadonlySet<number> = new Set([3, 19]);
/** The bits of a Unix mode that tell the kind of a file. */
const KINDS: ReadonlyMap<number, ZipEntry['kind']> = new Map([
  [0, 'file'],
  [0o100000, 'file'],
  [0o040000, 'folder'],
  [0o120000, 'link'],
]);

/** The entry that begins at `at`, and where the next one does. Unreadable where there is none. */
export function zipEntryAt(directory: DataView, at: number): { entry: ZipEntry; next: number } {
  if (at + HEADER_SIZE > directory.byteLength || directory.getUint32(at, true) !== HEADER) {
    throw new Unreadable('is damaged: its list of files breaks off');
  }
  const nameEnd = at + HEADER_SIZE + directory.getUint16(at + 28, true);
  const extraEnd = nameEnd + directory.getUint16(at + 30, true);
  const next = extraEnd + directory.getUint16(at + 32, true);
  if (next > directory.byteLength) throw new Unreadable('is damaged: its list of files breaks off');
  const name = textOf(
    new Uint8Array(directory.buffer, directory.byteOffset + at + HEADER_SIZE, nameEnd - at - HEADER_SIZE),
  );
  const isUnix = UNIX_MAKERS.has(directory.getUint8(at + 5));
  const mode = isUnix ? directory.getUint16(at + 40, true) & 0o170000 : 0;
  const path = name.replaceAll('\\', '/');
  const entry = {
    path: path.replace(/^(\.\/)+/, '').replace(/\/+$/, ''),
    kind: path.endsWith('/') ? ('folder' as const) : (KINDS.get(mode) ?? ('special' as const)),
    isLocked: (directory.getUint16(at + 8, true) & 0x2041) !== 0,
    method: directory.getUint16(at + 10, true),
    crc: directory.getUint32(at + 16, true),
    ...placeOf(directory, at, nameEnd, extraEnd),
  };
  return { entry, next };
}

type Extent = Pick<ZipEntry, 'size' | 'packedSize' | 'start'>;

/** Sizes and start; those that do not fit into 32 bits stand in the extra field 1 (zip64), in this order. */
function placeOf(directory: DataView, at: number, extraStart: number, extraEnd: number): Extent {
  let large = extraNumbers(directory, extraStart, extraEnd);
  const get = (offset: number): number => {
    const value = directory.getUint32(at + offset, true);
    const [first, ...rest] = large;
    if (value !== 0xffffffff || first === undefined) return value;
    large = rest;
    return first;
  };
  const size = get(24);
  const packedSize = get(20);
  return { size, packedSize, start: get(42) };
}

function extraNumbers(directory: DataView, start: number, end: number): number[] {
  for (let at = start; at + 4 <= end; at += 4 + directory.getUint16(at + 2, true)) {
    if (directory.getUint16(at, true) !== 1) continue;
    const count = Math.min(3, Math.floor(Math.min(directory.getUint16(at + 2, true), end - at - 4) / 8));
    return Array.from({ length: count }, (_, index) =>
      Number(directory.getBigUint64(at + 4 + index * 8, true)),
    );
  }
  return [];
}

/** UTF-8, whether the zip says so or not; else letter for byte. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Whether a path would lead out of the folder that it is unpacked into. */
export function leadsOutside(path: string): boolean {
  return /^([/\\]|[a-z]:)/i.test(path) || path.includes('\0') || path.split('/').includes('..');
}
