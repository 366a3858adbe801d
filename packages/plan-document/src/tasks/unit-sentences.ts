import type { Line } from "../blocks/block.ts";
import { isBullet, type Marker } from "../outline/markers.ts";
import { addPiece, addPiecesBehind, addWork, type Node, walk } from "../outline/tree.ts";
import { plain } from "../text/fold.ts";
import { subSpan } from "../text/span.ts";
import { type Charge, chargesIn } from "./charges.ts";
import { findLabels, labelledField } from "./labels.ts";
import { isDutiesPart, isSidePart, isStandingPart, readUnitLine } from "./unit-line.ts";
import { verbal } from "./verbal.ts";
import { OPENS_WITH_VERB } from "./verbs.ts";
import { isUnderWork } from "./work-part.ts";

const HEADS: ReadonlySet<Marker["kind"]> = new Set([
  "part",
  "chapter",
  "section",
  "heading",
  "upper",
  "article",
  "roman",
  "d1",
]);
const NO_WORK = /muc (?:dich|tieu)|yeu cau|quan diem|nguyen tac|danh gia|tinh hinh|hieu luc/;

/** Sentences under a heading, most of them a unit with its duty. */
function listsSentences({ marker, body, children, text }: Node): boolean {
  if (!marker || isBullet(marker) || !HEADS.has(marker.kind) || children.length > 0) return false;
  if (body.length < 2 || NO_WORK.test(plain(text.slice(0, 200)))) return false;
  const charged = body.filter((line) => readUnitLine(line)?.duty).length;
  return charged >= 2 && charged * 3 >= body.length * 2;
}

/** "Truyền thông trên hệ thống truyền thanh", "Mạng xã hội": a channel or a field, whose work stands below. */
const TOPIC =
  /^(?:(?:dau tu )?(?:truyen thong|tuyen truyen|pho bien phap luat|quang ba|thong tin)(?:,? tuyen truyen)? (?:tren|qua|trong|truc tiep|truc quan|mieng|bang|tai|thong qua|so|theo|ve|luu dong)|tren |qua |tai |thong qua |hinh thuc |kenh )/;

/** True for words that begin with a channel, whose work is said elsewhere. */
export const opensWithTopic = (text: string): boolean => TOPIC.test(verbal(text));

/** A heading that names no work itself: in capitals, a channel, or nothing a verb begins. */
function isTopic({ text, marker }: Node): boolean {
  const words = verbal(text);
  const isHigh = marker !== null && HIGH.has(marker.kind);
  return isHigh || TOPIC.test(words) || !OPENS_WITH_VERB.test(words);
}

const HIGH: ReadonlySet<Marker["kind"]> = new Set([
  "part",
  "chapter",
  "section",
  "heading",
  "upper",
  "roman",
]);

const pieceOf = (line: Line, { start, end }: Charge): Line => ({
  ...line,
  text: line.text.slice(start, end),
  span: subSpan(line.span, start, end),
});

/** "Chữ viết tắt: CT - chủ trì" charges nobody. */
const LEGEND = /^\W*(?:(?:cac )?(?:chu|tu) viet tat|viet tat|ky hieu|quy uoc|ghi chu)(?![a-z])/;

/** Paragraphs under a heading taken apart into the pieces of work they give out; what tells more stays with the piece before. */
function splitBody(node: Node): void {
  if (node.children.length > 0 || node.body.some(({ text }) => labelledField(text) !== null))
    return;
  const charges = node.body.map(({ text }) => (LEGEND.test(plain(text)) ? [] : chargesIn(text)));
  const count = charges.reduce((sum, found) => sum + found.length, 0);
  if (count === 0 || (count === 1 && !isTopic(node))) return;
  let last: Node | null = null;
  for (const [at, line] of node.body.splice(0).entries()) {
    const found = charges[at] ?? [];
    if (found.length === 0) (last ?? node).body.push(line);
    for (const charge of found) last = addPiece(node, pieceOf(line, charge));
  }
}

/**
 * "Công an xã rà soát tin giả; Hội Phụ nữ xã mở liên hoan": one line that charges several units, each with work of its own. The
 * node keeps the first; the rest is returned.
 */
function splitLine(node: Node): readonly Line[] {
  if (node.line === null || node.children.length + node.body.length > 0) return [];
  const [first, ...more] = chargesIn(node.text);
  if (!first || more.length === 0 || findLabels(node.text).length > 0) return [];
  const line: Line = { ...node.line, text: node.text, span: node.span };
  const text = node.text.slice(0, first.end);
  Object.assign(node, { text, span: subSpan(node.span, 0, first.end) });
  return more.map((charge) => pieceOf(line, charge));
}

/** Holds a paragraph, or more than one sentence, where work is given out. */
const givesWork = (node: Node): boolean =>
  node.marker !== null && (node.body.length > 0 || /[.;]\s/.test(node.text)) && isUnderWork(node);

/**
 * Turns paragraphs without a number ("Sở A chủ trì … Sở B biên soạn …") under a heading of work into work of their own. In
 * the closing part, and in the parts on money and reporting, they stay duties.
 */
export function splitSentences(root: Node): void {
  const closing = new Set<Node>();
  const told = new Map<Node, readonly Line[]>();
  for (const node of [...walk(root)]) {
    const stays =
      (node.parent !== null && closing.has(node.parent)) ||
      isStandingPart(node) ||
      isSidePart(node) ||
      isDutiesPart(node);
    if (stays) closing.add(node);
    else if (listsSentences(node)) for (const line of node.body.splice(0)) addWork(node, line);
    else if (givesWork(node)) {
      splitBody(node);
      const more = splitLine(node);
      if (more.length > 0) told.set(node, more);
    }
  }
  addPiecesBehind(told);
}
