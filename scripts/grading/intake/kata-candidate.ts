import type { Kata } from '../../course/kata.ts';

/** A path that may be a kata's file. */
export interface Candidate {
  readonly kata: Kata;
  /** 0 is a kata's own place in a repository; the higher, the less sure. */
  readonly rank: number;
  /** What lies above the place that a repository would have, with its slash; empty at the top. */
  readonly base: string;
}

/** `async-generator (1).ts`, `async-generator-1.ts`, `async-generator - Copy.ts`: a browser's, Canvas's, Windows's copy. */
const COPY = /(?: ?\(\d+\)|[-_]\d+| ?- ?copy(?: ?\(\d+\))?| copy(?: \d+)?)$/;
/** Folders of the course that hold other files under the ids of katas. */
const NOT_HANDED_IN = /(^|\/)(answers|solutions|tests|scripts|dist|build|out)\//;
/** The rank of a file that only its folder speaks for. */
export const ONLY_ITS_FOLDER = 6;

/**
 * What a file could be, by its path alone: in its folder as the course has it, the folder alone, a loose
 * file named by the kata's id or by its slug, a copy of one, one that Windows named `….ts.txt`, and at
 * last any TypeScript file in a kata's folder. Case does not count.
 */
export function kataCandidate(path: string, katas: readonly Kata[]): Candidate | undefined {
  const candidate = candidateOf(path, katas);
  // Beside `async-generator.ts`, `Async-Generator.ts` comes second.
  const isOwnCase =
    candidate !== undefined &&
    path.slice(candidate.base.length) === path.slice(candidate.base.length).toLowerCase();
  return candidate && { ...candidate, rank: candidate.rank + (isOwnCase ? 0 : 0.5) };
}

function candidateOf(path: string, katas: readonly Kata[]): Candidate | undefined {
  const segments = path.split('/');
  const name = (segments.at(-1) ?? '').toLowerCase();
  const [, stem, txt] = /^(.+?)\.ts(\.txt)?$/.exec(name) ?? [];
  if (stem === undefined || /\.(d|spec|test)$/.test(stem)) return undefined;
  const folder = segments.at(-2)?.toLowerCase();
  const kata = kataNamed(stem, katas) ?? kataNamed(stem.replace(COPY, ''), katas);
  const isCopy = kata !== undefined && kataNamed(stem, katas) === undefined;
  const owner = katas.find(({ id }) => id === folder);
  if (owner !== undefined && (kata === undefined || kata === owner)) {
    const isInKatas = segments.at(-3)?.toLowerCase() === 'katas';
    const base = baseOf(segments, isInKatas ? 3 : 2);
    if (kata === undefined)
      return NOT_HANDED_IN.test(path.toLowerCase())
        ? undefined
        : { kata: owner, rank: ONLY_ITS_FOLDER, base };
    return { kata, rank: looseRank(isCopy, txt) ?? (isInKatas ? 0 : 1), base };
  }
  if (kata === undefined) return undefined;
  return { kata, rank: looseRank(isCopy, txt) ?? (stem === kata.id ? 2 : 3), base: baseOf(segments, 1) };
}

function looseRank(isCopy: boolean, txt: string | undefined): number | undefined {
  if (txt !== undefined) return 5;
  return isCopy ? 4 : undefined;
}

function kataNamed(stem: string, katas: readonly Kata[]): Kata | undefined {
  return katas.find(({ id, slug }) => stem === slug || stem === id);
}

function baseOf(segments: readonly string[], own: number): string {
  return segments
    .slice(0, -own)
    .map((segment) => `${segment}/`)
    .join('');
}
