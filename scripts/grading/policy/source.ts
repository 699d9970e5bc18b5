import ts from 'typescript';

/** A student's file, parsed, with what its names stand for. Nothing of it is run, and no other file is read. */
export interface Source {
  readonly file: ts.SourceFile;
  readonly text: string;
  readonly checker: ts.TypeChecker;
  /** All that is left when the types are gone, each node before what is in it. */
  readonly code: readonly ts.Node[];
  /** What declares each name, as far as it has been asked. */
  readonly bindings: Map<ts.Identifier, ts.Declaration | undefined>;
}

/** What a rule says of a place in the file. */
export interface Violation {
  readonly node: ts.Node | { readonly pos: number };
  readonly severity: 'hold' | 'note';
  readonly what: string;
}

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ESNext,
  // Names of the language and of Node are those that nothing in the file declares.
  noLib: true,
  noResolve: true,
  types: [],
};

/** Throws what the parser throws for a file that is nested too deeply: a RangeError. */
export function sourceOf(name: string, text: string): Source {
  const path = `/${name}.ts`;
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true);
  const host: ts.CompilerHost = {
    getSourceFile: (asked) => (asked === path ? file : undefined),
    fileExists: (asked) => asked === path,
    readFile: () => undefined,
    writeFile: () => undefined,
    getDefaultLibFileName: () => '/lib.d.ts',
    getCurrentDirectory: () => '/',
    getCanonicalFileName: (asked) => asked,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => '\n',
  };
  const program = ts.createProgram({ rootNames: [path], options: OPTIONS, host });
  return { file, text, checker: program.getTypeChecker(), code: codeIn(file), bindings: new Map() };
}

function codeIn(file: ts.SourceFile): ts.Node[] {
  const nodes: ts.Node[] = [];
  const enter = (node: ts.Node): void => {
    if (isTypesOnly(node)) return;
    nodes.push(node);
    ts.forEachChild(node, enter);
  };
  ts.forEachChild(file, enter);
  return nodes;
}

function isTypesOnly(node: ts.Node): boolean {
  // `extends Base<T>` is code; `implements Base` is not.
  if (ts.isHeritageClause(node)) return node.token === ts.SyntaxKind.ImplementsKeyword;
  if (ts.isExpressionWithTypeArguments(node)) return false;
  if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return true;
  return (
    ts.canHaveModifiers(node) &&
    (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.DeclareKeyword)
  );
}
