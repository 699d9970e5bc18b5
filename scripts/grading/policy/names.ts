import ts from 'typescript';
import type { Source } from './source.ts';

/**
 * The name of what an identifier stands for when nothing in the file declares it: a global of the
 * language or of Node. Undefined for what is declared, and for names that are no references.
 */
export function globalName(id: ts.Identifier, source: Source): string | undefined {
  return isReference(id) && bindingOf(id, source) === undefined ? id.text : undefined;
}

/** What declares the name, if it is there when the file runs: types, `declare` and overloads are not. */
export function bindingOf(id: ts.Identifier, { checker, bindings }: Source): ts.Declaration | undefined {
  if (!bindings.has(id)) bindings.set(id, symbolOf(id, checker)?.declarations?.find(isThereAtRunTime));
  return bindings.get(id);
}

function symbolOf(id: ts.Identifier, checker: ts.TypeChecker): ts.Symbol | undefined {
  const { parent } = id;
  if (ts.isShorthandPropertyAssignment(parent)) return checker.getShorthandAssignmentValueSymbol(parent);
  if (ts.isExportSpecifier(parent)) return checker.getExportSpecifierLocalTargetSymbol(parent);
  return checker.getSymbolAtLocation(id);
}

function isThereAtRunTime(declaration: ts.Declaration): boolean {
  if (isDeclaredOnly(declaration)) return false;
  if (ts.isFunctionDeclaration(declaration)) return declaration.body !== undefined;
  if (ts.isInterfaceDeclaration(declaration) || ts.isTypeAliasDeclaration(declaration)) return false;
  if (ts.isModuleDeclaration(declaration)) return hasCode(declaration);
  return !ts.isTypeParameterDeclaration(declaration) && !ts.isTypeOnlyImportOrExportDeclaration(declaration);
}

/** `declare` on it, or on anything around it. */
function isDeclaredOnly(node: ts.Node): boolean {
  for (let at: ts.Node | undefined = node; at !== undefined; at = at.parent) {
    if (
      ts.canHaveModifiers(at) &&
      ts.getModifiers(at)?.some(({ kind }) => kind === ts.SyntaxKind.DeclareKeyword)
    )
      return true;
  }
  return false;
}

function hasCode({ body }: ts.ModuleDeclaration): boolean {
  if (body === undefined) return false;
  if (!ts.isModuleBlock(body)) return ts.isModuleDeclaration(body) && hasCode(body);
  return body.statements.some(
    (statement) => !ts.isInterfaceDeclaration(statement) && !ts.isTypeAliasDeclaration(statement),
  );
}

/** Whether an identifier stands for a value, and not for a property, a label or what is being declared. */
function isReference(id: ts.Identifier): boolean {
  const { parent } = id;
  if (ts.isShorthandPropertyAssignment(parent)) return parent.name === id;
  if (ts.isExportSpecifier(parent))
    return parent.parent.parent.moduleSpecifier === undefined && (parent.propertyName ?? parent.name) === id;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === id;
  if (ts.isLabeledStatement(parent) || ts.isBreakOrContinueStatement(parent)) return false;
  if (ts.isMetaProperty(parent) || ts.isImportSpecifier(parent) || ts.isNamespaceExport(parent)) return false;
  if (ts.isBindingElement(parent)) return parent.initializer === id;
  // `const id = …`, `function id`, `{ id: … }`: the name of a declaration.
  return !('name' in parent && parent.name === id);
}
