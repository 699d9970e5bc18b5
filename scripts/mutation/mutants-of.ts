import ts from 'typescript';
import { emit } from './emit.ts';
import type { Edit, Mutant } from './mutant.ts';
import type { Operator } from './operator.ts';
import { cleanup } from './operators/cleanup.ts';
import { conditions } from './operators/conditions.ts';
import { steps } from './operators/steps.ts';
import { values } from './operators/values.ts';
import { waiting } from './operators/waiting.ts';

const OPERATORS: readonly Operator[] = [...waiting, ...cleanup, ...steps, ...conditions, ...values];

/**
 * Every mutant of a TypeScript source, in the order of its lines. What an engine cannot parse is
 * left out, and so is what runs as the source itself or an earlier mutant does: only types differ.
 */
export function mutantsOf(source: string): Mutant[] {
  const file = ts.createSourceFile('source.ts', source, ts.ScriptTarget.ES2022, true);
  const seen = new Set([emit(source)]);
  const mutants = editsOf(file).flatMap((edit) => {
    const changed = source.slice(0, edit.start) + edit.text + source.slice(edit.end);
    const script = emit(changed);
    if (script === undefined || seen.has(script)) return [];
    seen.add(script);
    const { line } = file.getLineAndCharacterOfPosition(edit.start);
    const name = `${edit.kind}: ${lineAt(source, line)}`;
    return [{ name, kind: edit.kind, line: line + 1, source: changed }];
  });
  return numbered(mutants);
}

function editsOf(file: ts.SourceFile): Edit[] {
  const edits: Edit[] = [];
  const visit = (node: ts.Node): void => {
    // Nothing of a type is left when the source runs.
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return;
    edits.push(...OPERATORS.flatMap((operator) => operator(node)));
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(file, visit);
  return edits.toSorted((a, b) => a.start - b.start);
}

function lineAt(source: string, line: number): string {
  return source.split('\n')[line]?.trim() ?? '';
}

function numbered(mutants: readonly Mutant[]): Mutant[] {
  const count = new Map<string, number>();
  return mutants.map((mutant) => {
    const nth = (count.get(mutant.name) ?? 0) + 1;
    count.set(mutant.name, nth);
    return nth === 1 ? mutant : { ...mutant, name: mutant.name.replace(':', ` (${nth}):`) };
  });
}
