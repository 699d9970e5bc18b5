import ts from 'typescript';

/** What is left of an expression without parentheses, casts, `!` and `satisfies`: what runs is the same. */
export function bareOf(expression: ts.Expression): ts.Expression {
  let bare = expression;
  while (isWrapper(bare)) bare = bare.expression;
  return bare;
}

/** What holds an expression, seen without the same. */
export function holderOf(expression: ts.Expression): { readonly holder: ts.Node; readonly held: ts.Node } {
  let held: ts.Node = expression;
  while (isWrapper(held.parent)) held = held.parent;
  return { holder: held.parent, held };
}

function isWrapper(node: ts.Node): node is ts.Expression & { readonly expression: ts.Expression } {
  return (
    ts.isParenthesizedExpression(node) ||
    ts.isAsExpression(node) ||
    ts.isNonNullExpression(node) ||
    ts.isSatisfiesExpression(node) ||
    ts.isTypeAssertionExpression(node) ||
    ts.isExpressionWithTypeArguments(node)
  );
}
