// The learner's code may put fake timers in the place of the global ones.
const { setImmediate } = globalThis;

/** How one iterator of the source was used. */
export interface SourceUse {
  handedOut: number;
  /** It has told its reader that it is done. */
  ended: boolean;
  closing: 'no' | 'begun' | 'finished';
}

export interface RecordedSource {
  /** Hands out 1, 2, 3, 4, 5, each after a turn of the event loop; closing takes a turn as well. */
  readonly iterable: AsyncIterable<number>;
  /** One entry for each iterator that was asked of it. */
  readonly uses: readonly SourceUse[];
}

const VALUES = 5;

/** A source that remembers what an operator did with it. It can be iterated as often as one likes. */
export function recordedSource(): RecordedSource {
  const uses: SourceUse[] = [];
  const iterable = {
    [Symbol.asyncIterator]() {
      const use: SourceUse = { handedOut: 0, ended: false, closing: 'no' };
      uses.push(use);
      return iteratorFor(use);
    },
  };
  return { iterable, uses };
}

/** Has someone begun to read and neither come to the end nor closed it? */
export function isLeftOpen({ ended, closing }: SourceUse): boolean {
  return !ended && closing === 'no';
}

/** One turn of the event loop. */
export function turn(): Promise<void> {
  return new Promise((resolve) => void setImmediate(resolve));
}

function iteratorFor(use: SourceUse): AsyncIterableIterator<number> {
  return {
    async next() {
      if (use.closing !== 'no' || use.handedOut === VALUES) {
        use.ended = true;
        await turn();
        return { value: undefined, done: true };
      }
      const value = (use.handedOut += 1);
      await turn();
      return { value, done: false };
    },
    async return() {
      use.closing = 'begun';
      await turn();
      use.closing = 'finished';
      return { value: undefined, done: true };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
