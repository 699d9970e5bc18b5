import { FRAGMENT, type Fragments } from './fragments-of.ts';
import type { Token } from './tokens-of.ts';
import type { Work } from './work-of.ts';

/**
 * The lines of two files that correspond, in the order of the first one: the longest common runs of tokens
 * first, none used twice, and of them what lies in a fragment that both have and the stub has not.
 */
export function correspondingLines(a: Work, b: Work): [number, number][] {
  const shared = [coveredBy(a, b.own), coveredBy(b, a.own)] as const;
  const lines = new Map<string, [number, number]>();
  for (const { atA, atB, length } of runs(a.tokens, b.tokens))
    for (let step = 0; step < length; step += 1) {
      if (!shared[0].has(atA + step) || !shared[1].has(atB + step)) continue;
      const pair: [number, number] = [a.tokens[atA + step]?.line ?? 0, b.tokens[atB + step]?.line ?? 0];
      lines.set(pair.join(), pair);
    }
  return [...lines.values()].sort((one, other) => one[0] - other[0] || one[1] - other[1]);
}

function coveredBy({ own }: Work, others: Fragments): Set<number> {
  const covered = new Set<number>();
  for (const [fragment, places] of own)
    if (others.has(fragment))
      for (const from of places) for (let step = 0; step < FRAGMENT; step += 1) covered.add(from + step);
  return covered;
}

interface Run {
  readonly atA: number;
  readonly atB: number;
  readonly length: number;
}

function runs(a: readonly Token[], b: readonly Token[]): Run[] {
  const found: Run[] = [];
  const used = [new Set<number>(), new Set<number>()] as const;
  for (;;) {
    const run = longestRun(a, b, used);
    if (run.length < FRAGMENT) return found;
    found.push(run);
    for (let step = 0; step < run.length; step += 1) {
      used[0].add(run.atA + step);
      used[1].add(run.atB + step);
    }
  }
}

function longestRun(
  a: readonly Token[],
  b: readonly Token[],
  used: readonly [ReadonlySet<number>, ReadonlySet<number>],
): Run {
  let best: Run = { atA: 0, atB: 0, length: 0 };
  // How long the run is that ends at the token before in a, and at each token of b.
  let before: number[] = [];
  a.forEach((token, indexA) => {
    const here: number[] = [];
    b.forEach((other, indexB) => {
      const fits = isSame(token, other) && !used[0].has(indexA) && !used[1].has(indexB);
      const length = fits ? (before[indexB - 1] ?? 0) + 1 : 0;
      here.push(length);
      if (length > best.length) best = { atA: indexA - length + 1, atB: indexB - length + 1, length };
    });
    before = here;
  });
  return best;
}

function isSame(a: Token, b: Token): boolean {
  return a.isChosen ? b.isChosen : !b.isChosen && a.text === b.text;
}
