import { createRequire } from 'node:module';
import { basename } from 'node:path';
import type TypeScript from 'typescript';
import type { TypeErrorAt } from '../../runner/verdict.ts';
import type { Compiled } from './messages.ts';
import { sourceLinesOf } from './source-lines.ts';

/** A file that cannot be parsed never runs. */
export interface Unparsable {
  readonly errors: readonly TypeErrorAt[];
}

/**
 * Makes JavaScript of TypeScript, as ts-jest does for learners, but outside of the process that runs it: code
 * under judgement never comes near the compiler's process, nor the compiler near its.
 *
 * @param file absolute path; names the code
 */
export function compile(file: string, source: string): Compiled | Unparsable {
  const { ts, compilerOptions } = compiler();
  try {
    const { outputText, sourceMapText, diagnostics } = ts.transpileModule(source, {
      fileName: file,
      reportDiagnostics: true,
      compilerOptions: { ...compilerOptions, rootDir: undefined, sourceMap: true },
    });
    const errors = (diagnostics ?? []).filter(({ category }) => category === ts.DiagnosticCategory.Error);
    if (errors.length > 0) return { errors: errors.slice(0, MOST_ERRORS).map((each) => placed(ts, each, file)) };
    return { file, code: withoutMapAddress(outputText), lines: sourceLinesOf((JSON.parse(sourceMapText ?? '{}') as { mappings?: string }).mappings ?? '') };
  } catch (error) {
    // The compiler itself gave up: braces nested by the ten thousand, say.
    return { errors: [{ file: basename(file), line: 1, message: `TS1000: The file cannot be parsed (${String(error)}).` }] };
  }
}

/** Of a file that is no TypeScript at all every character is a mistake; nobody reads on. */
const MOST_ERRORS = 20;

/** The compiler's own is the last one. A pattern would try every one that the file itself has. */
function withoutMapAddress(code: string): string {
  const at = code.lastIndexOf('\n//# sourceMappingURL=');
  return at < 0 ? code : code.slice(0, at + 1);
}

export function isUnparsable(result: Compiled | Unparsable): result is Unparsable {
  return 'errors' in result;
}

/** As `compile`, for the teacher's own files. Throws an Error that names the first mistake. */
export function compileTrusted(file: string, source: string): Compiled {
  const result = compile(file, source);
  if (!isUnparsable(result)) return result;
  const [first] = result.errors;
  throw new Error(`${file}:${first?.line} cannot be parsed: ${first?.message}`);
}

interface Compiler {
  readonly ts: typeof TypeScript;
  readonly compilerOptions: TypeScript.CompilerOptions;
}

let loaded: Compiler | undefined;

/** Loaded at the first need; it takes a third of a second. */
function compiler(): Compiler {
  if (loaded === undefined) {
    const require = createRequire(__filename);
    const ts = require('typescript') as typeof TypeScript;
    const { compilerOptions } = require('../../runner/lazy-ts-jest.cjs') as { compilerOptions: object };
    loaded = { ts, compilerOptions: ts.convertCompilerOptionsFromJson(compilerOptions, '.').options };
  }
  return loaded;
}

function placed(ts: typeof TypeScript, { file, start = 0, code, messageText }: TypeScript.Diagnostic, path: string): TypeErrorAt {
  const line = file === undefined ? 1 : ts.getLineAndCharacterOfPosition(file, start).line + 1;
  return { file: basename(path), line, message: `TS${code}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}` };
}
