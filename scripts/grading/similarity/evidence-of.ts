import { holdersOf, type Holders } from './rarity.ts';
import type { Work } from './work-of.ts';

/** What speaks for it that two works have one author. */
export interface Evidence {
  readonly a: Work;
  readonly b: Work;
  /** Share of the fragments that count, of the one that has fewer, that the other has too: 0 to 1. */
  readonly share: number;
  /** How much they share, in tokens that hardly anybody else has. */
  readonly tokens: number;
}

/** Of each pair of works that have a fragment in common which is not everybody's. */
export function evidenceOf(works: readonly Work[]): Evidence[] {
  const fragments = holdersOf(works.map(({ own }) => [...own.keys()]));
  const dress = holdersOf(works.map((work) => [...work.dress.keys()]));
  const counting = works.map(({ own }) => [...own.keys()].filter((one) => fragments.weight(one) > 0).length);
  const shared = sums(fragments, works.length, () => 1);
  const weights = sums(fragments, works.length, fragments.weight);
  const extra = sums(dress, works.length, (piece) => dress.weight(piece) * worth(piece, works, dress));
  return [...shared].flatMap(([pair, count]) => {
    const [first, second] = [Math.floor(pair / works.length), pair % works.length];
    const [a, b] = [works[first], works[second]];
    if (!a || !b) return [];
    const share = count / Math.min(counting[first] ?? 0, counting[second] ?? 0);
    return [{ a, b, share, tokens: (weights.get(pair) ?? 0) + (extra.get(pair) ?? 0) }];
  });
}

function worth(piece: string, works: readonly Work[], { of }: Holders): number {
  return works[of.get(piece)?.[0] ?? 0]?.dress.get(piece) ?? 0;
}

/** For each pair, as `first * all + second`, the sum over the pieces that both hold and that weigh something. */
function sums(holders: Holders, all: number, amount: (piece: string) => number): Map<number, number> {
  const found = new Map<number, number>();
  for (const [piece, who] of holders.of) {
    if (who.length < 2 || holders.weight(piece) === 0) continue;
    const each = amount(piece);
    who.forEach((first, index) => {
      for (const second of who.slice(index + 1)) {
        const pair = first * all + second;
        found.set(pair, (found.get(pair) ?? 0) + each);
      }
    });
  }
  return found;
}
