import ts from 'typescript';
import { replaced, type Operator } from '../operator.ts';

/** `try`, `catch`, `finally`: what happens when something fails or is left early. */
export const cleanup: readonly Operator[] = [
  (node) => {
    if (!ts.isTryStatement(node) || node.finallyBlock === undefined) return [];
    const tried = node.tryBlock.getText();
    const without = node.catchClause === undefined ? tried : `try ${tried} ${node.catchClause.getText()}`;
    return [replaced('finally dropped', node, without)];
  },

  (node) => {
    if (!ts.isTryStatement(node) || node.catchClause === undefined) return [];
    const tried = node.tryBlock.getText();
    const { finallyBlock } = node;
    const without = finallyBlock === undefined ? tried : `try ${tried} finally ${finallyBlock.getText()}`;
    return [replaced('catch dropped', node, without)];
  },
];
