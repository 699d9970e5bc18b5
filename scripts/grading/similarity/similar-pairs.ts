import type { SimilarPair } from '../model/grade-book.ts';
import { correspondingLines } from './corresponding-lines.ts';
import { evidenceOf } from './evidence-of.ts';
import { givenBy, workOf } from './work-of.ts';

/**
 * The pairs of submissions of a kata that are surprisingly alike, most alike first. A short kata has few
 * right answers, and two who found the same one have done nothing wrong; so what counts is only what the
 * stub does not give and few others have, and there must be much of it. Whether it was copied, and by whom,
 * is for a person to find out: both may also have read the same page.
 *
 * @param files what has nothing of its own takes no part
 */
export function similarPairs(
  kata: { readonly id: string },
  stub: string,
  files: readonly { readonly submission: string; readonly text: string }[],
): SimilarPair[] {
  const given = givenBy(stub);
  const works = [...files]
    .sort((a, b) => (a.submission < b.submission ? -1 : 1))
    .map(({ submission, text }) => workOf(submission, text, given))
    .filter(({ own }) => own.size > 0);
  return evidenceOf(works)
    .filter(({ share, tokens }) => share >= LEAST_SHARE && tokens >= leastTokens(works.length))
    .sort((one, other) => other.tokens - one.tokens)
    .map(({ a, b, share }) => ({
      kata: kata.id,
      pair: [a.submission, b.submission],
      share: Math.round(share * 1000) / 1000,
      lines: correspondingLines(a, b),
    }));
}

/** Of the smaller one's own fragments, the other must have this share. */
const LEAST_SHARE = 0.6;

/**
 * So many tokens must be shared that hardly anybody else has. The smaller the class, the less is known of
 * what is usual in it, and the more it takes.
 */
function leastTokens(works: number): number {
  return 45 * (1 + 8 / works);
}
