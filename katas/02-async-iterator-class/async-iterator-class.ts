/** The whole numbers from `start` up to `end`, which is excluded; `delayMs` milliseconds before each. */
export class AsyncRange implements AsyncIterable<number> {
  constructor(start: number, end: number, delayMs?: number) {
    // TODO: keep what every loop needs, and give each loop an iterator of its own.
    throw new Error('not implemented');
  }

  [Symbol.asyncIterator](): AsyncIterator<number, undefined, undefined> {
    throw new Error('not implemented');
  }
}
