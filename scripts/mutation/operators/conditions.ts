import ts from 'typescript';
import { replaced, type Operator } from '../operator.ts';

/** Questions and what they are made of. */
export const conditions: readonly Operator[] = [
  (node) => {
    const condition = conditionOf(node);
    if (condition === undefined || isBoolean(condition)) return [];
    return [replaced('condition negated', condition, negated(condition))];
  },

  (node) => swapped(node, 'boundary moved', { '<': '<=', '<=': '<', '>': '>=', '>=': '>' }),
  (node) => (isCondition(node) ? [] : swapped(node, 'equality negated', { '===': '!==', '!==': '===' })),
  (node) => swapped(node, 'operator swapped', { '&&': '||', '||': '&&', '??': '||', '??=': '=', '||=': '=' }),

  (node) => {
    if (!ts.isBinaryExpression(node) || !['&&', '||', '??'].includes(node.operatorToken.getText())) return [];
    return [
      replaced('right side dropped', node, node.left.getText()),
      replaced('left side dropped', node, node.right.getText()),
    ];
  },

  (node) => {
    const mark = questionMarkOf(node);
    if (mark === undefined) return [];
    return [replaced('question mark dropped', mark, ts.isPropertyAccessExpression(node) ? '.' : '')];
  },
];

/** An edit that writes another operator, if the node is a binary expression with one of these. */
export function swapped(node: ts.Node, kind: string, others: Readonly<Record<string, string>>) {
  if (!ts.isBinaryExpression(node)) return [];
  const other = others[node.operatorToken.getText()];
  return other === undefined ? [] : [replaced(kind, node.operatorToken, other)];
}

function conditionOf(node: ts.Node): ts.Expression | undefined {
  if (ts.isIfStatement(node) || ts.isWhileStatement(node) || ts.isDoStatement(node)) return node.expression;
  if (ts.isForStatement(node) || ts.isConditionalExpression(node)) return node.condition;
  return undefined;
}

function isCondition(node: ts.Node): boolean {
  return conditionOf(node.parent) === node;
}

function isBoolean({ kind }: ts.Node): boolean {
  return kind === ts.SyntaxKind.TrueKeyword || kind === ts.SyntaxKind.FalseKeyword;
}

function negated(condition: ts.Expression): string {
  const { ExclamationToken } = ts.SyntaxKind;
  const isNot = ts.isPrefixUnaryExpression(condition) && condition.operator === ExclamationToken;
  return isNot ? condition.operand.getText() : `!(${condition.getText()})`;
}

/** Of `a?.b`, `a?.[b]` and `a?.()`. */
function questionMarkOf(node: ts.Node): ts.Node | undefined {
  if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) return node.questionDotToken;
  return ts.isCallExpression(node) ? node.questionDotToken : undefined;
}
