import ts from 'typescript';
import { bareOf } from './bare.ts';
import { bindingOf, globalName } from './names.ts';
import type { Source } from './source.ts';

/** Aliases of aliases that are followed. */
const DEEPEST = 8;
/** No name that matters is longer. */
const LONGEST = 1000;

/**
 * What an expression reaches from a global or an import on, through properties and names given to it:
 * `const P = Promise; P.prototype` is `['Promise', 'prototype']`. What is taken from an import begins
 * with `import`, what any value is made by with `(constructor)`, what the language's own prototypes are
 * with `(prototype)`. Undefined for what the file itself has made.
 */
export function pathOf(expression: ts.Expression, source: Source, deep = 0): readonly string[] | undefined {
  const bare = bareOf(expression);
  if (deep > DEEPEST) return undefined;
  if (ts.isIdentifier(bare)) return pathOfName(bare, source, deep);
  if (ts.isPropertyAccessExpression(bare)) return step(bare.expression, bare.name.text, source, deep);
  if (ts.isElementAccessExpression(bare)) {
    return step(bare.expression, constantText(bare.argumentExpression, source) ?? '*', source, deep);
  }
  if (ts.isBinaryExpression(bare) && bare.operatorToken.kind === ts.SyntaxKind.CommaToken)
    return pathOf(bare.right, source, deep + 1);
  return ts.isCallExpression(bare) ? pathOfPrototype(bare, source, deep) : undefined;
}

function step(
  from: ts.Expression,
  name: string,
  source: Source,
  deep: number,
): readonly string[] | undefined {
  const path = pathOf(from, source, deep + 1);
  if (name === 'constructor' && !isThis(from)) return ['(constructor)'];
  if (path === undefined) return undefined;
  return isGlobalObject(path) ? [name] : [...path, name];
}

function isThis(expression: ts.Expression): boolean {
  const { kind } = bareOf(expression);
  return kind === ts.SyntaxKind.ThisKeyword || kind === ts.SyntaxKind.SuperKeyword;
}

function isGlobalObject(path: readonly string[]): boolean {
  return path.length === 1 && (path[0] === 'globalThis' || path[0] === 'global');
}

function pathOfName(id: ts.Identifier, source: Source, deep: number): readonly string[] | undefined {
  const global = globalName(id, source);
  if (global !== undefined) return [global];
  const binding = bindingOf(id, source);
  if (binding === undefined) return undefined;
  if (ts.isImportClause(binding) || ts.isNamespaceImport(binding) || ts.isImportSpecifier(binding))
    return ['import', id.text];
  return pathOfBinding(binding, source, deep);
}

/** Of what a variable was made with: `const P = Promise`, `const { prototype } = Promise`. */
function pathOfBinding(binding: ts.Node, source: Source, deep: number): readonly string[] | undefined {
  if (ts.isVariableDeclaration(binding))
    return binding.initializer && pathOf(binding.initializer, source, deep + 1);
  if (!ts.isBindingElement(binding) || !ts.isObjectBindingPattern(binding.parent)) return undefined;
  const path = pathOfBinding(binding.parent.parent, source, deep + 1);
  const name = binding.propertyName ?? binding.name;
  const key = ts.isIdentifier(name) || ts.isStringLiteral(name) ? name.text : '*';
  if (key === 'constructor') return ['(constructor)'];
  if (path === undefined) return undefined;
  return isGlobalObject(path) ? [key] : [...path, key];
}

/** `Object.getPrototypeOf(async function* () {})` gives everybody's prototype; that of an object of one's own does not. */
function pathOfPrototype(
  { expression, arguments: [of] }: ts.CallExpression,
  source: Source,
  deep: number,
): readonly string[] | undefined {
  const [owner, method] = pathOf(expression, source, deep + 1) ?? [];
  if (method !== 'getPrototypeOf' || (owner !== 'Object' && owner !== 'Reflect') || of === undefined)
    return undefined;
  const bare = bareOf(of);
  const isLiteral =
    ts.isFunctionLike(bare) ||
    ts.isArrayLiteralExpression(bare) ||
    ts.isObjectLiteralExpression(bare) ||
    ts.isLiteralExpression(bare) ||
    ts.isCallExpression(bare) ||
    ts.isAwaitExpression(bare);
  return isLiteral || pathOf(bare, source, deep + 1) !== undefined ? ['(prototype)'] : undefined;
}

/** A text that stands in the file, also put together from several; undefined for what only running it could tell. */
export function constantText(expression: ts.Expression, source: Source, deep = 0): string | undefined {
  const bare = bareOf(expression);
  if (deep > DEEPEST) return undefined;
  if (ts.isStringLiteralLike(bare)) return bare.text;
  if (ts.isBinaryExpression(bare) && bare.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    const [left, right] = [bare.left, bare.right].map((side) => constantText(side, source, deep + 1));
    if (left === undefined || right === undefined || left.length + right.length > LONGEST) return undefined;
    return left + right;
  }
  if (ts.isTemplateExpression(bare)) {
    const spans = bare.templateSpans.map((span) => [
      constantText(span.expression, source, deep + 1),
      span.literal.text,
    ]);
    return spans.some(([text]) => text === undefined || text.length > LONGEST) ? undefined : bare.head.text + spans.flat().join('');
  }
  const binding = ts.isIdentifier(bare) ? bindingOf(bare, source) : undefined;
  if (binding === undefined || !ts.isVariableDeclaration(binding) || binding.initializer === undefined)
    return undefined;
  return ts.getCombinedNodeFlags(binding) & ts.NodeFlags.Const
    ? constantText(binding.initializer, source, deep + 1)
    : undefined;
}
