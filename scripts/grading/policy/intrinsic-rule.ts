import ts from 'typescript';
import { bareOf } from './bare.ts';
import { pathOf } from './path-of.ts';
import { CLASS, FUNCTIONS } from './shared-names.ts';
import type { Source, Violation } from './source.ts';

/** What a path begins with that leads to what everybody has. */
const OTHERS =
  'globalThis|global|import|\\(constructor\\)|\\(prototype\\)|process|expect|jest|it|test|describe';
const SHARED = new RegExp(`^(${CLASS}|${FUNCTIONS}|${OTHERS})$`);
/** Functions that change their first argument. */
const CHANGES =
  /^(Object|Reflect) (defineProperty|defineProperties|setPrototypeOf|assign|freeze|seal|preventExtensions|set|deleteProperty)$/;
/** New symbols that an older Node lacks, and that people fill in. */
const FILLED_IN = /^Symbol (asyncDispose|dispose)$/;

/** Changes to what the specs share with the solution: `Object.is = …`, `Promise.prototype.then = …`, an import's properties. */
export function intrinsicViolations(source: Source): Violation[] {
  const found: Violation[] = [];
  for (const node of source.code) {
    for (const target of targetsOf(node)) {
      const path = sharedPath(target, source);
      if (path !== undefined) found.push(violation(node, path));
    }
    const changed = ts.isCallExpression(node) ? changedBy(node, source) : undefined;
    if (changed !== undefined) found.push(violation(node, changed));
  }
  return found;
}

function violation(node: ts.Node, path: readonly string[]): Violation {
  if (FILLED_IN.test(path.join(' '))) {
    return {
      node,
      severity: 'note',
      what: `It fills in ${path.join('.')}, which every Node of the course has.`,
    };
  }
  const [first = '', ...rest] = path;
  const what = SPOKEN.get(first) ?? path.join('.');
  const own = SPOKEN.has(first) && rest.length > 0 ? ` (${rest.join('.')})` : '';
  return { node, severity: 'hold', what: `It changes ${what}${own}, which the specs share with it.` };
}

const SPOKEN: ReadonlyMap<string, string> = new Map([
  ['import', 'what it imports'],
  ['(constructor)', "a value's class"],
  ['(prototype)', 'a prototype of the language'],
]);

function sharedPath(target: ts.Expression, source: Source): readonly string[] | undefined {
  const bare = bareOf(target);
  // Another value for a name of one's own changes nothing shared, whatever was in it before.
  const path = pathOf(bare, source);
  if (path === undefined || !SHARED.test(path[0] ?? '')) return undefined;
  return ts.isIdentifier(bare) && (path.length > 1 || path[0] !== bare.text) ? undefined : path;
}

/** What a node gives another value, or deletes. */
function targetsOf(node: ts.Node): ts.Expression[] {
  if (ts.isBinaryExpression(node) && isAssignment(node.operatorToken.kind)) return targetsIn(node.left);
  if (ts.isDeleteExpression(node)) return [node.expression];
  if ((ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) && STEPS.has(node.operator))
    return [node.operand];
  if (!ts.isForOfStatement(node) && !ts.isForInStatement(node)) return [];
  return ts.isVariableDeclarationList(node.initializer) ? [] : targetsIn(node.initializer);
}

const STEPS: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.PlusPlusToken,
  ts.SyntaxKind.MinusMinusToken,
]);

function isAssignment(kind: ts.SyntaxKind): boolean {
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
}

/** `[a.b, c] = …` and `({ x: a.b } = …)` have several. */
function targetsIn(expression: ts.Expression): ts.Expression[] {
  const bare = bareOf(expression);
  if (ts.isArrayLiteralExpression(bare)) return bare.elements.flatMap(targetsIn);
  if (ts.isSpreadElement(bare)) return targetsIn(bare.expression);
  if (ts.isBinaryExpression(bare) && bare.operatorToken.kind === ts.SyntaxKind.EqualsToken)
    return targetsIn(bare.left);
  if (!ts.isObjectLiteralExpression(bare)) return [bare];
  return bare.properties.flatMap((property) => {
    if (ts.isPropertyAssignment(property)) return targetsIn(property.initializer);
    if (ts.isShorthandPropertyAssignment(property)) return [property.name];
    return ts.isSpreadAssignment(property) ? targetsIn(property.expression) : [];
  });
}

function changedBy(
  { expression, arguments: args }: ts.CallExpression,
  source: Source,
): readonly string[] | undefined {
  const path = pathOf(expression, source) ?? [];
  if (!CHANGES.test(path.slice(0, 2).join(' '))) return undefined;
  // By way of `call` or `apply` it may be any of them.
  const all = args.flatMap((each) => (ts.isArrayLiteralExpression(each) ? [...each.elements] : [each]));
  return (path.length === 2 ? args.slice(0, 1) : all)
    .map((each) => pathOf(each, source))
    .find((each) => each !== undefined && SHARED.test(each[0] ?? ''));
}
