import type { Moment } from './timeline.ts';

/** How moments are written on a lane, and what the less obvious marks stand for. */
export interface Marks {
  /** What is drawn for a moment: `3`, `|` for an end, `a` for something long. */
  of(what: string): string;
  /** All moments of one time on one lane, as text, and where in it each of them begins. */
  cluster(whats: readonly string[]): { text: string; offsets: number[] };
  /** `a = start A`, … in order of appearance. */
  readonly legend: readonly string[];
}

const CLOSINGS: Readonly<Record<string, string>> = { end: '|', left: '<' };
/** Longest number, and longest word, that is drawn as it is. */
const LITERAL = { number: 4, word: 3 };
/** Longest cluster; longer ones are elided in the middle. */
const CLUSTER = 24;

/** Chooses the marks of all moments of a drawing. */
export function marksFor(moments: readonly Moment[]): Marks {
  const whats = [...new Set(moments.map(({ what }) => what))];
  const errors = whats.filter(isError);
  const others = whats.filter((what) => !Object.hasOwn(CLOSINGS, what) && !isError(what));
  // One word that is too long, and all words get letters: it would look odd otherwise.
  const longestWord = others.every((what) => isLiteral(what, LITERAL.word)) ? LITERAL.word : 1;
  const literal = others.filter((what) => isLiteral(what, longestWord));
  const long = others.filter((what) => !isLiteral(what, longestWord));
  const letters = lettersFor(long, new Set(literal));
  const marks = new Map<string, string>(long.map((what, index) => [what, letters[index]]));
  for (const what of errors) marks.set(what, '!');

  const of = (what: string): string => CLOSINGS[what] ?? marks.get(what) ?? what;
  const separator = literal.some((what) => what.length > 1) ? ',' : '';
  return {
    of,
    cluster: (list) => cluster(list, of, separator),
    legend: [
      ...long.map((what) => `${of(what)} = ${what}`),
      ...errors.map((what) => `! = ${what}`),
      ...(whats.includes('left') ? ['< = left'] : []),
    ],
  };
}

/** `b` for `beta` where first letters tell all apart, else `a`, `b`, `c`, … */
function lettersFor(whats: readonly string[], taken: ReadonlySet<string>): string[] {
  const first = whats.map((what) => /^\p{L}/u.exec(what)?.[0] ?? '');
  const apart =
    new Set(first).size === first.length && !first.some((letter) => letter === '' || taken.has(letter));
  if (apart) return first;
  const free = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'].filter(
    (letter) => !taken.has(letter),
  );
  return whats.map((_, index) => free[index] ?? '*');
}

function isLiteral(what: string, longestWord: number): boolean {
  if (/^-?[\d.]+$/u.test(what)) return what.length <= LITERAL.number;
  return what.length <= longestWord && !/[\s|<!=,·~…-]/u.test(what);
}

function isError(what: string): boolean {
  return /^error\b/u.test(what);
}

function cluster(
  whats: readonly string[],
  of: (what: string) => string,
  separator: string,
): { text: string; offsets: number[] } {
  const offsets: number[] = [];
  let text = '';
  for (const what of whats) {
    const mark = of(what);
    if (text !== '' && !/^[|<!]$/u.test(mark)) text += separator;
    offsets.push(text.length);
    text += mark;
  }
  if (text.length <= CLUSTER) return { text, offsets };
  const head = text.slice(0, CLUSTER - 9);
  const tail = text.slice(-8);
  const shift = text.length - CLUSTER;
  return {
    text: `${head}…${tail}`,
    offsets: offsets.map((at) => {
      if (at < head.length) return at;
      return at >= text.length - tail.length ? at - shift : head.length;
    }),
  };
}
