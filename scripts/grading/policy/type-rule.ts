import ts from 'typescript';
import type { Source, Violation } from './source.ts';

/** What switches the type checker off. The points stand: the types of the katas help, they are not the task. */
export function typeViolations(source: Source): Violation[] {
  const anys: ts.Node[] = [];
  const literals: ts.Node[] = [];
  const found: Violation[] = [];
  const visit = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.AnyKeyword) anys.push(node);
    if (ts.isLiteralExpression(node) || ts.isTemplateLiteralToken(node) || ts.isJsxText(node))
      literals.push(node);
    if (ts.isModuleDeclaration(node) && (ts.isStringLiteral(node.name) || node.name.text === 'global')) {
      found.push({ node, severity: 'note', what: 'It changes the types of other files.' });
    }
    ts.forEachChild(node, visit);
  };
  visit(source.file);
  const [first] = anys;
  if (first !== undefined) {
    const times = anys.length === 1 ? '' : ` (${anys.length} times, here first)`;
    found.push({
      node: first,
      severity: 'note',
      what: `It says \`any\`${times}, which switches the type checker off there.`,
    });
  }
  return [...found, ...directives(source, literals)];
}

/** Nobody needs to see more of them. */
const MOST = 20;

/** In comments; the same words in a text are only words. */
function directives({ text, file }: Source, literals: readonly ts.Node[]): Violation[] {
  const found: Violation[] = [];
  const texts = literals.map((node) => ({ start: node.getStart(file), end: node.end }));
  for (const { index, 0: directive } of text.matchAll(/@ts-(?:nocheck|ignore|expect-error)\b/g)) {
    if (found.length === MOST) break;
    const pos = commentBefore(text, index);
    const isText = texts.some(({ start, end }) => start < index && index < end);
    if (pos === undefined || isText) continue;
    const what = `It says ${directive}, which switches the type checker off.`;
    found.push({ node: { pos }, severity: 'note', what });
  }
  return found;
}

/**
 * Where the comment begins, or the line of it, that has nothing before this place. Looked for backwards,
 * step by step: a pattern with two runs of spaces takes minutes for a file of spaces.
 */
function commentBefore(text: string, index: number): number | undefined {
  let pos = index;
  while (pos > 0 && BEFORE.test(text[pos - 1] ?? '')) pos -= 1;
  const before = text.slice(pos, index);
  const opens = before.search(/\/[/*]/);
  if (opens >= 0) return pos + opens;
  return pos === 0 || /[\n\r]/.test(before) ? index : undefined;
}

const BEFORE = /[\s/*]/;
