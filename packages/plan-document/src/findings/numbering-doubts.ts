import { isBullet } from "../outline/markers.ts";
import { type Node, walk } from "../outline/tree.ts";
import type { Finding } from "../plan-document.ts";
import { POINT_LETTERS, toRoman } from "../text/numerals.ts";
import type { Reading } from "./reading.ts";

function labelOf(node: Node, index: number): string {
  const kind = node.marker?.kind ?? "d1";
  if (kind === "letter" || kind === "parenLetter") return `${POINT_LETTERS.charAt(index - 1)})`;
  if (kind === "upper") return String.fromCharCode(64 + index);
  if (kind === "roman") return toRoman(index);
  const prefix = node.marker?.label.split(".").slice(0, -1).join(".");
  return prefix ? `${prefix}.${index}` : String(index);
}

function missing(node: Node, from: number, to: number): string {
  const labels: string[] = [];
  for (let index = from; index < to && labels.length < 10; index += 1)
    labels.push(labelOf(node, index));
  return labels.join(", ");
}

function gap(node: Node, from: number, to: number): Finding {
  const left = missing(node, from, to);
  return {
    code: "numbering-gap",
    severity: "note",
    path: node.path,
    source: node.span,
    message: `Đánh số bị nhảy: trước ${node.path} thiếu ${left}.`,
    proposal: "Giữ nguyên số mục như văn bản; không có mục nào bị sót.",
    english: {
      message: `The numbering jumps: ${left} missing before ${node.path}.`,
      proposal: "Keep the numbers as written; nothing was left out.",
    },
  };
}

function repeat(node: Node): Finding {
  return {
    code: "numbering-repeat",
    severity: "note",
    path: node.path,
    source: node.span,
    message: `Đánh số bị lặp hoặc quay lại tại ${node.path}.`,
    proposal: "Giữ nguyên số mục như văn bản; đây là hai mục khác nhau.",
    english: {
      message: `The numbering repeats or goes back at ${node.path}.`,
      proposal: "Keep the numbers as written; these are two items.",
    },
  };
}

/** One level's numbers in order: each should be one more than the one before it. */
function series(nodes: readonly Node[]): Finding[] {
  const result: Finding[] = [];
  let before = 0;
  for (const node of nodes) {
    const index = node.marker?.index ?? null;
    if (index === null) continue;
    // Articles run on from chapter to chapter.
    if (before === 0 && node.marker?.kind === "article") before = index - 1;
    if (index <= before) result.push(repeat(node));
    else if (index > before + 1) result.push(gap(node, before + 1, index));
    before = index;
  }
  return result;
}

const AMENDS = /(?:sửa đổi|bổ sung|điều chỉnh|thay thế)(?![^.]{0,40}(?:luật|nghị định))/iu;

/** Gaps and repeats in the numbering, level by level; point letters run a b c d đ e g h … */
export function numberingDoubts({ root, header }: Reading): Finding[] {
  // A document that amends another quotes its points by their own numbers.
  if (AMENDS.test(header.title ?? "")) return [];
  const result: Finding[] = [];
  for (const node of walk(root)) {
    const levels = new Map<string, Node[]>();
    for (const child of node.children) {
      if (!child.marker || isBullet(child.marker)) continue;
      const level = levels.get(child.marker.kind) ?? [];
      level.push(child);
      levels.set(child.marker.kind, level);
    }
    for (const level of levels.values()) if (level.length > 1) result.push(...series(level));
  }
  return result;
}
