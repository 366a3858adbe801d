import ts from "typescript";
import { ancestorsOf, isVietnamese, literalsIn, nameOf, placeOf, propertyOf } from "./literals.ts";

/** Every object `{ vi, en }` whose English is missing, empty, the Vietnamese, or in Vietnamese. */
export function pairFaults(file: ts.SourceFile): string[] {
  const faults: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node)) {
      const [vi, en] = [propertyOf(node, "vi"), propertyOf(node, "en")];
      // More keys than the two are a list of languages, not a text in both.
      if ((vi || en) && node.properties.length <= 2) faults.push(...compare(vi, en, placeOf(node)));
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return faults;
}

function compare(vi: ts.Node | undefined, en: ts.Node | undefined, place: string): string[] {
  if (!vi || !en) return [`${place} has only one language`];
  const [before, after] = [leavesOf(vi), leavesOf(en)];
  const missing = [...before.keys()].filter((key) => !after.has(key));
  const extra = [...after.keys()].filter((key) => !before.has(key));
  return [
    ...missing.map((key) => `${place} ${key} is missing in English`),
    ...extra.map((key) => `${place} ${key} is missing in Vietnamese`),
    ...[...after].flatMap(([key, words]) => faultOf(before.get(key), words, `${place} ${key}`)),
  ];
}

function faultOf(vi: string | undefined, en: string, at: string): string[] {
  if (vi === "" || en === "") return [`${at} is empty`];
  if (isVietnamese(en)) return [`${at} is Vietnamese in English: ${en}`];
  const same = vi === en && /\p{L}{2}/u.test(en);
  return same ? [`${at} is the same in both languages: ${en}`] : [];
}

/** The texts of a tree by their keys; a function's text is all its literals. */
function leavesOf(node: ts.Node, at = ""): Map<string, string> {
  const value = ts.isAsExpression(node) || ts.isSatisfiesExpression(node) ? node.expression : node;
  if (!ts.isObjectLiteralExpression(value)) return leaf(value, at);
  return new Map(
    value.properties.flatMap((property) => {
      if (!property.name || !ts.isPropertyAssignment(property)) return [];
      return [...leavesOf(property.initializer, `${at}.${nameOf(property.name)}`)];
    }),
  );
}

function leaf(node: ts.Node, at: string): Map<string, string> {
  const literals = literalsIn(node);
  // A value from elsewhere (a variable, a call) is judged where it is written.
  return new Map([[at, literals.map((each) => each.words).join("|") || empty(literals)]]);
}

const empty = (literals: readonly unknown[]) => (literals.length > 0 ? "" : "…");

/** Names languages call themselves by. */
const ownNames: ReadonlySet<string> = new Set(["Tiếng Việt"]);

/** Vietnamese words a reader of English would be shown: written without their English beside them. */
export function loneVietnamese(file: ts.SourceFile): string[] {
  return literalsIn(file)
    .filter(({ words }) => isVietnamese(words) && !ownNames.has(words.trim()))
    .filter(({ node, words }) => !isPaired(node) && !hasBoth(words))
    .map(({ node, words }) => `${placeOf(node)} ${words.trim().slice(0, 60)}`);
}

// "Đang dừng… / Stopping…": both languages in one line, for a terminal.
const hasBoth = (words: string) => words.split(/ \/ |\n—\n/).some((part) => !isVietnamese(part));

function isPaired(node: ts.Node): boolean {
  let inner: ts.Node = node;
  for (const outer of ancestorsOf(node)) {
    if (ts.isPropertyAssignment(outer) && nameOf(outer.name) === "vi") return true;
    if (isNamedVietnamese(outer) || isBesideEnglish(inner, outer)) return true;
    inner = outer;
  }
  return false;
}

const isNamedVietnamese = (node: ts.Node) =>
  (ts.isFunctionDeclaration(node) || ts.isVariableDeclaration(node)) &&
  /Vietnamese$/.test(node.name?.getText() ?? "");

// refuse("…", "câu tiếng Việt", "English sentence"), ["câu", "sentence"], and: language === "en" ? "English" : "tiếng Việt".
function isBesideEnglish(inner: ts.Node, outer: ts.Node): boolean {
  if (ts.isConditionalExpression(outer)) {
    const other = inner === outer.whenTrue ? outer.whenFalse : outer.whenTrue;
    return /language|english/i.test(outer.condition.getText()) && isEnglish(other);
  }
  const row = listOf(outer);
  const at = row.indexOf(inner as ts.Expression);
  const next = row[at + 1];
  return at >= 0 && next !== undefined && isEnglish(next);
}

function listOf(node: ts.Node): readonly ts.Expression[] {
  if (ts.isArrayLiteralExpression(node)) return node.elements;
  return ts.isCallExpression(node) ? node.arguments : [];
}

function isEnglish(node: ts.Node): boolean {
  const words = literalsIn(node).map((each) => each.words);
  return words.length > 0 && words.every((each) => each !== "" && !isVietnamese(each));
}
