import { inspect } from 'node:util';
import { sourceLineOf, type SourceLines } from '../source-lines.ts';

export type LinesOf = (file: string) => SourceLines | undefined;

type Primitive = string | number | boolean | bigint | symbol | null | undefined;

/** An error as plain text: nothing in it runs code of whoever threw it. */
export interface SafeError {
  readonly name?: string;
  readonly message?: string;
  readonly stack?: string;
  readonly diagnosis?: string;
  readonly constructor: { readonly name: string };
}

/**
 * A copy of what was thrown. The code under judgement may throw anything: proxies, getters that throw.
 * Of an object
 * without a message there is a text that shows it; what is no object needs no care.
 *
 * @param linesOf how the code of a file maps to its source
 */
export function safeError(thrown: unknown, linesOf: LinesOf): SafeError | Primitive {
  if ((typeof thrown !== 'object' && typeof thrown !== 'function') || thrown === null) return thrown as Primitive;
  const error = thrown as Record<string, unknown>;
  const copy = {
    name: textOf(() => error.name),
    message: textOf(() => error.message),
    stack: textOf(() => error.stack),
    diagnosis: textOf(() => error.diagnosis) ?? textOf(() => (error.matcherResult as Record<string, unknown>).diagnosis),
  };
  // No error: its looks are all that it has.
  if (copy.message === undefined) return textOf(() => inspect(thrown, { customInspect: false })) ?? 'something that cannot be shown';
  const entries = Object.entries(copy).filter(([, text]) => text !== undefined);
  const stack = copy.stack === undefined ? {} : { stack: mapped(copy.stack, linesOf) };
  const kind = textOf(() => (error.constructor as { name: unknown }).name) ?? 'Error';
  return Object.assign(Object.create(null), Object.fromEntries(entries), stack, { constructor: { name: kind } }) as SafeError;
}

/** Characters of a message or a stack that are kept. */
const LONGEST = 20_000;

function textOf(read: () => unknown): string | undefined {
  try {
    const value = read();
    if (value === undefined || typeof value === 'object' || typeof value === 'function') return undefined;
    return String(value).slice(0, LONGEST);
  } catch {
    return undefined;
  }
}

function mapped(stack: string, linesOf: LinesOf): string {
  return stack.replace(/((?:[A-Za-z]:)?[\\/][^\s():]*\.ts):(\d+):(\d+)/g, (place, file: string, line: string, column: string) => {
    const original = sourceLineOf(linesOf(file), Number(line), Number(column));
    return original === 0 ? place : `${file}:${original}`;
  });
}
