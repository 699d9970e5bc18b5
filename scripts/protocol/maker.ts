import { UserError } from '../course/user-error.ts';
import { describeError } from './describe.ts';
import { noSuchExport, onlyExport, type Exports } from './exports.ts';
import { expressionOf } from './expression.ts';
import { notIterable } from './not-iterable.ts';
import type { Fresh } from './question.ts';
import { recordedSource } from './recorded-source.ts';

/** Makes what is examined, as often as there are questions. */
export interface Maker {
  /** How one would write in code what is examined: `countdown(3, 100)`. */
  readonly label: string;
  /** Is it made from a recorded source? */
  readonly usesSource: boolean;
  /** It is one and the same object each time. */
  readonly sameEachTime: boolean;
  /** What the reader should know before the findings. */
  readonly notes: readonly string[];
  readonly fresh: Fresh;
}

/**
 * Makes sense of `text`, an expression over the exports (undefined: the default export or the only one),
 * and tries it. UserError when it cannot be read, names what is not there, throws, or gives nothing that
 * is async-iterable.
 */
export function makerOf(exports: Exports, text: string | undefined, file: string): Maker {
  const written = text ?? onlyExport(exports, file);
  const { isBare, usesSource, evaluate } = expressionOf(written, exports, file);
  const attempt = (label: string, make: Fresh): unknown => {
    try {
      return make(recordedSource().iterable);
    } catch (error) {
      throw whyItThrew(error, label, exports, file);
    }
  };
  const { label, notes, use } = isBare
    ? bare(written, attempt(written, evaluate))
    : { ...AS_IT_IS, label: written };
  const fresh: Fresh = (source) => use(evaluate(source));
  const value = attempt(label, fresh);
  const mistake = notIterable(value);
  if (mistake !== undefined) throw new UserError([`${label} ${mistake}`, ...notes].join('\n\n'));
  if (attempt(label, fresh) !== value) return { label, usesSource, sameEachTime: false, notes, fresh };
  const always = `${label} is the same object each time, so a new process loaded the file for each question.`;
  return { label, usesSource, sameEachTime: true, notes: [...notes, always], fresh };
}

function whyItThrew(error: unknown, label: string, exports: Exports, file: string): UserError {
  const [, missing] =
    error instanceof ReferenceError ? (/^(\S+) is not defined$/.exec(error.message) ?? []) : [];
  // A name that is missing in the learner's own code is another matter.
  if (missing !== undefined && label.includes(missing)) return noSuchExport(missing, exports, file);
  return new UserError(`${label} threw ${describeError(error)}, so there is nothing to check.`, {
    cause: error,
  });
}

interface Use extends Pick<Maker, 'label' | 'notes'> {
  /** From what the expression gives to what is examined. */
  readonly use: (value: unknown) => unknown;
}

const AS_IT_IS = { notes: [], use: (value: unknown): unknown => value };

/** A function that is named without arguments is called, a class is constructed. */
function bare(name: string, value: unknown): Use {
  const isDefault = name === 'default';
  const shown = isDefault ? 'the default export' : name;
  if (typeof value !== 'function' || Symbol.asyncIterator in value) return { ...AS_IT_IS, label: shown };
  const isClass = /^class\b/.test(Function.prototype.toString.call(value));
  const label = isDefault ? shown : isClass ? `new ${name}()` : `${name}()`;
  const wanted = value.length === 1 ? 'one argument' : `${value.length} arguments`;
  const advice = `${label} takes ${wanted} and got none; #${isClass ? 'new ' : ''}${name}(…) gives it some.`;
  return {
    label,
    notes: value.length === 0 ? [] : [advice],
    use: (it) => (isClass ? new (it as new () => unknown)() : (it as () => unknown)()),
  };
}
