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
  return [...text.matchAll(/\/[/*][^\S\n]*\/?\s*(@ts-(?:nocheck|ignore|expect-error))\b/g)].slice(0, MOST).flatMap(
    ({ index, 1: directive }) => {
      const isText = literals.some((node) => node.getStart(file) < index && index < node.end);
      return isText
        ? []
        : [
            {
              node: { pos: index },
              severity: 'note' as const,
              what: `It says ${directive}, which switches the type checker off.`,
            },
          ];
    },
  );
}
