import ts from 'typescript';
import { removed, replaced, type Operator } from '../operator.ts';

/** `await`, `async`, `yield`: what asynchronous iteration is made of. */
export const waiting: readonly Operator[] = [
  (node) => (ts.isAwaitExpression(node) ? [replaced('await dropped', node, node.expression.getText())] : []),

  (node) =>
    ts.isForOfStatement(node) && node.awaitModifier !== undefined
      ? [removed('for await made for', node.awaitModifier)]
      : [],

  (node) => {
    if (!ts.isVariableDeclaration(node) || node.initializer === undefined || !isInAsync(node)) return [];
    const { initializer } = node;
    if (!ts.isCallExpression(initializer)) return [];
    return [replaced('await added', initializer, `await ${initializer.getText()}`)];
  },

  (node) => {
    const word = asyncOf(node);
    return word === undefined || awaitsItself(node) ? [] : [removed('async dropped', word)];
  },

  (node) =>
    ts.isYieldExpression(node) && node.asteriskToken !== undefined
      ? [replaced('yield* made yield', node, `yield ${textOf(node.expression)}`)]
      : [],

  (node) => {
    if (!ts.isExpressionStatement(node) || !ts.isYieldExpression(node.expression)) return [];
    const { asteriskToken, expression } = node.expression;
    if (asteriskToken !== undefined) return [];
    return [replaced('yield made return', node, `return ${textOf(expression)};`)];
  },

  (node) =>
    ts.isReturnStatement(node) && node.expression !== undefined && isInGenerator(node)
      ? [replaced('return made yield', node, `yield ${node.expression.getText()};`)]
      : [],

  (node) => {
    if (!ts.isPropertyAccessExpression(node) || node.expression.getText() !== 'Promise') return [];
    const other = OTHER_COMBINATORS[node.name.text];
    return other === undefined ? [] : [replaced(`${node.name.text} made ${other}`, node.name, other)];
  },
];

const OTHER_COMBINATORS: Readonly<Record<string, string>> = {
  all: 'allSettled',
  allSettled: 'all',
  race: 'any',
  any: 'race',
};

function textOf(node: ts.Node | undefined): string {
  return node?.getText() ?? '';
}

function asyncOf(node: ts.Node): ts.Node | undefined {
  if (!ts.isFunctionLike(node) || !ts.canHaveModifiers(node)) return undefined;
  return ts.getModifiers(node)?.find(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword);
}

/** Without `async` such a function cannot be parsed. */
function awaitsItself(node: ts.Node): boolean {
  return (
    ts.forEachChild(node, (child): boolean => {
      if (ts.isAwaitExpression(child)) return true;
      if (ts.isForOfStatement(child) && child.awaitModifier !== undefined) return true;
      return !ts.isFunctionLike(child) && awaitsItself(child);
    }) ?? false
  );
}

function isInAsync(node: ts.Node): boolean {
  const around = ts.findAncestor(node, ts.isFunctionLike);
  return around !== undefined && asyncOf(around) !== undefined;
}

function isInGenerator(node: ts.Node): boolean {
  const around = ts.findAncestor(node, ts.isFunctionLike);
  return around !== undefined && 'asteriskToken' in around && around.asteriskToken !== undefined;
}
