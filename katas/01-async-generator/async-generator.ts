/** Counts from `from` down to 1 and waits `stepMs` milliseconds before each value. */
export function countdown(from: number, stepMs: number): AsyncGenerator<number, void, undefined> {
  // TODO: make this an async generator that waits, hands out a number, and goes on with the next one.
  throw new Error('not implemented');
}
