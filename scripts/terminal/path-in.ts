import { relative } from 'node:path';

/** A file as it is told to people: relative to the root, with forward slashes. */
export function pathIn(root: string, file: string): string {
  return relative(root, file).replaceAll('\\', '/');
}
