import ts from 'typescript';

/** A token of a file, as far as it says how the work is done. */
export interface Token {
  /** The token's text; of a text literal only that it is one. */
  readonly text: string;
  /** A name that the file chose and another would do: what counts is where it comes again. */
  readonly isChosen: boolean;
  /** Counted from 1. */
  readonly line: number;
}

/**
 * The tokens of a file, without what a copy is dressed up with: comments, white space, types, semicolons,
 * imports, the words of texts. Of a file that cannot be parsed, what the parser made of it.
 *
 * @param given names that the stub declares: nobody chose them
 */
export function tokensOf(file: ts.SourceFile, given: ReadonlySet<string>): Token[] {
  const declared = declaredNames(file);
  const tokens: Token[] = [];
  const visit = (node: ts.Node): void => {
    if (isDress(node)) return;
    const children = node.getChildren(file);
    if (children.length > 0) return children.forEach(visit);
    const word = node.getText(file);
    if (word === '' || SILENT.has(node.kind)) return;
    const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
    const isChosen = ts.isMemberName(node) && declared.has(word) && !given.has(word);
    tokens.push({ text: plain(node, word), isChosen, line: line + 1 });
  };
  visit(file);
  return tokens;
}

/** The names that a file declares, but for those that a protocol or the language prescribes. */
export function declaredNames(file: ts.SourceFile): Set<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (isDeclaration(node) && node.name && ts.isMemberName(node.name)) names.add(node.name.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  for (const name of PRESCRIBED) names.delete(name);
  return names;
}

const PRESCRIBED = ['next', 'return', 'throw', 'then', 'catch', 'finally', 'value', 'done'];

// What a property of an object literal is called is part of its meaning: `{ value, done }`.
function isDeclaration(node: ts.Node): node is ts.NamedDeclaration {
  return (
    ts.isVariableDeclaration(node) ||
    ts.isParameter(node) ||
    ts.isBindingElement(node) ||
    ts.isFunctionLike(node) ||
    ts.isClassLike(node) ||
    ts.isPropertyDeclaration(node) ||
    ts.isImportSpecifier(node) ||
    ts.isImportClause(node) ||
    ts.isNamespaceImport(node)
  );
}

function isDress(node: ts.Node): boolean {
  return (
    (node.kind >= ts.SyntaxKind.FirstJSDocNode && node.kind <= ts.SyntaxKind.LastJSDocNode) ||
    ts.isImportDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeParameterDeclaration(node) ||
    (ts.isTypeNode(node) && !ts.isHeritageClause(node.parent)) ||
    (ts.isModifier(node) && !MEANT.has(node.kind))
  );
}

const MEANT: ReadonlySet<ts.SyntaxKind> = new Set([ts.SyntaxKind.AsyncKeyword, ts.SyntaxKind.StaticKeyword]);

const SILENT: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.EndOfFileToken,
  ts.SyntaxKind.SemicolonToken,
  ts.SyntaxKind.ColonToken,
  ts.SyntaxKind.CommaToken,
  ts.SyntaxKind.AsKeyword,
]);

function plain(node: ts.Node, word: string): string {
  if (ts.isStringLiteralLike(node)) return 'a text';
  return word === 'let' || word === 'var' ? 'const' : word;
}
