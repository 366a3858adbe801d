import { isBullet, type Marker } from "../outline/markers.ts";
import { addWork, type Node, walk } from "../outline/tree.ts";
import { plain } from "../text/fold.ts";
import { isDutiesPart, isSidePart, isStandingPart, readUnitLine } from "./unit-line.ts";

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

/**
 * Turns paragraphs without a number ("Sở A chủ trì … Sở B biên soạn …") under a heading of work into work of their own. In
 * the closing part, and in the parts on money and reporting, they stay duties.
 */
export function splitSentences(root: Node): void {
  const closing = new Set<Node>();
  for (const node of walk(root)) {
    const stays =
      (node.parent !== null && closing.has(node.parent)) ||
      isStandingPart(node) ||
      isSidePart(node) ||
      isDutiesPart(node);
    if (stays) closing.add(node);
    else if (listsSentences(node)) for (const line of node.body.splice(0)) addWork(node, line);
  }
}
