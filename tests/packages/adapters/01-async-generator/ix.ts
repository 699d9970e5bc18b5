/**
 * @package ix@7.0.0
 */
import { interval } from 'ix/asynciterable';
import { map, take } from 'ix/asynciterable/operators';

export async function* countdown(from: number, stepMs: number): AsyncGenerator<number, void, undefined> {
  yield* interval(stepMs).pipe(take(from), map((index) => from - index));
}
