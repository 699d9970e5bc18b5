/** What a failure message comes to, on one line. */
export interface Gist {
  readonly text: string;
  /** It says what was misunderstood; otherwise there are only facts. */
  readonly isTold: boolean;
}

/** The first sentence of a failure message. One that has only facts: what was expected, and what came. */
export function gistOf(message: string): Gist {
  const [paragraph = ''] = message.trim().split(/\n[ \t]*\n/);
  if (FACT.test(paragraph)) return { text: capped(factsIn(paragraph)), isTold: false };
  const line = paragraph.replace(/\s+/g, ' ').trim();
  // A full stop within code or a number ends nothing; one before a space and a capital letter does.
  const end = line.search(/(?<=[.?!]["')`]?) (?=["'(`]?[\p{Lu}\d])/u);
  return { text: capped(end === -1 ? line : line.slice(0, end)), isTold: true };
}

const FACT = /^(expected|received|yours)\b/i;

function factsIn(paragraph: string): string {
  const fact = (names: RegExp): string | undefined =>
    paragraph
      .split('\n')
      .find((line) => names.test(line))
      ?.replace(/^\w+:?\s*/, '')
      .trim();
  const [expected, yours] = [fact(/^expected\b/i), fact(/^(yours|received)\b/i)];
  if (expected === undefined || yours === undefined) return paragraph.split('\n')[0] ?? '';
  return `${yours} came instead of ${expected}`;
}

function capped(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`;
}

const LONGEST = 240;
