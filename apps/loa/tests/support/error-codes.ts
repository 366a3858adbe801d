import { readFileSync } from "node:fs";
import { glob } from "node:fs/promises";
import ts from "typescript";
import type { DocumentedError } from "../../src/platform/http/error-codes.ts";

/** A refusal as one place in the source makes it. */
export interface RefusalSite extends DocumentedError {
  readonly place: string;
}

const makers = /^(refuse\w*|make)$/;

/** Every refusal of the server's source: its code, status and sentences, values in them as `…`. */
export async function refusalSites(root: string): Promise<RefusalSite[]> {
  const sites: RefusalSite[] = [];
  for await (const file of glob("**/*.ts", { cwd: root })) {
    if (/\.test\.ts$|(^|\/)(console|ui)\//.test(file)) continue;
    const text = readFileSync(`${root}/${file}`, "utf8");
    if (!/\b(refuse|make\()/.test(text)) continue;
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
    sites.push(...sitesOf(source));
  }
  return sites.sort((a, b) => (`${a.code} ${a.place}` < `${b.code} ${b.place}` ? -1 : 1));
}

function sitesOf(source: ts.SourceFile): RefusalSite[] {
  const found: RefusalSite[] = [];
  const visit = (node: ts.Node) => {
    const site = ts.isCallExpression(node) ? siteOf(source, node) : null;
    if (site) found.push(site);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function siteOf(source: ts.SourceFile, call: ts.CallExpression): RefusalSite | null {
  const callee = call.expression.getText(source);
  const [code, ...rest] = call.arguments;
  if (!makers.test(callee) || !code || !ts.isStringLiteralLike(code)) return null;
  const texts = sentences(source, rest);
  const number = rest.find((arg) => ts.isNumericLiteral(arg));
  const status = number ? Number(number.getText(source)) : statusOfHelper(source, callee);
  const place = `${source.fileName}:${source.getLineAndCharacterOfPosition(call.pos).line + 1}`;
  return { code: code.text, status, vi: texts[0] ?? "", en: texts[1] ?? "", place };
}

/** The two sentences: of an object `{ vi, en }`, or given one after the other. */
function sentences(source: ts.SourceFile, args: readonly ts.Expression[]): string[] {
  const pair = args
    .map((arg) => declared(source, arg))
    .find((arg) => ts.isObjectLiteralExpression(arg));
  if (pair && ts.isObjectLiteralExpression(pair)) {
    const named = ["vi", "en"].map((name) =>
      pair.properties.find(
        (property): property is ts.PropertyAssignment =>
          ts.isPropertyAssignment(property) && property.name.getText(source) === name,
      ),
    );
    return named.map((property) => (property ? wordsOf(property.initializer) : ""));
  }
  return args.filter((arg) => !ts.isNumericLiteral(arg)).map(wordsOf);
}

/** A constant stands for its value: the one of the innermost function or file that has one of this name. */
function declared(source: ts.SourceFile, node: ts.Expression): ts.Expression {
  if (!ts.isIdentifier(node)) return node;
  for (let around: ts.Node = node; around; around = around.parent) {
    const value = constantIn(source, around, node.text);
    if (value) return value;
  }
  return node;
}

function constantIn(source: ts.SourceFile, around: ts.Node, name: string): ts.Expression | null {
  let value: ts.Expression | null = null;
  const visit = (at: ts.Node) => {
    if (ts.isVariableDeclaration(at) && at.name.getText(source) === name && at.initializer)
      value = at.initializer;
    ts.forEachChild(at, visit);
  };
  visit(around);
  return value;
}

/** What a text says, with `…` where it says what is not known before. */
function wordsOf(node: ts.Expression): string {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node))
    return node.templateSpans.reduce(
      (text, span) => `${text}…${span.literal.text}`,
      node.head.text,
    );
  if (ts.isBinaryExpression(node)) return wordsOf(node.left) + wordsOf(node.right);
  return "…";
}

/** The status a helper of the same file always gives: `const refuseFile = (…) => refuse(code, 422, …)`. */
function statusOfHelper(source: ts.SourceFile, helper: string): number {
  const body = new RegExp(`${helper}\\b[\\s\\S]*?refuse\\(\\s*code,\\s*(\\d{3})`).exec(source.text);
  return Number(body?.[1] ?? 0);
}
