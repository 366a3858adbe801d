import { isBullet, isNumbered } from "../outline/markers.ts";
import type { Node } from "../outline/tree.ts";
import { plain } from "../text/fold.ts";
import { type Span, subSpan, trimRange } from "../text/span.ts";
import { actorSpans, startsLikeActor } from "./actors.ts";
import { findLabels } from "./labels.ts";
import { verbal } from "./verbal.ts";
import { VERBS } from "./verbs.ts";

const PART =
  /^(?:to chuc (?:trien khai )?thuc hien|(?:to chuc )?(?:thuc hien va )?phan cong(?: nhiem vu| chi dao| trach nhiem| thuc hien| to chuc thuc hien|$)|trach nhiem (?:cua |thuc hien|to chuc|cac )|trach nhiem$|to chuc thuc hien|nhiem vu cua cac|giai phap(?: va)? to chuc thuc hien|cong tac to chuc thuc hien)/;
const VERB = new RegExp(`\\s(?:${VERBS})(?=\\s|,|:|$)`, "g");

// A dash before a word in capitals goes on with the name ("Phòng Văn hóa - Xã hội"), unless that word is the duty's verb.
const DUTY_FOLLOWS =
  /[:：]|(?<!hính trị)(?<!(?:Ban Tổ chức|Phòng Biên tập|(?:Phòng|Ban|Tổ) Thông tin))\s[-–]\s(?=\p{Ll}|(?:Chủ trì|Phối hợp|Tham mưu|Thực hiện|Tổ chức|Hướng dẫn|Xây dựng|Chịu trách nhiệm|Làm đầu mối|Theo dõi|Đôn đốc|Tổng hợp|Bố trí|Chỉ đạo|Căn cứ|Là |Có trách nhiệm|Triển khai|Tuyên truyền|Đăng tải|Mở |Cung cấp|Kiểm tra|Đề xuất|Rà soát|Tăng cường))/u;

/** True for the heading of the part that gives standing duties unit by unit. */
export function isResponsibilityPart(node: Node): boolean {
  return isNumberedPart(node) && (isNamedPart(node) || listsUnits(node));
}

const isNumberedPart = (node: Node): boolean =>
  node.marker !== null && (isNumbered(node.marker) || node.marker.kind === "heading");

function isNamedPart(node: Node): boolean {
  const words = plain(node.text).replace(/[\s.:;]+$/, "");
  return node.text.length < 160 && PART.test(words) && (!STANDING.test(words) || closesPlan(node));
}

