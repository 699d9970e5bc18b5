import ts from 'typescript';
import { removed, replaced, type Operator } from '../operator.ts';

/** Statements and results: a step left out, or another way on. */
export const steps: readonly Operator[] = [
  (node) => (isStep(node) && !isLastWord(node) ? [replaced('statement deleted', node, ';')] : []),

  (node) => {
    const next = nextStep(node);
    if (!isStep(node) || next === undefined || (isPlain(node) && isPlain(next))) return [];
    const between = node.getSourceFile().text.slice(node.end, next.getStart());
    const text = next.getText() + between + node.getText();
    return [{ kind: 'order swapped', start: node.getStart(), end: next.end, text }];
  },

  (node) =>
    ts.isReturnStatement(node) && node.expression !== undefined && node.expression.getText() !== 'undefined'
      ? [replaced('result dropped', node, 'return;')]
      : [],

  (node) =>
    ts.isArrowFunction(node) && !ts.isBlock(node.body) ? [replaced('result dropped', node.body, '{}')] : [],

  (node) => (ts.isBreakStatement(node) ? [replaced('break made continue', node, 'continue;')] : []),
  (node) => (ts.isContinueStatement(node) ? [replaced('continue made break', node, 'break;')] : []),

  (node) => (isMember(node) ? [removed('member dropped', node)] : []),
];

/** Does something by itself. Declarations are left alone: without them nothing else can be run. */
function isStep(node: ts.Node): boolean {
  return (
    ts.isStatement(node) &&
    !ts.isBlock(node) &&
    !ts.isEmptyStatement(node) &&
    !ts.isVariableStatement(node) &&
    !ts.isFunctionDeclaration(node) &&
    !ts.isClassDeclaration(node) &&
    !ts.isInterfaceDeclaration(node) &&
    !ts.isTypeAliasDeclaration(node) &&
    !ts.isImportDeclaration(node) &&
    !ts.isExportDeclaration(node)
  );
}

/** `return undefined;` at the very end: without it the function does the same. */
function isLastWord(node: ts.Node): boolean {
  const { parent: block } = node;
  if (!ts.isReturnStatement(node) || !ts.isBlock(block) || !ts.isFunctionLike(block.parent)) return false;
  return block.statements.at(-1) === node && [undefined, 'undefined'].includes(node.expression?.getText());
}

/** Gives one thing a value that no call finds out: nobody can see when. */
function isPlain(node: ts.Node): boolean {
  return ts.isExpressionStatement(node) && /^[\w.#]+ = [\w.#]+;?$/.test(node.getText());
}

/** The statement after this one, if it is in the same block and does something by itself. */
function nextStep(node: ts.Node): ts.Statement | undefined {
  if (!ts.isBlock(node.parent)) return undefined;
  const next = node.parent.statements[node.parent.statements.findIndex((each) => each === node) + 1];
  return next !== undefined && isStep(next) ? next : undefined;
}

/** What an object offers: a property or a method of a literal, a method of a class. */
function isMember(node: ts.Node): boolean {
  // Whoever reads a property that is not there gets undefined as well.
  if (ts.isPropertyAssignment(node) && node.initializer.getText() === 'undefined') return false;
  if (ts.isObjectLiteralExpression(node.parent)) return true;
  return ts.isMethodDeclaration(node);
}
