import { errorText, isNoAttempt } from './error-text.ts';
import { asyncIteratorMistake, isThenable, mustBeAsyncIterable, ProtocolMistake } from './async-guard.ts';
import { callSite } from './call-site.ts';
import { describeValue } from './describe-value.ts';
import { Hang } from './hang.ts';
import { labelOf } from './label-of.ts';
import { inVirtualTime } from './virtual-time.ts';

/**
 * What the first `count` calls of `next()` answer, by hand and in virtual time: `3` for a value,
 * `end`, `end with 3`, `error too hot`; and what no answer should be: `no object: 3`,
 * `a promise as value`.
 *
 * @param options.atOnce call `next()` again without waiting for the answer before.
 * @throws ProtocolMistake when what `make` gives has no iterator; Hang when an answer never comes;
 *   the error `not implemented` of an untouched stub.
 * @example expect(await answersOf(() => new AsyncRange(1, 3), 3)).toShow('1, 2, end');
 */
export async function answersOf(
  make: () => AsyncIterable<unknown>,
  count: number,
  { atOnce = false }: { readonly atOnce?: boolean } = {},
): Promise<string> {
  const here = callSite(answersOf);
  const label = labelOf(make);
  const answers: string[] = [];
  const note = async (index: number, answer: Promise<string>): Promise<void> => {
    answers[index] = await answer;
  };
  const last = (): string => {
    const missing = Array.from({ length: count }, (_, index) => index).find(
      (index) => answers[index] === undefined,
    );
    return `\`next()\` call ${(missing ?? 0) + 1} of \`${label}\` returned a promise that nobody settles.`;
  };
  try {
    await inVirtualTime(
      async () => {
        const iterator = iteratorOf(make(), label);
        const pending: Promise<void>[] = [];
        for (let index = 0; index < count; index += 1) {
          pending.push(note(index, answer(iterator)));
          if (!atOnce) await pending[index];
        }
        await Promise.all(pending);
      },
      { last },
    );
  } catch (error) {
    throw error instanceof Hang || error instanceof ProtocolMistake ? here(error) : error;
  }
  return answers.join(', ');
}

function iteratorOf(source: unknown, label: string): AsyncIterator<unknown> {
  mustBeAsyncIterable(source, label);
  const iterator: unknown = source[Symbol.asyncIterator]();
  const mistake = asyncIteratorMistake(iterator);
  if (mistake !== undefined) throw new ProtocolMistake(`[Symbol.asyncIterator]() of \`${label}\` ${mistake}`);
  return iterator as AsyncIterator<unknown>;
}

async function answer(iterator: AsyncIterator<unknown>): Promise<string> {
  try {
    const result: unknown = await iterator.next();
    if (typeof result !== 'object' || result === null) return `no object: ${describeValue(result)}`;
    const { value, done } = result as IteratorResult<unknown>;
    if (isThenable(value)) {
      Promise.resolve(value).catch(() => undefined);
      return 'a promise as value';
    }
    if (!done) return describeValue(value);
    return value === undefined ? 'end' : `end with ${describeValue(value)}`;
  } catch (error) {
    if (error instanceof Hang || isNoAttempt(error)) throw error;
    return `error ${errorText(error)}`;
  }
}
