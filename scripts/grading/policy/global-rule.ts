import ts from 'typescript';
import { CLASS, FUNCTIONS } from './shared-names.ts';
import { isRequire } from './import-rule.ts';
import { globalName } from './names.ts';
import { pathOf } from './path-of.ts';
import type { Source, Violation } from './source.ts';

const REACHES_OUT = 'reaches outside the kata';
const TESTS = 'belongs to the specs, not to a solution';
const NETWORK = 'reaches the network; no kata does';
const CODE = 'runs code that is not in the file';

/** Globals that a solution does not use, and why. Whatever is not in the list is harmless, or not there at all. */
const FORBIDDEN: ReadonlyMap<string, string> = new Map(
  Object.entries({
    [REACHES_OUT]:
      'process globalThis global require module __filename __dirname gc BroadcastChannel localStorage sessionStorage ' +
      '__coverage__',
    [TESTS]:
      'jest expect it test describe fit xit xtest fdescribe xdescribe beforeAll beforeEach afterAll afterEach',
    [NETWORK]: 'fetch WebSocket EventSource',
    [CODE]: 'eval WebAssembly Function',
  }).flatMap(([why, names]) => names.split(' ').map((name) => [name, why] as const)),
);

/** Of `process`: ways to wait and to measure. */
const MILD = /^(nextTick|hrtime)$/;

/** Globals that reach out of the kata, under whatever name, unless the file has declared the name itself. */
export function globalViolations(source: Source): Violation[] {
  const found: Violation[] = [];
  for (const node of source.code) {
    if (!ts.isIdentifier(node)) continue;
    const violation = judge(node, globalName(node, source), source);
    if (violation !== undefined) found.push(violation);
  }
  return found;
}

function judge(id: ts.Identifier, name: string | undefined, source: Source): Violation | undefined {
  const why = name === undefined ? undefined : FORBIDDEN.get(name);
  if (name === undefined || why === undefined) return undefined;
  const property = propertyAfter(id, source);
  if (name === 'globalThis' || name === 'global') return ofGlobalObject(id, name, property);
  if (name === 'require' && ts.isCallExpression(id.parent) && isRequire(id.parent.expression, source))
    return undefined;
  if (name === 'module' && property === 'exports') return undefined;
  if (name === 'Function' && isHarmless(id, property)) return undefined;
  if (name === 'process' && property !== undefined && MILD.test(property)) {
    return {
      node: id,
      severity: 'note',
      what: `It uses process.${property}; the katas' clock is \`setTimeout\`.`,
    };
  }
  return { node: id, severity: 'hold', what: `It uses \`${name}\`, which ${why}.` };
}

/** `globalThis.setTimeout` is `setTimeout`; `globalThis.process` is `process`; `globalThis[name]` may be anything. */
function ofGlobalObject(
  id: ts.Identifier,
  name: string,
  property: string | undefined,
): Violation | undefined {
  const why = property === undefined ? REACHES_OUT : FORBIDDEN.get(property);
  if (why === undefined && property !== undefined && HARMLESS_PROPERTY.test(property)) return undefined;
  const shown = property === undefined ? name : `${name}.${property}`;
  return { node: id, severity: 'hold', what: `It uses \`${shown}\`, which ${why ?? REACHES_OUT}.` };
}

/** Globals that could as well be written without it. */
const HARMLESS_PROPERTY = new RegExp(`^(${CLASS}|${FUNCTIONS}|undefined)$`);

function propertyAfter(id: ts.Identifier, source: Source): string | undefined {
  const { parent } = id;
  const isOwner =
    (ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent)) &&
    parent.expression === id;
  const last = isOwner ? pathOf(parent, source)?.at(-1) : undefined;
  return last === '*' ? undefined : last;
}

/** Asking whether something is a function, and what functions share, makes none. */
function isHarmless(id: ts.Identifier, property: string | undefined): boolean {
  const { parent } = id;
  if (property !== undefined) return property === 'prototype' || property === 'name';
  return ts.isBinaryExpression(parent) && parent.right === id && COMPARES.has(parent.operatorToken.kind);
}

export const COMPARES: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.InstanceOfKeyword,
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
  ts.SyntaxKind.EqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsToken,
]);
