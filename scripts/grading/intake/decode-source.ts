import { Unreadable } from './unreadable.ts';

export interface Source {
  /** Without a BOM; line ends as they came. */
  readonly text: string;
  /** Goes on from the file's name, when it came in another encoding than UTF-8. */
  readonly told?: string;
}

/**
 * The text of a source file as editors write it: UTF-8; UTF-16 with its mark, as PowerShell does with
 * `>`; else Windows-1252, which some editors still take for an accent in a comment.
 *
 * @throws Unreadable for what is no text
 */
export function decodeSource(bytes: Uint8Array): Source {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return utf16('utf-16le', bytes);
  if (first === 0xfe && second === 0xff) return utf16('utf-16be', bytes);
  if (bytes.includes(0)) throw new Unreadable('is no text: save it as UTF-8');
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return {
      text: new TextDecoder('windows-1252').decode(bytes),
      told: 'is not UTF-8; it was read as Windows-1252',
    };
  }
}

function utf16(encoding: 'utf-16le' | 'utf-16be', bytes: Uint8Array): Source {
  try {
    return {
      text: new TextDecoder(encoding, { fatal: true }).decode(bytes),
      told: 'is UTF-16; it was read as that',
    };
  } catch {
    throw new Unreadable('begins as UTF-16 and does not go on so: save it as UTF-8');
  }
}
