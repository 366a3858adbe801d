import { lineage, type Node } from "../outline/tree.ts";
import { plain } from "../text/fold.ts";

const WORK =
  /(?:noi dung|nhiem vu|hoat dong|giai phap|cong viec|chuong trinh|lich trinh|ke hoach chi tiet)/;
const NO_WORK =
  /(?:muc (?:dich|tieu)|yeu cau|quan diem|kinh phi|to chuc thuc hien|chi tieu|can cu|danh gia|thuc trang|trach nhiem|phuong cham|nguyen tac|pham vi|doi tuong|hieu luc|thi hanh|giai thich tu ngu)/;
const NEVER =
  /^(?:tinh hinh|ket qua|co so|khai quat|dac diem|thuan loi|kho khan|boi canh|su can thiet|dinh huong|to chuc|phan cong (?:chi dao|to chuc)|lo trinh|bo cuc|khen thuong|thong tin chung|bao cao|che do)/;
const OPENS_OFF = new RegExp(`^(?:${NO_WORK.source}|${NEVER.source.slice(1)})`);
/** Parts that stand beside the work of nearly every plan. */
const BESIDE = /(?:muc (?:dich|tieu)|yeu cau|to chuc thuc hien|quan diem)/;

const headingsOf = (nodes: readonly Node[]): string[] =>
  nodes.map(({ text }) => plain(text.slice(0, 200)).replace(/\([^()]*\)/g, " "));

const saysWork = (nodes: readonly Node[], headings: readonly string[]): boolean =>
  headings.some((text) => WORK.test(text)) ||
  nodes.some(({ marker }) => marker?.kind === "article");

/** True for a line that stands under a heading of work, or in an article, not of aims, money or duties. */
export function isInWorkPart(node: Node): boolean {
  const above = lineage(node).slice(0, -1);
  const headings = headingsOf(above);
  if (headings.some((text) => NO_WORK.test(text))) return false;
  if (saysWork(above, headings)) return true;
  return !headings.some((text) => NEVER.test(text)) && standsBesideAims(above[0]);
}

/**
 * True for a node whose own words and headings above it are no aims, money or duties, where they speak of work or the plan has
 * its aims or its closing part elsewhere, so that this part holds its work.
 */
export function isUnderWork(node: Node): boolean {
  const nodes = lineage(node);
  const headings = headingsOf(nodes);
  const isOff = headings.slice(0, -1).some((text) => NO_WORK.test(text) || NEVER.test(text));
  if (isOff || OPENS_OFF.test(headings.at(-1) ?? "")) return false;
  if (saysWork(nodes, headings)) return true;
  return standsBesideAims(nodes[0]);
}

/** The plan has its aims or its closing part elsewhere, so that this part holds its work. */
function standsBesideAims(top: Node | undefined): boolean {
  if (!top?.parent) return false;
  const beside = partsBeside(top.parent);
  return beside.size > (beside.has(top) ? 1 : 0);
}

/** The parts of a plan that hold its aims or close it, looked for once a plan. */
const besides = new WeakMap<Node, ReadonlySet<Node>>();

function partsBeside(root: Node): ReadonlySet<Node> {
  const known = besides.get(root);
  if (known) return known;
  const found = new Set(root.children.filter(({ text }) => BESIDE.test(plain(text.slice(0, 200)))));
  besides.set(root, found);
  return found;
}