/** Work grouped by unit under whatever heading: nearly all that stands under it begins with a unit. */
export function listsUnits({ children }: Node): boolean {
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

/** "Hội A, Hội B, mỗi đơn vị xây dựng 01 mô hình" names two. */
const EACH = /^(?:mỗi|từng) (?:đơn vị|cơ quan|tổ chức|bên|hội|ngành|địa phương)$/iu;

function unitsIn(text: string, span: Span): UnitLine["units"] {
  const named = actorSpans(text);
  const own = named.length > 1 ? named.filter(({ name }) => !EACH.test(name)) : named;
  return own.map(({ name, start, end }) => ({
    name,
    span: subSpan(span, start, end),
  }));
}

// A verb in capitals belongs to a name: "Phòng Tuyên truyền", "Ban Tổ chức".
function verbIn(text: string): number {
  const words = verbal(text);
  for (const { index } of words.matchAll(VERB)) {
    const isName =
      NAMED_TOTAL.test(words.slice(0, index)) && TOTAL_THEN_VERB.test(words.slice(index));
    if (!isName && /^\s\p{Ll}/u.test(text.slice(index, index + 2))) return index;
  }
  return Number.POSITIVE_INFINITY;
}

/** "Văn phòng tổng hợp theo dõi …": the office of general affairs, where a verb of its own follows. */
const NAMED_TOTAL = /(?:^|[\s,])phong(?: hanh chinh)?$/;
const TOTAL_THEN_VERB = new RegExp(`^\\stong hop(?:\\s*$|\\s(?:${VERBS})(?=\\s|,))`);

/** "Cán bộ phụ trách lĩnh vực giám sát": what a person is in charge of is part of the name. */
const IN_CHARGE =
  /^(?:các )?(?:đồng chí|đ\/c|phó|cán bộ|công chức|chuyên viên|nhân viên|viên chức|thành viên)[^:;.]{0,60}?(?:phụ trách|làm công tác)\s[^:;.]{3,100}$/iu;
const inCharge = (text: string): boolean => IN_CHARGE.test(text.trim());

/** Words before the name: "Giao Sở A …", "Nhiệm vụ của Sở A". */
const ADDRESSES =
  /^(?:[Gg]iao(?! (?:ban|lưu|hữu|dịch|tiếp|nhận)(?!\p{L}))(?: cho| nhiệm vụ cho)?|[Đđ]ề nghị|[Yy]êu cầu|(?:[Đđ]ối với|[Vv]ề phía)(?! (?:các )?(?:cán bộ|công chức|viên chức|giáo viên|nhân viên|đảng viên|cơ quan báo chí|báo|thành viên))|[Pp]hân công|(?:[Nn]hiệm vụ|[Cc]ông việc|[Pp]hần việc|[Tt]rách nhiệm(?= của (?!các|mỗi|từng)))(?: cụ thể)? (?:của|giao(?: cho)?))\s+/u;

// "5. Sở Tài chính: Thực hiện …", "6. Sở Tư pháp", "7. Giao Sở A chủ trì …"
export function readUnitLine(node: Pick<Node, "text" | "span">): UnitLine | null {
  const lead = ADDRESSES.exec(node.text)?.[0].length ?? 0;
  const text = node.text.slice(lead);
  // "Đơn vị chủ trì: Sở A" is a label with its value.
  if (!startsLikeActor(text) || findLabels(text)[0]?.labelStart === 0) return null;
  const verb = inCharge(text) ? Number.POSITIVE_INFINITY : verbIn(text);
  const colon = DUTY_FOLLOWS.exec(text);
  const cut = Math.min(verb, colon?.index ?? Infinity);
  const end = Number.isFinite(cut) ? cut : text.length;
  if (end > 300) return null;
  const units = unitsIn(text.slice(0, end), subSpan(node.span, lead, node.text.length));
  const [from, to] = trimRange(text, end, text.length);
  const duty = from < to ? subSpan(node.span, lead + from, lead + text.length) : null;
  return units.length > 0 ? { units, duty } : null;
}

const STANDING =
  /^(?:cong tac |giai phap |giai phap va |trach nhiem )?to chuc (?:trien khai )?thuc hien(?! va phan cong| phan cong)/;
const OF_THE_PLAN =
  /^(?:.*to chuc (?:trien khai )?thuc hien)(?:[\s.:;,()–-]*$|[.:;,(]| (?:va|cac|nhiem vu|ke hoach|chuong trinh|nghi quyet|chi thi|quyet dinh|de an|phuong an|cong van|cua|theo)(?![a-z]))/;
const TOPS: ReadonlySet<string> = new Set([
  "roman",
  "upper",
  "part",
  "section",
  "chapter",
  "heading",
  "article",
]);

/** "5.2. Tổ chức thực hiện công tác tuyên truyền" is work, "IV. TỔ CHỨC THỰC HIỆN" the part that closes a plan. */
function closesPlan(node: Node): boolean {
  const kind = node.marker?.kind ?? "";
  return TOPS.has(kind) || OF_THE_PLAN.test(plain(node.text.slice(0, 160)));
}

/** True for "Tổ chức thực hiện", where sentences give standing duties even with a day in them. */
export function isStandingPart(node: Node): boolean {
  return isNumberedPart(node) && STANDING.test(plain(node.text)) && closesPlan(node);
}

const CHARGES_UNITS = /^(?:phan cong|trach nhiem)/;

/** The last of a plan's own parts where it is “PHÂN CÔNG” or “TRÁCH NHIỆM”; the parts on money and reporting aside. */
export function closingDuties(root: Node): Node | null {
  const parts = root.children.filter(
    (node) => isNumberedPart(node) && node.marker?.kind !== "annex" && !isSidePart(node),
  );
  const last = parts.at(-1);
  return last && parts.length > 1 && CHARGES_UNITS.test(plain(last.text)) ? last : null;
}

const CLOSING =
  /^(?:(?:du toan |nguon )?kinh phi|che do (?:thong tin,? )?bao cao|bao cao(?: ket qua)?$)/;

/** True for the parts on money and on reporting, whose sentences are no work of the plan. */
export function isSidePart(node: Node): boolean {
  const depth = node.marker?.kind;
  return (
    (depth === "roman" || depth === "upper" || depth === "heading" || depth === "part") &&
    CLOSING.test(plain(node.text))
  );
}

/** True for "Tổ chức thực hiện" and "Trách nhiệm của …", where reports, money and oversight are no work of the plan. */
export function isDutiesPart(node: Node): boolean {
  return isStandingPart(node) || (isNumberedPart(node) && /^trach nhiem/.test(plain(node.text)));
}

/** What a plan asks of everybody in closing: reports, plans of their own, money, oversight. */
const ROUTINE =
  /bao cao(?! vien)|xay dung ke hoach|ban hanh ke hoach|bo tri (?:kinh phi|ngan sach|nguon)|can doi|tong hop|theo doi|don doc|tham muu (?:ubnd|uy ban)|thanh quyet toan/;

/** True for a duty that closes a plan and is no work of it. */
export const isRoutine = (text: string): boolean => ROUTINE.test(plain(text.slice(0, 400)));

const FORMULA = /(?:chịu|có) trách nhiệm thi hành|có hiệu lực/iu;

/** What every decree ends with, which charges nobody with work: who carries it out, and from when it holds. */
export const isFormula = (text: string): boolean => FORMULA.test(text);

/** The units of a heading that is nothing but their names, for work listed unit by unit. */
export function unitHeading(node: Node): readonly { name: string; span: Span }[] {
  const line = node.marker ? readUnitLine(node) : null;
  return line && line.duty === null && node.text.length < 200 ? line.units : [];
}
