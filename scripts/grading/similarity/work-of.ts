import ts from 'typescript';
import { dressOf, type Dress } from './dress-of.ts';
import { fragmentsOf, type Fragments } from './fragments-of.ts';
import { declaredNames, tokensOf, type Token } from './tokens-of.ts';

/** A file, as it is compared with others. */
export interface Work {
  readonly submission: string;
  readonly tokens: readonly Token[];
  /** Its fragments that are not the stub's. */
  readonly own: Fragments;
  /** Its names, comments and texts that are not the stub's. */
  readonly dress: Dress;
}

/** What the stub gives to everybody. */
export interface Given {
  readonly names: ReadonlySet<string>;
  readonly fragments: Fragments;
  readonly dress: Dress;
}

export function givenBy(stub: string): Given {
  const file = parsed(stub);
  const names = declaredNames(file);
  return { names, fragments: fragmentsOf(tokensOf(file, names)), dress: dressOf(file) };
}

/** @param text which the grader could parse; too long a one is left out, not cut: the parser may never be done with a part of it */
export function workOf(submission: string, text: string, given: Given): Work {
  const nothing = { submission, tokens: [], own: new Map(), dress: new Map() };
  if (text.length > MOST_CHARACTERS) return nothing;
  try {
    return read(submission, text, given);
  } catch (error) {
    // Parentheses in parentheses, ten thousand deep, are too deep for the parser's stack.
    if (!(error instanceof RangeError)) throw error;
    return nothing;
  }
}

/** Many times the longest honest answer: nobody's ten thousand lines shall hold up the others. */
const MOST_CHARACTERS = 50_000;
const MOST_TOKENS = 2_000;

function read(submission: string, text: string, given: Given): Work {
  const file = parsed(text);
  const tokens = tokensOf(file, given.names).slice(0, MOST_TOKENS);
  return {
    submission,
    tokens,
    own: without(fragmentsOf(tokens), given.fragments),
    dress: without(dressOf(file), given.dress),
  };
}

function parsed(text: string): ts.SourceFile {
  return ts.createSourceFile('work.ts', text, ts.ScriptTarget.Latest, true);
}

function without<V>(all: ReadonlyMap<string, V>, given: ReadonlyMap<string, unknown>): Map<string, V> {
  return new Map([...all].filter(([piece]) => !given.has(piece)));
}
