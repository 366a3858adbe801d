import { isBullet } from "../outline/markers.ts";
import { lineage, type Node, walk } from "../outline/tree.ts";
import { plain } from "../text/fold.ts";
import { partnersOf } from "./assignment-sentence.ts";
import type { LabelSpan } from "./draft.ts";
import { readUnitLine, type UnitLine } from "./unit-line.ts";

/** One part of a reference, e.g. "khoản 1, khoản 3": what is cited, and its numbers. */
interface Part {
  readonly rank: number;
  readonly labels: readonly string[];
}

/** From the innermost part to the outermost: "điểm a khoản 2 Điều 3". */
type Chain = readonly Part[];

const RANKS: Readonly<Record<string, number>> = {
  diem: 4,
  khoan: 3,
  muc: 2,
  dieu: 2,
  phan: 1,
  chuong: 1,
};
const LABEL = "(?:[ivx]{1,4}|[a-z]|\\d{1,2})(?:\\.(?:[a-z]|\\d{1,2}))*";
const PART = new RegExp(
  `(?<![a-z])(diem|khoan|muc|dieu|phan|chuong) (${LABEL}(?:\\s?(?:,|va|;|-)\\s?${LABEL}(?![a-z]))*)(?![a-z])`,
  "g",
);

function partsOf(text: string): Part[] {
  const words = plain(text);
  return [...words.matchAll(PART)].map((found) => {
    const [whole, name = "", listed = ""] = found;
    const start = found.index + whole.length - listed.length;
    const written = text.slice(start, start + listed.length).toLowerCase();
    return { rank: RANKS[name] ?? 0, labels: written.split(/\s?(?:,|và|;|-)\s?/u) };
  });
}

/** "khoản 1, khoản 3 Điều 2 và khoản 1 Điều 3" cites two places. */
function chainsOf(parts: readonly Part[]): Chain[] {
  const chains: Part[][] = [];
  for (const part of parts) {
    const chain = chains.at(-1);
    const last = chain?.at(-1);
    if (chain && last && part.rank < last.rank) chain.push(part);
    else if (chain?.length === 1 && last?.rank === part.rank)
      chain[0] = { ...last, labels: [...last.labels, ...part.labels] };
    else chains.push([part]);
  }
  // "điểm a khoản 1, điểm b khoản 2 Điều 3": the article is that of both.
  return chains.map((chain, at) => {
    const outer = chain.at(-1)?.rank ?? 0;
    return [...chain, ...(chains[at + 1] ?? []).filter(({ rank }) => rank < outer)];
  });
}

/** The numbering paths a chain may mean, outermost label first. */
function pathsOf(chain: Chain): string[] {
  return chain.reduceRight<string[]>(
    (paths, { labels }) =>
      paths.flatMap((path) => labels.map((label) => (path === "" ? label : `${path}.${label}`))),
    [""],
  );
}

const CITES_WORK =
  /(?:noi dung|nhiem vu|cong viec|hoat dong|phan viec|thuc hien|quy dinh|neu|tai)[^.;]{0,60}?(?:diem|khoan|muc|dieu|phan|chuong) (?:[ivx]{1,4}|[a-z]|\d)/;
const LEADS = /(?:chu tri|thuc hien|chiu trach nhiem|phu trach|dau moi|dam nhiem)/;

/** A duty that gives a unit the work named elsewhere in the plan: "chủ trì thực hiện khoản 1 Điều 2". */
function citedBy({ duty }: UnitLine, node: Node): string[] {
  if (!duty) return [];
  const text = node.text.slice(duty.start - node.span.start, duty.end - node.span.start);
  const words = plain(text.slice(0, 400));
  if (!LEADS.test(words) || !CITES_WORK.test(words)) return [];
  return chainsOf(partsOf(text)).flatMap(pathsOf);
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
  const citing = nodes.flatMap((node) => {
    const line = MAY_CITE.test(node.text) ? readUnitLine(node) : null;
    const paths = line ? citedBy(line, node) : [];
    return line && paths.length > 0 ? [{ node, paths, labels: labelsOf(line, node) }] : [];
  });
  const result = new Map<Node, readonly LabelSpan[]>();
  const places = citing.length > 0 ? byEnding(nodes) : new Map<string, Node>();
  for (const { node, paths, labels } of citing) {
    const cited = paths.flatMap((path) => places.get(path) ?? []);
    const leaves = cited.filter((one) => !lineage(one).includes(node)).flatMap(leavesOf);
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
