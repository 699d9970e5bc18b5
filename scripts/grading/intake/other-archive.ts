/** Archives that are not opened here: what they are, their endings, the bytes that they begin with. */
const OTHERS: readonly (readonly [what: string, ending: RegExp, magic: readonly number[]])[] = [
  ['a RAR archive', /\.rar$/i, [0x52, 0x61, 0x72, 0x21]],
  ['a 7-Zip archive', /\.7z$/i, [0x37, 0x7a, 0xbc, 0xaf]],
  ['a gzip archive', /\.(tar\.gz|tgz|gz)$/i, [0x1f, 0x8b]],
  ['an xz archive', /\.(tar\.xz|txz|xz)$/i, [0xfd, 0x37, 0x7a, 0x58]],
  ['a bzip2 archive', /\.(tar\.bz2|tbz2?|bz2)$/i, [0x42, 0x5a, 0x68]],
  ['a zstd archive', /\.(tar\.zst|zst)$/i, [0x28, 0xb5, 0x2f, 0xfd]],
  ['a tar archive', /\.tar$/i, [0x75, 0x73, 0x74, 0x61, 0x72]],
];

/**
 * Says of an archive other than a zip that it cannot be used; undefined for anything else.
 *
 * @param name its ending counts
 * @param begin its first bytes, which count, too
 */
export function otherArchive(name: string, begin: Uint8Array = new Uint8Array()): string | undefined {
  const found = OTHERS.find(
    ([, ending, magic]) =>
      ending.test(name) || (begin.length > 0 && magic.every((byte, index) => begin[index] === byte)),
  );
  return found && `is ${found[0]}, and only zips are opened: unpack it into a folder, or ask for a zip`;
}
