/** Things that take a while to be ready, and are used once. */
export interface Pool<T> {
  /** A fresh one, ready if one had the time to be. Throws when the pool is closed. */
  take(): T;
  /** Ends those that nobody has taken. */
  close(): Promise<void>;
}

/**
 * Keeps some of them ahead: while one is in use the next gets ready, so that nobody waits for it.
 *
 * @param ahead how many stand ready
 */
export function openPool<T extends { end(): Promise<void> }>(start: () => T, ahead: number): Pool<T> {
  const waiting: T[] = [];
  let closed = false;
  const fill = (): void => {
    while (!closed && waiting.length < ahead) waiting.push(start());
  };
  fill();
  return {
    take() {
      if (closed) throw new Error('The grader was closed.');
      const taken = waiting.shift() ?? start();
      fill();
      return taken;
    },
    async close() {
      closed = true;
      await Promise.all(waiting.splice(0).map((each) => each.end()));
    },
  };
}
