import ts from 'typescript';
import type { Source, Violation } from './source.ts';
import { constantText } from './path-of.ts';
import { globalName } from './names.ts';

/** What a solution may import: time, events, streams and helpers, nothing that reaches a disk, a network or a process. */
const ALLOWED: ReadonlySet<string> = new Set([
  'assert',
  'assert/strict',
  'async_hooks',
  'buffer',
  'events',
  'perf_hooks',
  'readline',
  'readline/promises',
  'stream',
  'stream/promises',
  'stream/web',
  'string_decoder',
  'timers',
  'timers/promises',
  'url',
  'util',
  'util/types',
]);

/** Imports and whatever else loads a file. Imports of types alone load nothing. */
export function importViolations(source: Source): Violation[] {
  const found: Violation[] = [];
  const check: Check = (node, name) => {
    if (name === undefined)
      found.push({
        node,
        severity: 'hold',
        what: 'It loads a module whose name only running it would tell.',
      });
    else if (!isAllowed(name)) found.push({ node, severity: 'hold', what: whyNot(name) });
  };
  for (const { fileName, pos } of source.file.referencedFiles) {
    found.push({
      node: { pos },
      severity: 'hold',
      what: `It refers to another file, ${fileName}; a solution stands in one file.`,
    });
  }
  for (const node of source.code) {
    if (ts.isImportDeclaration(node) && !isOfTypes(node.importClause))
      check(node, textOf(node.moduleSpecifier));
    if (ts.isExportDeclaration(node) && node.moduleSpecifier && !node.isTypeOnly)
      check(node, textOf(node.moduleSpecifier));
    if (
      ts.isImportEqualsDeclaration(node) &&
      ts.isExternalModuleReference(node.moduleReference) &&
      !node.isTypeOnly
    ) {
      check(node, textOf(node.moduleReference.expression));
    }
    if (ts.isCallExpression(node)) found.push(...callViolations(node, source, check));
    if (ts.isMetaProperty(node) && node.keywordToken === ts.SyntaxKind.ImportKeyword) {
      found.push({
        node,
        severity: 'hold',
        what: 'It asks `import.meta` where it lies; a solution need not know.',
      });
    }
  }
  return found;
}

type Check = (node: ts.Node, name: string | undefined) => void;

function callViolations(call: ts.CallExpression, source: Source, check: Check): Violation[] {
  const isImport = call.expression.kind === ts.SyntaxKind.ImportKeyword;
  if (!isImport && !isRequire(call.expression, source)) return [];
  const [argument] = call.arguments;
  const name = argument && constantText(argument, source);
  if (name === undefined || !isAllowed(name)) {
    check(call, name);
    return [];
  }
  const what = `It loads ${name} with ${isImport ? 'import()' : 'require()'}; an import at the top does the same.`;
  return [{ node: call, severity: 'note', what }];
}

/** Node's own, called as it is: a call that this rule judges. */
export function isRequire(expression: ts.Expression, source: Source): boolean {
  return ts.isIdentifier(expression) && globalName(expression, source) === 'require';
}

function isAllowed(name: string): boolean {
  return ALLOWED.has(name.replace(/^node:/, ''));
}

function isOfTypes(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined) return false;
  if (clause.isTypeOnly) return true;
  const { name, namedBindings } = clause;
  return (
    name === undefined &&
    namedBindings !== undefined &&
    ts.isNamedImports(namedBindings) &&
    namedBindings.elements.length > 0 &&
    namedBindings.elements.every(({ isTypeOnly }) => isTypeOnly)
  );
}

function textOf(specifier: ts.Expression | undefined): string | undefined {
  return specifier !== undefined && ts.isStringLiteralLike(specifier) ? specifier.text : undefined;
}

function whyNot(name: string): string {
  if (/^[./#]/.test(name)) return `It imports another file, ${name}; a solution stands in one file.`;
  return `It imports ${name}, which no kata needs; allowed are Node's timers, events, streams and helpers.`;
}
