import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { sortedFiles, type BookFiles } from './book-files.ts';

/** One zip archive with the files of a book; the same files give the same bytes on every machine. */
export function pack(files: BookFiles): Uint8Array {
  const entries = Object.fromEntries([...files].map(([path, text]) => [path, strToU8(text)]));
  // The earliest time that a zip can tell, on the machine's own clock: fflate writes local time.
  return zipSync(entries, { mtime: new Date(1980, 0, 1), level: 9 });
}

/** The files of an archive that `pack` made. Throws if the bytes are no zip archive. */
export function unpack(bytes: Uint8Array): BookFiles {
  return sortedFiles(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]));
}
