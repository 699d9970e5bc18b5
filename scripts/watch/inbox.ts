/**
 * One queue for what many sources tell: keys, saves, verdicts go in with `put`, `for await` takes them
 * out in that order, one consumer at a time. After `close` the loop ends, after `fail` it throws; what was
 * not taken is dropped.
 */
export class Inbox<T> implements AsyncIterable<T> {
  private waiting: T[] = [];
  private isClosed = false;
  private failure: { readonly error: unknown } | undefined;
  private wake: () => void = () => undefined;

  readonly put = (value: T): void => {
    if (this.isClosed) return;
    this.waiting.push(value);
    this.wake();
  };

  readonly close = (): void => {
    this.isClosed = true;
    this.waiting = [];
    this.wake();
  };

  readonly fail = (error: unknown): void => {
    this.failure ??= { error };
    this.close();
  };

  async *[Symbol.asyncIterator](): AsyncGenerator<T, void, undefined> {
    try {
      while (!this.isClosed) {
        const next = this.waiting.shift();
        if (next !== undefined) yield next;
        else await new Promise<void>((resolve) => (this.wake = resolve));
      }
      if (this.failure !== undefined) throw this.failure.error;
    } finally {
      this.close();
    }
  }
}
