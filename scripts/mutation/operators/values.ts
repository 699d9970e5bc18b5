import ts from 'typescript';
import type { Edit } from '../mutant.ts';
import { removed, replaced, type Operator } from '../operator.ts';
import { swapped } from './conditions.ts';

/** Numbers, booleans, arguments, and which end of a list is meant. */
export const values: readonly Operator[] = [
  (node) =>
    ts.isNumericLiteral(node)
      ? [1, -1].map((by) => replaced(by > 0 ? 'one more' : 'one less', node, String(Number(node.text) + by)))
      : [],

  (node) => {
    if (node.kind === ts.SyntaxKind.TrueKeyword) return [replaced('true made false', node, 'false')];
    return node.kind === ts.SyntaxKind.FalseKeyword ? [replaced('false made true', node, 'true')] : [];
  },

  (node) => swapped(node, 'sign swapped', { '+': '-', '-': '+', '+=': '-=', '-=': '+=' }),

  (node) => {
    if (!ts.isPostfixUnaryExpression(node) && !ts.isPrefixUnaryExpression(node)) return [];
    const { PlusPlusToken, MinusMinusToken } = ts.SyntaxKind;
    if (node.operator !== PlusPlusToken && node.operator !== MinusMinusToken) return [];
    const [from, to] = node.operator === PlusPlusToken ? ['++', '--'] : ['--', '++'];
    return [replaced('sign swapped', node, node.getText().replace(from, to))];
  },

  (node) => {
    if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return [];
    return (node.arguments ?? []).map((argument) => removed('argument dropped', argument));
  },

  (node) =>
    ts.isParameter(node) && node.initializer !== undefined ? [withoutDefault(node, node.initializer)] : [],

  (node) => {
    if (!ts.isPropertyAccessExpression(node)) return [];
    const other = OTHER_ENDS[node.name.text];
    return other === undefined ? [] : [replaced(`${node.name.text} made ${other}`, node.name, other)];
  },
];

const OTHER_ENDS: Readonly<Record<string, string>> = {
  push: 'unshift',
  unshift: 'push',
  shift: 'pop',
  pop: 'shift',
  asyncIterator: 'iterator',
  iterator: 'asyncIterator',
};

function withoutDefault(parameter: ts.ParameterDeclaration, value: ts.Expression): Edit {
  const before = parameter.type ?? parameter.name;
  return { kind: 'default dropped', start: before.end, end: value.end, text: '' };
}
