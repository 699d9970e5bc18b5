import { UserError } from '../course/user-error.ts';
import { describeError } from './describe.ts';
import { noSuchExport, type Exports } from './exports.ts';

/** JavaScript over the exports of a file, made ready to be evaluated. */
export interface Expression {
  /** No more than a name. */
  readonly isBare: boolean;
  /** Does the word `source` stand for the recorded source in it? */
  readonly usesSource: boolean;
  readonly evaluate: (source: AsyncIterable<unknown>) => unknown;
}

const BARE = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;
const SOURCE = /(?<![\p{ID_Continue}$.])source(?![\p{ID_Continue}$])/u;

/** UserError when the text is no expression, or begins with a name that is not there. */
export function expressionOf(text: string, exports: Exports, file: string): Expression {
  mustBeginWithExport(text, exports, file);
  const usesSource = SOURCE.test(text) && !('source' in exports);
  return { isBare: BARE.test(text), usesSource, evaluate: compile(text, exports, usesSource) };
}

/** Otherwise a name that is misspelt and an open parenthesis would be told as the latter. */
function mustBeginWithExport(text: string, exports: Exports, file: string): void {
  const [, name] = /^(?:new\s+)?([\p{ID_Start}$_][\p{ID_Continue}$]*)/u.exec(text) ?? [];
  if (name === undefined || name in exports || name in globalThis) return;
  if (!/^(source|async|await|function|class|new|this|typeof|void)$/.test(name))
    throw noSuchExport(name, exports, file);
}

function compile(text: string, exports: Exports, usesSource: boolean): Expression['evaluate'] {
  // `default` is no name that a variable could have.
  const code = text.replace(/^(new\s+)?default(?![\p{ID_Continue}$])/u, '$1$default');
  const names = Object.keys(exports).filter((name) => name !== 'default' && BARE.test(name));
  const values = names.map((name) => exports[name]);
  const parameters = [...names, '$default', ...(usesSource ? ['source'] : [])];
  try {
    // The line break ends a comment in the expression.
    const run = new Function(...parameters, `'use strict'; return (${code}\n);`);
    return (source) => (run as (...all: unknown[]) => unknown)(...values, exports.default, source);
  } catch (error) {
    throw new UserError(
      `\`${text}\` is not an expression: ${describeError(error)}.\n` +
        'It is plain JavaScript without types, in quotes because of the shell:\n\n' +
        '  npm run check "file.ts#countdown(3, 100)"',
      { cause: error },
    );
  }
}
