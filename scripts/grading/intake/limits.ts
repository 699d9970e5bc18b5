/**
 * What one submission may have. Honest work is far below: a kata's file has some thousand bytes, a
 * repository without node_modules some hundred files.
 */
export const LIMITS = {
  /** Bytes of a kata's file, unpacked. */
  kataFile: 256 * 1024,
  /** Files that are looked at, by name only; the shallowest first. */
  files: 20_000,
  /** Folders inside folders. */
  depth: 12,
  /** Zips inside zips: the student's own, inside the platform's. */
  nesting: 3,
  /** Zips that are opened. */
  archives: 10,
  /** Bytes of all zips inside a zip together that have to be held in memory, unpacked. */
  nestedBytes: 100 * 1024 * 1024,
  /** Entries of a zip: somebody always packs node_modules, too. */
  entries: 200_000,
  /** Bytes of a zip's list of entries. */
  directory: 64 * 1024 * 1024,
  /** Files for the same kata that are read. */
  candidates: 6,
} as const;
