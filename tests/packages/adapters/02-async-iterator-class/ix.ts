/**
 * @package ix@7.0.0
 */
import { interval, type AsyncIterableX } from 'ix/asynciterable';
import { map, take } from 'ix/asynciterable/operators';

export class AsyncRange implements AsyncIterable<number> {
  readonly #numbers: AsyncIterableX<number>;

  constructor(start: number, end: number, delayMs = 0) {
    this.#numbers = interval(delayMs).pipe(take(end - start), map((index) => start + index));
  }

  [Symbol.asyncIterator](): AsyncIterator<number, undefined, undefined> {
    return this.#numbers[Symbol.asyncIterator]() as AsyncIterator<number, undefined, undefined>;
  }
}
