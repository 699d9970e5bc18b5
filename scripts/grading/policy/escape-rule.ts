import ts from 'typescript';
import { holderOf } from './bare.ts';
import { COMPARES } from './global-rule.ts';
import { constantText, pathOf } from './path-of.ts';
import type { Source, Violation } from './source.ts';

/** Ways from any value to what has made it, and on to everything: constructors, `__proto__`, the registry of symbols. */
export function escapeViolations(source: Source): Violation[] {
  const found: Violation[] = [];
  const hold = (node: ts.Node, what: string) => found.push({ node, severity: 'hold', what });
  for (const node of source.code) {
    if (ts.isExpression(node) && isConstructor(node, source) && !isHarmlessUse(node)) {
      hold(node, 'It uses a `constructor` to make something; that may be code that is not in the file.');
    }
    const name = accessedName(node, source);
    if (name !== undefined && HIDDEN.test(name)) hold(node, `It uses \`${name}\`, ${SHARED}`);
    if (ts.isStringLiteralLike(node) && isNameInDisguise(node))
      hold(node, `It has the name "${node.text}" as a text, ${SHARED}`);
    if (ts.isCallExpression(node)) found.push(...registered(node, source));
  }
  return found;
}

const SHARED = 'which reaches what the specs share with it.';
const HIDDEN = /^(__proto__|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__)$/;

function accessedName(node: ts.Node, source: Source): string | undefined {
  if (ts.isPropertyAccessExpression(node)) return node.name.text;
  return ts.isElementAccessExpression(node) ? constantText(node.argumentExpression, source) : undefined;
}

/** `Reflect.get(value, 'constructor')`; in `name !== 'constructor'` and as a key it is only a name. */
function isNameInDisguise({ text, parent }: ts.StringLiteralLike): boolean {
  if (text !== 'constructor' && !HIDDEN.test(text)) return false;
  return (
    ts.isCallExpression(parent) || ts.isArrayLiteralExpression(parent) || ts.isComputedPropertyName(parent)
  );
}

function isConstructor(node: ts.Expression, source: Source): boolean {
  if (!ts.isPropertyAccessExpression(node) && !ts.isElementAccessExpression(node) && !ts.isIdentifier(node))
    return false;
  const { parent } = node;
  // Of the name that is being declared nothing is made yet.
  if ((ts.isVariableDeclaration(parent) || ts.isBindingElement(parent)) && parent.name === node) return false;
  return pathOf(node, source)?.join() === '(constructor)';
}

/** To compare it, to tell its name, to keep it in a variable (whose uses are judged), to set it. */
function isHarmlessUse(node: ts.Expression): boolean {
  const { holder: parent, held: at } = holderOf(node);
  if (ts.isPropertyAccessExpression(parent)) return parent.expression !== at || !MAKES.test(parent.name.text);
  if (ts.isVariableDeclaration(parent)) return parent.initializer === at;
  if (ts.isTypeOfExpression(parent) || ts.isExpressionStatement(parent)) return true;
  if (!ts.isBinaryExpression(parent)) return false;
  const isSet = parent.operatorToken.kind === ts.SyntaxKind.EqualsToken && parent.left === at;
  return isSet || COMPARES.has(parent.operatorToken.kind);
}

const MAKES = /^(constructor|call|apply|bind|value)$/;

/** Jest keeps its state under symbols of the registry. */
function registered(call: ts.CallExpression, source: Source): Violation[] {
  if (pathOf(call.expression, source)?.join('.') !== 'Symbol.for') return [];
  const [argument] = call.arguments;
  const name = argument && constantText(argument, source);
  if (name === undefined)
    return [
      { node: call, severity: 'note', what: 'It takes a symbol whose name only running it would tell.' },
    ];
  if (!/jest|expect|circus|^\$\$|matchers/i.test(name)) return [];
  return [
    {
      node: call,
      severity: 'hold',
      what: `It takes the symbol "${name}", by which the specs' own state is found.`,
    },
  ];
}
