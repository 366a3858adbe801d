import { isBullet } from "../outline/markers.ts";
import type { Node } from "../outline/tree.ts";
import { plain } from "../text/fold.ts";
import { type Span, subSpan, trimRange } from "../text/span.ts";
import { actorSpans, startsLikeActor } from "./actors.ts";
import { VERBS } from "./verbs.ts";

const PART =
  /^(?:to chuc (?:trien khai )?thuc hien|(?:to chuc )?(?:thuc hien va )?phan cong(?: nhiem vu| trach nhiem| thuc hien| to chuc thuc hien|$)|trach nhiem (?:cua |thuc hien|to chuc|cac )|trach nhiem$|to chuc thuc hien|nhiem vu cua cac|giai phap(?: va)? to chuc thuc hien|cong tac to chuc thuc hien)/;
const VERB = new RegExp(`\\s(?:${VERBS})(?=\\s|,|:|$)`, "g");

// A dash before a word in capitals goes on with the name ("Phòng Văn hóa - Xã hội"), unless that word is the duty's verb.
const DUTY_FOLLOWS =
  /[:：]|(?<!hính trị)\s[-–]\s(?=\p{Ll}|(?:Chủ trì|Phối hợp|Tham mưu|Thực hiện|Tổ chức|Hướng dẫn|Xây dựng|Chịu trách nhiệm|Làm đầu mối|Theo dõi|Đôn đốc|Tổng hợp|Bố trí|Chỉ đạo|Căn cứ|Là |Có trách nhiệm|Triển khai|Tuyên truyền|Đăng tải|Mở |Cung cấp|Kiểm tra|Đề xuất|Rà soát|Tăng cường))/u;

/** True for the heading of the part that gives standing duties unit by unit. */
export function isResponsibilityPart(node: Node): boolean {
  if (!node.marker || isBullet(node.marker)) return false;
  return isNamedPart(node) || listsUnits(node);
}

const isNamedPart = (node: Node): boolean =>
  node.text.length < 160 && PART.test(plain(node.text).replace(/[\s.:;]+$/, ""));

/** Work grouped by unit under whatever heading: nearly all that stands under it begins with a unit. */
function listsUnits({ children }: Node): boolean {
  const numbered = children.filter((child) => child.marker && !isBullet(child.marker));
  const units = numbered.filter((child) => readUnitLine(child) !== null).length;
  return numbered.length >= 2 && units >= 2 && units * 4 >= numbered.length * 3;
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

// A verb in capitals belongs to a name: "Phòng Tuyên truyền", "Ban Tổ chức".
function verbIn(text: string): number {
  for (const { index } of plain(text).matchAll(VERB))
    if (/^\s\p{Ll}/u.test(text.slice(index, index + 2))) return index;
  return Number.POSITIVE_INFINITY;
}

// "5. Sở Tài chính: Thực hiện …", "6. Sở Tư pháp", "7. Giao Sở A chủ trì …"
export function readUnitLine(node: Node): UnitLine | null {
  const lead =
    /^(?:giao(?: cho| nhiệm vụ cho)?|đề nghị|yêu cầu|phân công)\s+/i.exec(node.text)?.[0].length ??
    0;
  const text = node.text.slice(lead);
  if (!startsLikeActor(text)) return null;
  const verb = verbIn(text);
  const colon = DUTY_FOLLOWS.exec(text);
  const cut = Math.min(verb, colon?.index ?? Infinity);
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
    isNamedPart(node) &&
    node.marker !== null &&
    !isBullet(node.marker) &&
    !/^(?:thuc hien va )?phan cong nhiem vu/.test(plain(node.text))
  );
}

/** The units of a heading that is nothing but their names, for work listed unit by unit. */
export function unitHeading(node: Node): readonly { name: string; span: Span }[] {
  const line = node.marker ? readUnitLine(node) : null;
  return line && line.duty === null && node.text.length < 200 ? line.units : [];
}
