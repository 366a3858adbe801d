import ts from "typescript";
import { ancestorsOf, nameOf, placeOf, propertyOf } from "./literals.ts";

/**
 * Keys of `defineTexts` that no source reads, by the compiler's own knowledge of what a name means. A part
 * that is read as a whole, or by a computed key, counts with all it holds.
 */
export function unusedKeys(program: ts.Program, files: readonly ts.SourceFile[]): string[] {
  const checker = program.getTypeChecker();
  const trees = files.flatMap(textTrees);
  const used = new Set<ts.Node>();
  for (const file of files) markUsed(file, checker, used);
  return trees.flatMap((tree) => unusedIn(tree, used, ""));
}

/** The Vietnamese objects of every `defineTexts({ vi, en })` of a file: their keys are the texts' keys. */
function textTrees(file: ts.SourceFile): ts.ObjectLiteralExpression[] {
  const found: ts.ObjectLiteralExpression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText() === "defineTexts") {
      const [both] = node.arguments;
      const vi = both && ts.isObjectLiteralExpression(both) ? propertyOf(both, "vi") : undefined;
      if (vi && ts.isObjectLiteralExpression(vi)) found.push(vi);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function markUsed(file: ts.SourceFile, checker: ts.TypeChecker, used: Set<ts.Node>): void {
  const visit = (node: ts.Node): void => {
    for (const symbol of symbolsRead(node, checker)) {
      for (const declaration of symbol.declarations ?? []) {
        used.add(declaration);
        if (isReadWhole(node)) markWhole(declaration, used);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
}

function symbolsRead(node: ts.Node, checker: ts.TypeChecker): ts.Symbol[] {
  if (ts.isPropertyAccessExpression(node)) return given(checker.getSymbolAtLocation(node.name));
  if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
    const name = (node.propertyName ?? node.name).getText();
    return given(checker.getTypeAtLocation(node.parent).getProperty(name));
  }
  // words[key], keyed by a value whose possible words are known.
  if (ts.isElementAccessExpression(node)) {
    return [...checker.getTypeAtLocation(node.expression).getProperties()];
  }
  return [];
}

const given = (symbol: ts.Symbol | undefined) => (symbol ? [symbol] : []);

// words.kinds handed on, rather than words.kinds.title.
function isReadWhole(node: ts.Node): boolean {
  return !ts.isPropertyAccessExpression(node.parent) && !ts.isBindingElement(node);
}

function markWhole(declaration: ts.Node, used: Set<ts.Node>): void {
  if (![...ancestorsOf(declaration)].some((node) => ts.isCallExpression(node))) return;
  const visit = (node: ts.Node): void => {
    used.add(node);
    ts.forEachChild(node, visit);
  };
  visit(declaration);
}

function unusedIn(
  tree: ts.ObjectLiteralExpression,
  used: ReadonlySet<ts.Node>,
  at: string,
): string[] {
  return tree.properties.flatMap((property) => {
    if (!property.name) return [];
    const key = `${at}.${nameOf(property.name)}`;
    if (!used.has(property)) return [`${placeOf(property)} ${key} is read nowhere`];
    if (!ts.isPropertyAssignment(property)) return [];
    const { initializer } = property;
    return ts.isObjectLiteralExpression(initializer) ? unusedIn(initializer, used, key) : [];
  });
}
