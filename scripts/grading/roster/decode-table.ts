import { UserError } from '../../course/user-error.ts';

/**
 * The text of a table that a spreadsheet or a learning platform wrote: UTF-8, UTF-16 with its mark
 * ("Unicode text" of Excel), or else Windows-1252 (Excel's plain "CSV").
 *
 * @param file its name, for what is said of it
 * @throws UserError for what is no text, such as a workbook
 */
export function decodeTable(bytes: Uint8Array, file: string): string {
  const [first, second] = bytes;
  if (first === 0x50 && second === 0x4b)
    throw new UserError(`${file} is a workbook, not a CSV file.\n${SAVE_IT}`);
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.includes(0)) throw new UserError(`${file} is no text.\n${SAVE_IT}`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

const SAVE_IT = 'Save the table as "CSV UTF-8" and give that file.';
