import { readFile } from 'node:fs/promises';
import { UserError } from '../../course/user-error.ts';

/** A file of a learning platform, read so that what is not changed can be written back byte for byte. */
export interface UploadFile {
  /** With its BOM and its line ends. */
  readonly text: string;
  /** The bytes of such a text, in the encoding that the file came in. */
  encode(text: string): Uint8Array;
}

/** UserError if it is not there, cannot be read, or is no CSV text (a workbook, say). */
export async function readUploadFile(file: string): Promise<UploadFile> {
  const bytes = await readBytes(file);
  // Latin-1 keeps every byte; only the names in a file of Excel for Windows may have a strange apostrophe.
  const encoding = (['utf8', 'utf16le', 'latin1'] as const).find((each) => fits(bytes, each));
  if (encoding === undefined) {
    throw new UserError(`${file} is not a CSV text.\nIf it was opened in a spreadsheet, save it as "CSV UTF-8", and give that file.`);
  }
  return { text: bytes.toString(encoding), encode: (text) => Buffer.from(text, encoding) };
}

async function readBytes(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no such file' : (error as Error).message;
    throw new UserError(`${file} cannot be read: ${reason}.`, { cause: error });
  }
}

function fits(bytes: Buffer, encoding: 'utf8' | 'utf16le' | 'latin1'): boolean {
  const isMarkedWide = bytes[0] === 0xff && bytes[1] === 0xfe;
  if (isMarkedWide !== (encoding === 'utf16le')) return false;
  if (!isMarkedWide && bytes.includes(0)) return false;
  return Buffer.from(bytes.toString(encoding), encoding).equals(bytes);
}
