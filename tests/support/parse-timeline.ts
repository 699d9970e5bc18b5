import type { Moment } from './timeline.ts';

/**
 * Reads the form in which a spec expects a timeline; times are virtual milliseconds.
 *
 * @throws Error when the text is malformed, or when its times run backwards.
 * @example parseTimeline('3 at 100, end at 300') // [{ at: 100, what: '3' }, { at: 300, what: 'end' }]
 */
export function parseTimeline(text: string): Moment[] {
  if (text.trim() === '') return [];
  const moments: Moment[] = [];
  let rest = text;
  while (rest !== '') {
    const match = /^\s*(\S.*?)\s+at\s+(\d+(?:\.\d+)?)\s*(?:,(?=\s*\S)|$)/su.exec(rest);
    if (!match || lacksComma(match[1]))
      throw new Error(`A timeline reads like "3 at 100, end at 300"; this does not: "${rest.trim()}".`);
    moments.push({ at: Number(match[2]), what: match[1] });
    rest = rest.slice(match[0].length);
  }
  moments.forEach(({ at, what }, index) => {
    if (index > 0 && at < moments[index - 1].at) {
      throw new Error(`The times of a timeline cannot run backwards: "${what} at ${at}" in "${text}".`);
    }
  });
  return moments;
}

function lacksComma(what: string): boolean {
  return /\sat\s\d+(\.\d+)?\s/u.test(what) && !/^(error\b|['"`{[])/u.test(what);
}
