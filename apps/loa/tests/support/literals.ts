import ts from "typescript";

/** A literal of the source with what it says: the text a person would read, without filled-in values. */
export interface Literal {
  readonly node: ts.Node;
  readonly words: string;
}

const vietnamese = /[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]/iu;

/** Whether words hold a letter only Vietnamese has; what stands in quotation marks is a name, as is the province's. */
export function isVietnamese(words: string): boolean {
  return vietnamese.test(words.replace(/“[^”]*”|Quảng Ngãi/g, ""));
}

/** Every string, template and JSX text below a node. */
export function literalsIn(root: ts.Node): Literal[] {
  const found: Literal[] = [];
  const visit = (node: ts.Node): void => {
    const words = wordsOf(node);
    if (words !== null) found.push({ node, words });
    if (!ts.isImportDeclaration(node)) ts.forEachChild(node, visit);
  };
  visit(root);
  return found;
}

function wordsOf(node: ts.Node): string | null {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (ts.isJsxText(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return null;
  return [node.head.text, ...node.templateSpans.map((span) => span.literal.text)].join("…");
}

/** The value of a property of an object literal, by its name. */
export function propertyOf(object: ts.ObjectLiteralExpression, name: string): ts.Node | undefined {
  const property = object.properties.find((each) => each.name && nameOf(each.name) === name);
  if (!property) return undefined;
  return ts.isPropertyAssignment(property) ? property.initializer : property;
}

/** A property's name as it is read: `kinds`, `task.changed`. */
export function nameOf(name: ts.PropertyName): string {
  return ts.isComputedPropertyName(name) ? name.getText() : name.text;
}

/** The enclosing nodes, from the nearest outwards. */
export function* ancestorsOf(node: ts.Node): Generator<ts.Node> {
  for (let at = node.parent; at; at = at.parent) yield at;
}

/** `features/units/refusals.ts:12`, for a message. */
export function placeOf(node: ts.Node): string {
  const file = node.getSourceFile();
  const { line } = file.getLineAndCharacterOfPosition(node.getStart());
  return `${file.fileName.replace(/^.*\/apps\/loa\/src\//, "")}:${line + 1}`;
}
