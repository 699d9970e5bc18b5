/** Code points that a name may have where it is shown. */
const LONGEST = 80;

/** What turns or hides the text around it: the bidirectional controls, invisible spaces, the tags of Unicode. */
const INVISIBLE =
  /\u034F|[\u00AD\u061C\u115F\u1160\u17B4\u17B5\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\u{E0000}-\u{E0FFF}]/gu;

/**
 * A name that a student chose, fit to be shown: on one line, without controls and invisible characters,
 * well-formed, capped. It still has to be escaped for the format that it is written into.
 *
 * @param longest in code points
 */
export function shownText(text: string, longest = LONGEST): string {
  const clean = text
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(INVISIBLE, '')
    // Piles of accents that run over the lines above and below.
    .replace(/(\p{M}{4})\p{M}+/gu, '$1')
    .replace(/\s+/g, ' ')
    .trim();
  const points = [...clean];
  return points.length <= longest ? clean : `${points.slice(0, longest - 1).join('')}…`;
}

/** The same for a path, whose end tells most. */
export function shownPath(path: string): string {
  const points = [...shownText(path, Infinity)];
  return points.length <= LONGEST_PATH ? points.join('') : `…${points.slice(1 - LONGEST_PATH).join('')}`;
}

const LONGEST_PATH = 160;
