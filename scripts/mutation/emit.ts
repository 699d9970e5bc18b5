import { Script } from 'node:vm';
import ts from 'typescript';

/**
 * The JavaScript of a TypeScript source, without comments: sources that differ in types or blanks
 * alone give the same. Undefined if no engine can parse it.
 */
export function emit(source: string): string | undefined {
  const { outputText } = ts.transpileModule(source, { compilerOptions: OPTIONS });
  try {
    // Parsed, never run.
    void new Script(`(function (exports, require) { ${outputText}\n})`);
    return outputText;
  } catch {
    return undefined;
  }
}

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.CommonJS,
  removeComments: true,
};
