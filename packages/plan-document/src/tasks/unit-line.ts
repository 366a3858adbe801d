import { isBullet } from "../outline/markers.ts";
import type { Node } from "../outline/tree.ts";
import { plain } from "../text/fold.ts";
import { type Span, subSpan, trimRange } from "../text/span.ts";
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

/** A line that names units, and perhaps their duty at once. */
export interface UnitLine {
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
export function readUnitLine(node: Node): UnitLine | null {
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

/** True for "Tổ chức thực hiện" and "Trách nhiệm …", where sentences give standing duties. */
export function isStandingPart(node: Node): boolean {
  return (
    isResponsibilityPart(node) && !/^(?:thuc hien va )?phan cong nhiem vu/.test(plain(node.text))
  );
}

/** The units of a heading that is nothing but their names, for work listed unit by unit. */
export function unitHeading(node: Node): readonly { name: string; span: Span }[] {
  const line = node.marker ? readUnitLine(node) : null;
  return line && line.duty === null && node.text.length < 200 ? line.units : [];
}
