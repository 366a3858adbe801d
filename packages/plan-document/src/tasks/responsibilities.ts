import { isBullet } from "../outline/markers.ts";
import { lineage, type Node, walk } from "../outline/tree.ts";
import type { Responsibility } from "../plan-document.ts";
import { plain } from "../text/fold.ts";
import { type Span, subSpan, trimRange, wordsAt } from "../text/span.ts";
import { actorSpans, startsLikeActor } from "./actors.ts";

const PART =
  /^(?:to chuc (?:trien khai )?thuc hien|(?:to chuc )?(?:thuc hien va )?phan cong(?: nhiem vu| trach nhiem| thuc hien| to chuc thuc hien|$)|trach nhiem (?:cua |thuc hien|to chuc|cac )|trach nhiem$|to chuc thuc hien|nhiem vu cua cac|giai phap(?: va)? to chuc thuc hien|cong tac to chuc thuc hien)/;
const VERB =
  /\s(?:co trach nhiem|chu tri|lam dau moi|phoi hop|chiu trach nhiem|thuc hien|huong dan|tham muu|can cu|to chuc|xay dung|bo tri|tang cuong|day manh|chu dong|theo doi|chi dao|lap|ban hanh|trien khai|tong hop|de xuat|la co quan|la don vi)(?=\s|,|:|$)/;

/** True for the heading of the part that gives standing duties unit by unit. */
export function isResponsibilityPart(node: Node): boolean {
  if (!node.marker || isBullet(node.marker)) return false;
  return node.text.length < 160 && PART.test(plain(node.text).replace(/[\s.:;]+$/, ""));
}

interface UnitLine {
  readonly units: readonly { name: string; span: Span }[];
  /** The duty on the same line, if any. */
  readonly duty: Span | null;
}

function unitsIn(text: string, span: Span): UnitLine["units"] {
  return actorSpans(text).map(({ name, start, end }) => ({
    name,
    span: subSpan(span, start, end),
  }));
}

// "5. Sở Tài chính: Thực hiện …", "6. Sở Tư pháp", "7. Giao Sở A chủ trì …"
function readUnitLine(node: Node): UnitLine | null {
  const lead = /^(?:giao|đề nghị|yêu cầu)\s+/i.exec(node.text)?.[0].length ?? 0;
  const text = node.text.slice(lead);
  if (!startsLikeActor(text)) return null;
  const verb = VERB.exec(plain(text));
  const colon = /[:：]|\s[-–]\s/.exec(text);
  const cut = Math.min(verb?.index ?? Infinity, colon?.index ?? Infinity);
  const end = Number.isFinite(cut) ? cut : text.length;
  if (end > 300) return null;
  const units = unitsIn(text.slice(0, end), subSpan(node.span, lead, node.text.length));
  const [from, to] = trimRange(text, end, text.length);
  const duty = from < to ? subSpan(node.span, lead + from, lead + text.length) : null;
  return units.length > 0 ? { units, duty } : null;
}

function responsibility(text: string, path: string, line: UnitLine, span: Span): Responsibility {
  const units = line.units.map(({ name }) => name);
  return {
    path,
    units,
    title: wordsAt(text, span),
    source: span,
    unitSources: line.units.map((unit) => unit.span),
  };
}

function dutiesOf(
  text: string,
  node: Node,
  line: UnitLine,
  tasks: ReadonlySet<Node>,
): Responsibility[] {
  const result: Responsibility[] = [];
  if (line.duty) result.push(responsibility(text, node.path, line, line.duty));
  const children = node.children.filter((child) => !tasks.has(child));
  if (children.length === 0 && !line.duty) {
    const body = node.body[0];
    return body ? [responsibility(text, node.path, line, body.span)] : [];
  }
  return [
    ...result,
    ...children.map((child) => responsibility(text, child.path, line, child.span)),
  ];
}

function unitNodes(part: Node): { node: Node; line: UnitLine }[] {
  const found: { node: Node; line: UnitLine }[] = [];
  const visit = (node: Node, depth: number): void => {
    const line = node === part ? null : readUnitLine(node);
    if (line) found.push({ node, line });
    else if (depth < 3) for (const child of node.children) visit(child, depth + 1);
  };
  visit(part, 0);
  return found;
}

/** Standing duties given unit by unit in the part "Tổ chức thực hiện", but for those read as tasks. */
export function readResponsibilities(
  text: string,
  root: Node,
  tasks: ReadonlySet<Node>,
): Responsibility[] {
  const parts = [...walk(root)].filter((node) => isResponsibilityPart(node));
  const outermost = parts.filter(
    (part) =>
      !lineage(part)
        .slice(0, -1)
        .some((above) => parts.includes(above)),
  );
  return outermost
    .flatMap(unitNodes)
    .filter(({ node }) => !tasks.has(node))
    .flatMap(({ node, line }) => dutiesOf(text, node, line, tasks));
}
