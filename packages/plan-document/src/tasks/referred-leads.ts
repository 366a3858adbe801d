import type { Line } from "../blocks/block.ts";
import { isBullet } from "../outline/markers.ts";
import { pathsOf, referencesIn } from "../outline/references.ts";
import { lineage, type Node, walk } from "../outline/tree.ts";
import { plain } from "../text/fold.ts";
import { deadlineLabel, partnersOf } from "./assignment-sentence.ts";
import { doneBy } from "./clauses.ts";
import type { LabelSpan } from "./draft.ts";
import { findLabels } from "./labels.ts";
import { spansOf } from "./node-labels.ts";
import { readUnitLine, type UnitLine } from "./unit-line.ts";

const CITES_WORK =
  /(?:noi dung|nhiem vu|cong viec|hoat dong|phan viec|thuc hien|quy dinh|neu|tai)[^.;]{0,60}?(?:diem|khoan|muc|dieu|phan|chuong) (?:[ivx]{1,4}|[a-z]|\d)/;
const LEADS = /(?:chu tri|thuc hien|chiu trach nhiem|phu trach|dau moi|dam nhiem)/;

/** "Các nội dung tại mục 1 do Đài tỉnh thực hiện": a sentence about work that stands above it. */
const ABOUT_WORK =
  /^(?:(?:cac|toan bo|tat ca) )*(?:noi dung|nhiem vu|cong viec|hoat dong|viec|phan viec)(?: [a-z]+){0,3} (?:tai|o|thuoc|cua|trong) /;

/** Who does it, who helps and when, as such a sentence says. */
function saidOf({ text, span }: Line): LabelSpan[] {
  const by = doneBy(text, span);
  const time = spansOf(findLabels(text), span).filter(({ field }) => field === "time");
  return by ? [...by.labels, ...(time.length > 0 ? time : deadlineLabel(text, span))] : [];
}

interface Citing {
  readonly node: Node;
  /** The work cited may hold the sentence itself: it closes the list it speaks of. */
  readonly isInText: boolean;
  readonly paths: readonly string[];
  readonly labels: readonly LabelSpan[];
}

function citingLines(node: Node): Citing[] {
  return node.body
    .filter(({ text }) => MAY_CITE.test(text) && ABOUT_WORK.test(plain(text.slice(0, 120))))
    .flatMap((line) => {
      const labels = saidOf(line);
      const paths = referencesIn(line.text)
        .flatMap(pathsOf)
        .map((path) => path.toLowerCase());
      return labels.length > 0 && paths.length > 0 ? [{ node, isInText: true, paths, labels }] : [];
    });
}

/** A duty that gives a unit the work named elsewhere in the plan: "chủ trì thực hiện khoản 1 Điều 2". */
function citedBy({ duty }: UnitLine, node: Node): string[] {
  if (!duty) return [];
  const text = node.text.slice(duty.start - node.span.start, duty.end - node.span.start);
  const words = plain(text.slice(0, 400));
  if (!LEADS.test(words) || !CITES_WORK.test(words)) return [];
  return referencesIn(text)
    .flatMap(pathsOf)
    .map((path) => path.toLowerCase());
}

function citingDuty(node: Node): Citing[] {
  const line = MAY_CITE.test(node.text) ? readUnitLine(node) : null;
  const paths = line ? citedBy(line, node) : [];
  return line && paths.length > 0
    ? [{ node, isInText: false, paths, labels: labelsOf(line, node) }]
    : [];
}

const isOwn = ({ marker }: Node): boolean => marker !== null && !isBullet(marker);

/** The pieces of work under a place cited: the place itself, or all numbered below it. */
function leavesOf(node: Node): Node[] {
  const below = node.children.filter(isOwn);
  return below.length === 0 ? [node] : below.flatMap(leavesOf);
}

/** Nodes by every ending of their path, the first of each: "III.2.a" is also "2.a" and "a". */
function byEnding(nodes: readonly Node[]): ReadonlyMap<string, Node> {
  const result = new Map<string, Node>();
  for (const node of nodes) {
    const labels = node.path.toLowerCase().split(".").slice(-5);
    for (let from = 0; from < labels.length; from += 1) {
      const ending = labels.slice(from).join(".");
      if (!result.has(ending)) result.set(ending, node);
    }
  }
  return result;
}

const MAY_CITE = /(?:khoản|điểm|mục|điều|phần|chương)\s+\S/iu;

/**
 * Who leads work that a plan describes in one part and gives out in another by its number: "Điều 5. Tổ chức thực hiện: 1.
 * Phòng A chủ trì thực hiện khoản 1, khoản 3 Điều 2". By the node of each piece of work.
 */
export function referredLeads(root: Node): ReadonlyMap<Node, readonly LabelSpan[]> {
  const nodes = [...walk(root)].filter(isOwn);
  const citing = [...nodes.flatMap(citingLines), ...nodes.flatMap(citingDuty)];
  const result = new Map<Node, readonly LabelSpan[]>();
  const places = citing.length > 0 ? byEnding(nodes) : new Map<string, Node>();
  for (const { node, isInText, paths, labels } of citing) {
    const top = lineage(node)[0]?.path.toLowerCase();
    const cited = paths.flatMap((path) => places.get(`${top}.${path}`) ?? places.get(path) ?? []);
    const leaves = cited
      .filter((one) => isInText || !lineage(one).includes(node))
      .flatMap(leavesOf);
    for (const leaf of leaves) if (!result.has(leaf)) result.set(leaf, labels);
  }
  return result;
}

function labelsOf({ units, duty }: UnitLine, node: Node): LabelSpan[] {
  const leads = units.map(({ span }): LabelSpan => ({ field: "lead", span }));
  if (!duty) return leads;
  const words = node.text.slice(duty.start - node.span.start, duty.end - node.span.start);
  return [...leads, ...partnersOf(words, duty)];
}
