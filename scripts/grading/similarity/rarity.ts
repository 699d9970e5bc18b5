/** Who of a class has which piece, and how much it says that two share it. */
export interface Holders {
  /** Indices, in order. */
  readonly of: ReadonlyMap<string, readonly number[]>;
  /** 0 to 1: nothing if more than a third of the class has it, 1 if the two are alone with it. */
  readonly weight: (piece: string) => number;
}

/** @param pieces of each of the class, without repetition */
export function holdersOf(pieces: readonly (readonly string[])[]): Holders {
  const of = new Map<string, number[]>();
  pieces.forEach((own, index) => {
    for (const piece of own) {
      const holders = of.get(piece);
      if (holders) holders.push(index);
      else of.set(piece, [index]);
    }
  });
  return { of, weight: (piece) => weight(of.get(piece)?.length ?? 0, pieces.length) };
}

/** So many may have copied from each other, however small the class is. */
const FEW = 3;

// As a search engine weighs rare words: by the logarithm of how few have it.
function weight(holders: number, all: number): number {
  if (holders > Math.max(FEW, all / 3)) return 0;
  return holders <= 2 ? 1 : Math.log(all / holders) / Math.log(all / 2);
}
