import { createHash } from 'node:crypto';

/** Tells attempts apart: SHA-256 in hex of a source, each run of white space taken as one space. */
export function fingerprint(source: string): string {
  return createHash('sha256').update(source.replaceAll(/\s+/g, ' ').trim()).digest('hex');
}
