import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const KATAS = join(__dirname, '../katas');

// What a lesson says that the compiler says: a fence ```ts refused, and right after it a fence
// ```text with the messages, one after the other, wrapped as one likes. The code counts as a
// module; after ```ts refused script it does not.
const FENCES = /^```ts refused( script)?\n(.*?)^```\n+```text\n(.*?)^```$/gms;

const examples = readdirSync(KATAS)
  .filter((id) => existsSync(join(KATAS, id, 'README.md')))
  .flatMap((id) =>
    [...readFileSync(join(KATAS, id, 'README.md'), 'utf8').matchAll(FENCES)].map(([, script, code, messages], index) => ({
      title: `${id}, refused example ${index + 1}`,
      file: `/${id}-${index + 1}.ts`,
      code: script === undefined ? `${code}\nexport {};\n` : code,
      messages: unwrap(messages),
    })),
  );

describe('the examples of the lessons that do not compile', () => {
  const said = messagesByFile();

  it.each(examples)('$title gets the messages that the lesson quotes', ({ file, messages }) => {
    expect(unwrap((said.get(file) ?? []).join('\n'))).toBe(messages);
  });
});

/** What the compiler says about each example. */
function messagesByFile(): Map<string, string[]> {
  const sources = new Map(examples.map(({ file, code }) => [file, code]));
  sources.set('/console.d.ts', 'declare const console: { log(...values: unknown[]): void };');
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    types: [],
    strict: true,
    noEmit: true,
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile } = host;
  host.getSourceFile = (name, ...rest) => {
    const source = sources.get(name);
    return source === undefined ? getSourceFile(name, ...rest) : ts.createSourceFile(name, source, ts.ScriptTarget.ES2022);
  };
  const program = ts.createProgram([...sources.keys()], { ...options, lib: ['lib.es2023.d.ts'] }, host);
  const said = new Map<string, string[]>();
  for (const { file, messageText } of ts.getPreEmitDiagnostics(program)) {
    const name = file?.fileName ?? '';
    said.set(name, [...(said.get(name) ?? []), ts.flattenDiagnosticMessageText(messageText, '\n')]);
  }
  return said;
}

function unwrap(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
