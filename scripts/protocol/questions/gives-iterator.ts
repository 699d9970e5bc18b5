import { describe, describeError, isObject, isThenable } from '../describe.ts';
import { broken, ok, type Finding } from '../finding.ts';
import { make } from '../open.ts';
import type { Question } from '../question.ts';

/** Without an iterator no other question can be asked. */
export const givesIterator: Question = {
  title: 'Does [Symbol.asyncIterator]() give an iterator?',
  async ask(fresh) {
    const iterable = make(fresh) as AsyncIterable<unknown>;
    try {
      return judge(iterable[Symbol.asyncIterator]());
    } catch (error) {
      return last(broken(`It threw ${describeError(error)}.`, 'No loop over it can even begin.'));
    }
  },
};

function judge(iterator: unknown): Finding {
  if (isThenable(iterator)) {
    void Promise.resolve(iterator).catch(() => undefined);
    return last(
      broken(
        'It gave a promise. Is there an `async` before [Symbol.asyncIterator]?',
        '`for await` wants the iterator itself, at once, and throws a TypeError; only next() is async.',
      ),
    );
  }
  if (!isObject(iterator)) {
    return last(
      broken(`It gave ${describe(iterator)}, which is no object.`, '`for await` throws a TypeError.'),
    );
  }
  if (!('next' in iterator) || typeof iterator.next !== 'function') {
    return last(
      broken(`It gave ${describe(iterator)}, which has no next().`, '`for await` throws a TypeError.'),
    );
  }
  const methods = ['next', 'return', 'throw'].filter((name) => name in iterator).map((name) => `${name}()`);
  return ok(`It gave an object with ${methods.join(', ').replace(/, (?=[^,]*$)/, ' and ')}.`);
}

function last(finding: Finding): Finding {
  return { ...finding, last: true };
}
