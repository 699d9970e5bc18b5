import ts from 'typescript';
import { declaredNames } from './tokens-of.ts';

/** What nothing forces on a file: its chosen names, and what it says in comments and texts. */
export type Dress = ReadonlyMap<string, number>;

/** How many tokens a shared name, or a word of a shared comment, is worth as evidence. */
const NAME = 3;
const MOST_WORDS = 12;
/** A comment of fewer words is anybody's: `// done`, `// wait a step`. */
const LEAST_WORDS = 4;

/** Each piece of the dress with its weight in tokens. */
export function dressOf(file: ts.SourceFile): Dress {
  const dress = new Map<string, number>();
  for (const name of declaredNames(file)) if (name.length > 2) dress.set(`name ${name}`, NAME);
  for (const said of saidIn(file)) {
    const words = said.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    if (words.length >= LEAST_WORDS) dress.set(`said ${words.join(' ')}`, Math.min(words.length, MOST_WORDS));
  }
  return dress;
}

/** Lines of comments, and text literals. */
function saidIn(file: ts.SourceFile): string[] {
  const said = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) said.add(node.getText(file));
    const children = node.getChildren(file);
    if (children.length > 0) return children.forEach(visit);
    for (const { pos, end } of ts.getLeadingCommentRanges(file.text, node.pos) ?? [])
      for (const line of file.text.slice(pos, end).split('\n')) said.add(line);
    for (const { pos, end } of ts.getTrailingCommentRanges(file.text, node.end) ?? [])
      for (const line of file.text.slice(pos, end).split('\n')) said.add(line);
  };
  visit(file);
  return [...said];
}
