import { cleanText } from "../values.ts";
import type { RichDocument, RichKind, RichMark, RichNode } from "./document.ts";
import { attributesOf, holds, safeAddress } from "./grammar.ts";

/** Bounds of one document. */
export const richTextLimits = { depth: 12, nodes: 20_000, characters: 400_000, caption: 1000 };

type Read = { readonly document: RichDocument } | { readonly problem: string };
type Given = Readonly<Record<string, unknown>>;

class Problem extends Error {}

/** Reads what an editor sent into a document, or says what is wrong with it; a program's mistake still throws. */
export function readRichText(value: unknown): Read {
  try {
    const node = readNode(value, ["doc"], 0, { nodes: 0, characters: 0 });
    return { document: { type: "doc", content: node.content ?? [] } };
  } catch (error) {
    if (error instanceof Problem) return { problem: error.message };
    throw error;
  }
}

interface Budget {
  nodes: number;
  characters: number;
}

function readNode(
  value: unknown,
  allowed: readonly RichKind[],
  depth: number,
  used: Budget,
): RichNode {
  const given = asObject(value);
  const kind = kindOf(given, allowed);
  spend(used, depth, given);
  if (kind === "text") return readWords(given);
  const attrs = attributesOf(kind, isObject(given["attrs"]) ? given["attrs"] : {});
  if (!attrs) throw new Problem(`a ${kind} without what it needs`);
  return {
    type: kind,
    ...(Object.keys(attrs).length > 0 && { attrs }),
    ...(holds[kind].length > 0 && { content: readContent(given, kind, depth, used) }),
  };
}

function readContent(given: Given, kind: RichKind, depth: number, used: Budget): RichNode[] {
  const content = given["content"] ?? [];
  if (!Array.isArray(content)) throw new Problem(`the content of a ${kind} is no list`);
  return content.filter(saysSomething).map((one) => readNode(one, holds[kind], depth + 1, used));
}

// An empty text is what some editors leave behind; it means nothing and is no fault.
function saysSomething(value: unknown): boolean {
  return !(isObject(value) && value["type"] === "text" && value["text"] === "");
}

function kindOf(given: Given, allowed: readonly RichKind[]): RichKind {
  const kind = allowed.find((one) => one === given["type"]);
  if (!kind) throw new Problem(`${String(given["type"]).slice(0, 40)} may not stand here`);
  return kind;
}

function spend(used: Budget, depth: number, given: Given): void {
  used.nodes += 1;
  if (typeof given["text"] === "string") used.characters += given["text"].length;
  if (depth > richTextLimits.depth) throw new Problem("nested too deeply");
  if (used.nodes > richTextLimits.nodes) throw new Problem("too many parts");
  if (used.characters > richTextLimits.characters) throw new Problem("too long");
}

function readWords(given: Given): RichNode {
  if (typeof given["text"] !== "string") throw new Problem("a text without words");
  const marks = Array.isArray(given["marks"]) ? given["marks"].flatMap(readMark) : [];
  return { type: "text", text: keepBlanks(given["text"]), ...(marks.length > 0 && { marks }) };
}

// Cleaned as every text at the door, but the blanks at its ends part it from its neighbours.
function keepBlanks(words: string): string {
  const [, before = "", after = ""] = /^(\s*)[\s\S]*?(\s*)$/.exec(words) ?? [];
  const middle = cleanText(words);
  return middle === "" ? " " : `${before && " "}${middle}${after && " "}`;
}

const plainMarks = ["bold", "italic", "superscript", "subscript"] as const;

// A mark this house does not know changes how words look, not what they say: it is dropped, and so is a link that runs something.
function readMark(value: unknown): RichMark[] {
  const given = isObject(value) ? value : {};
  const plain = plainMarks.find((one) => one === given["type"]);
  if (plain) return [{ type: plain }];
  const attrs = isObject(given["attrs"]) ? given["attrs"] : {};
  const href = given["type"] === "link" ? safeAddress(attrs["href"]) : null;
  return href ? [{ type: "link", attrs: { href } }] : [];
}

function asObject(value: unknown): Given {
  if (!isObject(value)) throw new Problem("a part that is no node");
  return value;
}

function isObject(value: unknown): value is Given {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
