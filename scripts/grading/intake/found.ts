import type { Bytes } from './bytes.ts';

/** A file among a student's work, on the disk or in a zip. Nothing of it has been read. */
export interface FoundFile {
  /** From the student's folder on, with forward slashes; a zip counts as a folder: `katas.zip/katas/…`. */
  readonly path: string;
  /** @param longest bytes that it may have in memory. @throws Unreadable */
  open(longest: number): Promise<Bytes>;
}

/** What lies in a student's folder and was not looked at, and why. */
export interface LeftOut {
  readonly path: string;
  /** Goes on from the path: `is a link, and links are not followed`. */
  readonly why: string;
}

/** All that a student handed in, without litter. */
export interface Found {
  readonly files: FoundFile[];
  readonly left: LeftOut[];
}

/** The shallowest first, then by their names: the order in which files are looked at. */
export function byDepth(a: { readonly path: string }, b: { readonly path: string }): number {
  return depthOf(a.path) - depthOf(b.path) || (a.path < b.path ? -1 : Number(a.path > b.path));
}

function depthOf(path: string): number {
  return path.split('/').length;
}
