import { stripVTControlCharacters } from 'node:util';
import { shownText } from '../model/shown-text.ts';

/**
 * A text of a student's (name, title, message) as one line: no colours, no controls, nothing invisible,
 * at most `most` characters. Still to be escaped for the format that it is written to.
 */
export function plainLine(text: string, most = 200): string {
  return shownText(stripVTControlCharacters(text), most);
}

/**
 * The same with its lines and their spaces, so that a drawing stays one: each of at most 500 characters,
 * and `most` in all; what is left out is told.
 */
export function plainBlock(text: string, most = 4000): string {
  const lines = harmless(text).split('\n').map((line) => cut(line.trimEnd()));
  const characters = [...lines.join('\n').replace(/^\n+|\s+$/g, '')];
  if (characters.length <= most) return characters.join('');
  return `${characters.slice(0, most).join('')}\n… and ${characters.length - most} characters more`;
}

const WIDEST = 500;
const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029]/g;
// Tab and newline stay. The last two are no characters, and XML forbids them.
const CONTROLS = /(?![\t\n])[\p{Cc}\ufffe\uffff]/gu;
// What turns or hides the text around it.
const INVISIBLE = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e0fff}]/gu;

function harmless(text: string): string {
  return stripVTControlCharacters(text)
    .replace(LINE_ENDS, '\n')
    .replace(CONTROLS, '')
    .replace(INVISIBLE, '')
    .replace(/\p{Cs}/gu, '\ufffd');
}

function cut(line: string): string {
  if (line.length <= WIDEST) return line;
  const characters = [...line];
  return characters.length <= WIDEST ? line : `${characters.slice(0, WIDEST - 1).join('')}…`;
}
