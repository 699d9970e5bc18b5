import type ts from 'typescript';
import type { Edit } from './mutant.ts';

/** Looks at one node of a source and says which changes it knows for it. */
export type Operator = (node: ts.Node) => readonly Edit[];

/** The node, its comments aside, becomes another text. */
export function replaced(kind: string, node: ts.Node, text: string): Edit {
  return { kind, start: node.getStart(), end: node.end, text };
}

/** The node goes, with the comma or the blank that parted it from the next one. */
export function removed(kind: string, node: ts.Node): Edit {
  const text = node.getSourceFile().text;
  const [gap = ''] = /^\s*,?[ \t]*/.exec(text.slice(node.end)) ?? [];
  // The last of a list keeps what closes the list where it stands.
  const end = gap.includes(',') || /^[ \t]+$/.test(gap) ? node.end + gap.length : node.end;
  return { kind, start: node.getStart(), end, text: '' };
}
