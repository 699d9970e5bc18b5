import { Hang } from './hang.ts';

/** Calls of `next()` after which somebody is taken not to look at `done`. */
const FUEL = 100;

/**
 * Gives `iterator` itself, a generator object for example, with a `next()` that notices who never
 * stops: without it, that is a loop that lets nothing else run. For sources of a few values.
 *
 * @throws Hang `starved`, from `next()` call 100 on.
 * @example
 * await valuesOf(() => fuelled(feed()));
 */
export function fuelled<I extends { next: () => PromiseLike<IteratorResult<unknown, unknown>> }>(iterator: I): I {
  const { next } = iterator;
  let calls = 0;
  let end: number | undefined;

  iterator.next = function nextWithFuel(this: unknown) {
    calls += 1;
    const call = calls;
    if (call >= FUEL) throw new Hang('starved', `\`next()\` was called ${call} times${after(end)}`);
    const answer = next.call(this);
    answer.then(({ done }) => {
      if (done) end ??= call;
    }, () => undefined);
    return answer;
  };
  return iterator;
}

function after(end: number | undefined): string {
  if (end === undefined) return ', and no answer was waited for. It gives a promise: is an `await` missing?';
  return `, although answer ${end} said \`done: true\`. Look at \`done\` in every answer: when it is true, stop.`;
}
