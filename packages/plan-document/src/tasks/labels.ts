import { plain } from "../text/fold.ts";
import { trimRange } from "../text/span.ts";
import { startsLikeActor } from "./body-names.ts";
import { labelKey, type OwnLabels } from "./own-labels.ts";
import { quotaSpans } from "./quota.ts";
import { opensLikeTime, saysOnlyTime } from "./time-alone.ts";
import { timingInAnyYear } from "./timing.ts";

/** What a label line or a table column says about a task. */
export type Field =
  | "lead"
  | "implementing"
  | "directing"
  | "coordinating"
  | "leadAndCoordinating"
  | "time"
  | "frequency"
  | "duration"
  | "product"
  | "budget"
  | "budgetSource"
  /** When a programme is on the air: "19h45 thứ Năm". */
  | "airing"
  | "other";

const WHO =
  "(?:(?:cac )?(?:co quan|don vi|phong(?:, ban)?|ban|bo phan|nguoi|can bo|to chuc|ca nhan|lanh dao|cap|cong chuc|chuyen vien|so|bo|nganh|dia phuong|doan the|khoa|vien chuc|thanh vien|dong chi|dau moi|luc luong|doi|to|nhom|hoi|truong|khoi|cap uy|chi bo|chi doan|co so|nhan vien|giao vien|chu the|chi huy(?: don vi)?|d\\/c|ben|phia|cq|dv|d\\/v|dvi)(?:(?:,? va |, ?| ?/ ?| hoac | - )(?:co quan|don vi|to chuc|ca nhan|dia phuong|bo phan|nguoi|can bo|phong|ban|nganh|doan the|khoa|cong chuc|vien chuc|huyen|xa))* )";

/** One of the words, or several: "chủ trì, tham mưu", "phối hợp/hỗ trợ". */
const joined = (words: string): string => `(?:${words})(?:(?:,? va |, ?| ?\\/ ?| - )(?:${words}))*`;

const LEADS =
  "chu tri(?: thuc hien| tham muu| trien khai| chinh)?|lam(?: chinh)?|dau moi(?: thuc hien)?|chiu trach nhiem(?: chinh| thuc hien)?|tham muu(?: thuc hien)?|phu trach(?: chinh)?|dang cai|thuong truc|soan thao|chuan bi(?: noi dung| chinh)?|dung ra to chuc|duoc giao(?: chu tri)?|duoc phan cong|chu cong|dam nhiem|dam nhan|dam trach|tham muu,? giup viec";

/** "Liên quan: Văn phòng", "Đồng hành: Hội A" besides those that say that they help. */
const BESIDE = "(?:co )?lien quan|dong hanh|phoi thuoc|ket hop|dong (?:to chuc|thuc hien|phoi hop)";

const HELPS = `cong tac(?: voi| cung| thuc hien)?|(?:cung )?phoi hop(?: thuc hien| trien khai| voi| cung| to chuc| chuan bi| chinh)?|ho tro(?: thuc hien)?|(?:cung )?tham gia(?: thuc hien| phoi hop)?|cung (?:thuc hien|lam|trien khai|to chuc|chuan bi|tham gia)|${BESIDE}`;

// Longest first inside a field; fields in the order in which a shared beginning must be tried.
const LABELS: readonly (readonly [Field, string])[] = [
  [
    "other",
    "(?:noi dung|muc dich|yeu cau|hinh thuc|dia diem|doi tuong|thanh phan|pham vi(?: trien khai)?|tham quyen|ghi chu|can cu|quy mo|phuong thuc|cach thuc|so luong nguoi|muc tieu|chi tieu(?: (?:nam|giao|ca nam|thuc hien|phan dau))?)",
  ],
  [
    "airing",
    "(?:(?:khung )?gio phat(?: song| thanh| hinh)?|khung gio|(?:lich|ngay)(?:,? gio)? (?:phat(?: song| thanh| hinh)?|dang(?: tai)?)|phat lai|buoi phat(?: thanh| song)?)",
  ],
  [
    "leadAndCoordinating",
    `${WHO}?(?:chu tri|thuc hien)(?: ?[,/-] ?| va |; ?)(?:${WHO})?phoi hop(?: thuc hien)?`,
  ],
  [
    "directing",
    `(?:${WHO}(?:chu tri )?theo doi, danh gia|${WHO}(?:truc tiep )?chi dao(?: thuc hien)?|lanh dao phu trach|chi dao)`,
  ],
  [
    "lead",
    `(?:${WHO}?${joined(LEADS)}|phan cong(?: thuc hien| nhiem vu)?|giao(?: nhiem vu| cho| thuc hien| don vi)?|trach nhiem(?: thuc hien| chinh| chu tri)?|dvct|cqct|ct|ai (?:lam|chu tri|phu trach|chiu trach nhiem|thuc hien))`,
  ],
  [
    "coordinating",
    `(?:${WHO}?${joined(HELPS)}|${WHO}(?:(?!chu tri)[a-z]+,? (?:va )?){1,6}phoi hop(?: thuc hien)?|trach nhiem phoi hop|thanh phan phoi hop|${WHO}giup|ai (?:giup|cung lam|phoi hop|ho tro)|lam cung|lam voi ai|(?:cac )?(?:co quan|don vi)(?:, don vi)? lien quan|cqph|dvph|p\\/h|ph)`,
  ],
  [
    "implementing",
    `(?:${WHO}(?:(?:to chuc )?(?:thuc hien|trien khai|san xuat)(?: chinh)?|to chuc|bien tap|bien soan|dang tai|xuat ban|phat song|phat hanh|bao chi(?: thuc hien)?)|to chuc thuc hien|thuc hien|don vi|co quan|bo phan)`,
  ],
  [
    "frequency",
    "(?:(?:thoi luong|so luong)(?:,| va| ?\\/) ?)?(?:(?:yeu cau|chi tieu|ke hoach|dinh muc) (?:ve )?(?:san luong|khoi luong|so luong)|tan suat(?: phat song| thuc hien| dang tai| xuat ban| phat hanh| chay chu)?(?: moi)?|so luong|khoi luong|dinh ky|chu ky|dinh muc(?: phat song)?|so ky|so luot|so buoi|so lan|so so|muc do|san luong|ky phat(?: hanh| song)?)(?:(?:,| va| ?\\/) ?(?:thoi luong|so luong))?",
  ],
  ["duration", "thoi luong(?: phat song| chuong trinh)?"],
  [
    "time",
    "(?:t ?[./]? ?g(?:ian)?(?: ?(?:th|ht|thuc hien|hoan thanh))?|th\\.? ?gian|(?:ngay |thoi diem )?(?:bat dau|ket thuc)|(?:(?:khung|ke hoach|moc|du kien|lich|han) (?:ve )?)?thoi gian|thoi han|tien do|lo trinh|moc(?= (?:thuc hien|hoan thanh|to chuc|trien khai))|lich(?: (?:trinh|cong tac|hoat dong|lam viec))?|(?:ky|nam|quy|thang) (?=thuc hien|hoan thanh|to chuc|trien khai)|thoi (?:ky|khac|vu)|khi nao|du kien(?= (?:hoan thanh|to chuc|thuc hien))|thoi diem|han hoan thanh|(?:(?:phai|can|thuc hien|to chuc|trien khai) )?(?:hoan thanh|xong)(?: truoc)?|han (?:cuoi|chot|xong)|ky han|ngay (?:hoan thanh|thuc hien|to chuc|phat dong)|moc hoan thanh|hoc ky(?: thuc hien)?|han)(?:(?:,? va |, ?| ?/ ?)dia diem)?(?: (?:thuc hien|hop|phat dong|dien ra|ap dung|hoat dong|nop|nhan (?:bai|ho so|san pham|tac pham)(?: du thi)?|cham thi|trao giai|xong|tong ket|so ket|dang tai|cu the|hoan thanh|to chuc|trien khai|thi|(?:dang(?: tai)?(?:,? ?)?)?phat song|phat hanh|(?:dang,? )?phat(?: thanh| hinh| lai)?|dang|san xuat|ghi hinh|len song|ra mat|du kien|xuat ban|bat dau|ket thuc|trinh|gui bao cao|bao cao|chot so lieu|(?:va )?tien do|th))*(?: (?:hang|moi) (?:tuan|thang|quy|nam))?",
  ],
  [
    "product",
    "(?:(?:du kien )?(?:ket qua|san pham)(?: ?[,/] ?(?:ket qua|san pham))?(?: (?:dau ra|du kien|phai dat|ban giao|dat duoc|can dat|hoan thanh|chu yeu|thuc hien))*|dau ra|minh chung)",
  ],
  ["budgetSource", "(?:nguon (?:kinh phi|von|luc)(?: thuc hien)?)"],
  ["budget", "(?:(?:du toan |tong )?kinh phi(?: thuc hien| du kien)?|du toan)"],
];

const ANY = LABELS.map(([, words]) => `(${words})`).join("|");
const BEFORE_COLON = new RegExp(`^(?:${ANY})(?:\\s*\\([^()]{0,40}\\))?\\s*$`);
/** Where a label may begin: at the line's start, after a clause, or at a dash. */
const BOUNDARY = /\n[\s\-–+•*]*|\t|[.;,([|•]\s*|\s[-–+]\s+/g;
const OPENING = /^[\s\-–+•*]*/;
const LONGEST_LABEL = 110;
const WHOLE = new RegExp(`^(?:${ANY})$`);

/** A label found in running text and the range of its value, both as offsets into that text. */
export interface LabelledValue {
  readonly field: Field;
  /** Where the label's own words begin. */
  readonly labelStart: number;
  readonly start: number;
  readonly end: number;
}

function fieldAt(groups: readonly (string | undefined)[]): Field {
  const index = groups.findIndex((group) => group !== undefined);
  return LABELS[index]?.[0] ?? "other";
}

/** The field a table heading names ("Cơ quan chủ trì"), or null. `heading` without diacritics. */
export function fieldOfHeading(heading: string, own: OwnLabels = NONE): Field | null {
  const found = WHOLE.exec(heading);
  return own.get(heading) ?? (found ? fieldAt(found.slice(1)) : null);
}

interface Hit {
  readonly field: Field;
  readonly labelStart: number;
  readonly valueStart: number;
}

const NONE: OwnLabels = new Map();

function labelBefore(
  before: string,
  isStart: boolean,
  own: OwnLabels,
): { field: Field; start: number } | null {
  const starts = isStart ? [OPENING.exec(before)?.[0].length ?? 0] : [];
  for (const found of before.matchAll(BOUNDARY)) starts.push(found.index + found[0].length);
  // From the left, since a label may hold a comma itself: "Cơ quan, đơn vị phối hợp".
  for (const start of starts) {
    const known = own.size > 0 ? own.get(labelKey(before.slice(start))) : undefined;
    if (known) return { field: known, start };
    const found = BEFORE_COLON.exec(before.slice(start));
    if (found) return { field: fieldAt(found.slice(1)), start };
  }
  return null;
}

const DASHED = /^([^:：]{4,60}?)\s+[-–—]\s+(?=\S)/;

/** "Đơn vị chủ trì – Sở A": a dash does the colon's work where the line begins with nothing but a label. */
function dashed(text: string): Hit[] {
  const words = DASHED.exec(text);
  const found = words ? BEFORE_COLON.exec(plain(words[1] ?? "")) : null;
  if (!words || !found || !/^(?:don vi|co quan|thoi|tan suat|chu tri|phoi hop)/.test(found[0]))
    return [];
  return [{ field: fieldAt(found.slice(1)), labelStart: 0, valueStart: words[0].length }];
}

/** Every label ends in a colon, or in a tab where a cell of its own holds it, so only the few words before each colon are looked at. */
function hits(text: string, own: OwnLabels): Hit[] {
  const result: Hit[] = dashed(text);
  let from = 0;
  for (const { index } of text.matchAll(/[:：\t]/g)) {
    const start = Math.max(from, index - LONGEST_LABEL);
    const label = labelBefore(plain(text.slice(start, index)), start === from, own);
    if (label)
      result.push({ field: label.field, labelStart: start + label.start, valueStart: index + 1 });
    from = index + 1;
  }
  return [...result, ...copular(text)].toSorted((a, b) => a.valueStart - b.valueStart);
}

const IS = /\slà\s+(?=\p{Lu}|các\s)/gu;
const NAMED_PART =
  /^(?:co quan|don vi|bo phan)(?: (?:chu tri|thuc hien|phu trach|dau moi|phoi hop|tham muu|to chuc|thuong truc|tham gia))(?: (?:chinh|thuc hien))?$/;

/** "Cơ quan chủ trì là Sở A, cơ quan phối hợp là Sở B": a verb does the colon's work before a name. */
function copular(text: string): Hit[] {
  const result: Hit[] = [];
  for (const { index, 0: sign } of text.matchAll(IS)) {
    const clause = /[^.;,(:]*$/.exec(text.slice(Math.max(0, index - 60), index))?.[0] ?? "";
    const label = clause.trimStart();
    const valueStart = index + sign.length;
    if (!NAMED_PART.test(plain(label)) || !startsLikeActor(text.slice(valueStart))) continue;
    const found = BEFORE_COLON.exec(plain(label));
    if (found)
      result.push({ field: fieldAt(found.slice(1)), labelStart: index - label.length, valueStart });
  }
  return result;
}

/**
 * Labels with their values in one line: `Đơn vị chủ trì: Sở A; thời gian: Quý II/2025`. A value
 * ends where the next label begins. Offsets count from the start of `text`. `own`: labels of the office besides.
 */
export function findLabels(text: string, own: OwnLabels = NONE): LabelledValue[] {
  if (!/[:：\t]|\s[-–—]\s|\slà\s/.test(text)) return [];
  const found = hits(text, own);
  return found.map((hit, index) => {
    const limit = found[index + 1]?.labelStart ?? text.length;
    const [start, end] = trimRange(text, hit.valueStart, closeBracket(text, hit, limit));
    const value = text.slice(start, end);
    const label = text.slice(hit.labelStart, hit.valueStart);
    const isMeasure = BARE_LABEL.test(label) && !startsLikeActor(value);
    const field = isMeasure ? "other" : fieldOf(hit.field, label, value);
    const cut = ACTORS.has(field) ? OTHER_LABEL.exec(value)?.index : undefined;
    return { field, labelStart: hit.labelStart, start, end: cut === undefined ? end : start + cut };
  });
}

/** "Thực hiện: tháng 6/2026": what is nothing but a time names nobody, whatever its label usually introduces. */
function fieldOf(field: Field, label: string, value: string): Field {
  // "Quy mô: 03 hội thảo", "Chỉ tiêu: 40 đội hình" say how much, "Quy mô: cấp tỉnh" does not.
  if (/(?:quy mô|chỉ tiêu(?: \p{Ll}+){0,2})\s*:?\s*$/iu.test(label))
    return quotaSpans(value, { totals: "open" })[0]?.start === 0 ? "frequency" : field;
  if (field === "other" && saysHowOften(value)) return "frequency";
  if (!ACTORS.has(field) || value === "") return field;
  if (SAYS_OF_EACH.test(plain(value))) return "other";
  if (startsLikeActor(value)) return field;
  if (BESIDE_ALONE.test(plain(label))) return "other";
  if (saysOnlyTime(value) || opensLikeTime(value)) return "time";
  return DOING.test(plain(label)) && timingInAnyYear(value) !== null ? "time" : field;
}

/** "Thực hiện: phát động tháng 10, trao giải 22/12" says when, where "Thực hiện: Sở A" says who. */
const DOING = /^(?:(?:to chuc )?thuc hien|trien khai|to chuc)\s*:?\s*$/;

/** "Yêu cầu: 02 tin/tuần": how often, whatever the label. */
function saysHowOften(value: string): boolean {
  const [first] = quotaSpans(value, { totals: "none" });
  return first?.start === 0 && first.quota.per !== "total" && first.quota.per !== "event";
}

/** "Liên quan: Nghị quyết 57" names nobody. */
const BESIDE_ALONE = new RegExp(`^(?:${BESIDE})\\s*:?\\s*$`);

/** "Trách nhiệm: mỗi cán bộ tự giác …" says how everybody shall be, and names no body that does it. */
const SAYS_OF_EACH =
  /^(?:moi|tung) (?:thanh vien|nguoi|can bo|ca nhan|cong chuc|vien chuc|doan vien|dang vien|hoi vien|hoc sinh|sinh vien|gia dinh|ho gia dinh)(?:,| [a-z]+ [a-z]+ [a-z]+)/;

/** "Đơn vị: UBND xã" names who does it, "Đơn vị: %" a measure. */
const BARE_LABEL = /^(?:đơn vị|cơ quan|bộ phận)\s*[:：\t]/iu;

/** "Sở A. Ngày làm: 12/6": a label nobody knows ends the names before it all the same. */
const OTHER_LABEL = /(?:\.\s+\p{Lu}|;\s+\p{L})\p{L}*(?:\s\p{Ll}+){0,5}\s*[:：]\s/u;

// "(Chủ trì: Sở A; thời gian: Quý II)", "[Chủ trì: …]" ends at its bracket, unless the value opened that bracket itself.
function closeBracket(text: string, hit: Hit, limit: number): number {
  let depth = 0;
  for (let i = hit.valueStart; i < limit; i += 1) {
    const sign = text.charAt(i);
    if (sign === "(" || sign === "[") depth += 1;
    if (sign === ")" || sign === "]") depth -= 1;
    if (depth < 0) return i;
  }
  return openTail(text, hit.valueStart, limit);
}

const OPEN_TAIL =
  /(?:[([|\s–-]+|[;,]\s*(?:do|giao)\s[^;]{3,160}\s(?:thực hiện|chủ trì|đảm nhận|phụ trách)[^;]*)$/u;

function openTail(text: string, start: number, limit: number): number {
  const value = text.slice(start, limit);
  return limit - (OPEN_TAIL.exec(value)?.[0].length ?? 0);
}

/** A few words and a colon, none of them a number or a part of a sequence. */
const SOME_LABEL =
  /^[-–+•*\s]*(?!(?:đợt|lần|vòng|bước|giai đoạn|học kỳ|quý|tháng|tuần|năm)\s)(\p{L}[\p{L}\s,/-]{2,34}?)\s*:\s*/iu;

/** The value of a label nobody knows, where it is nothing but a time: "Khi làm: quý II/2026". Null elsewhere. */
export function timeBehindColon(
  text: string,
): { readonly start: number; readonly end: number } | null {
  const start = SOME_LABEL.exec(text)?.[0].length ?? 0;
  if (start === 0 || !saysOnlyTime(text.slice(start))) return null;
  const [from, to] = trimRange(text, start, text.length);
  return { start: from, end: to };
}

/** The field a line names that is nothing but a label without a colon ("Đơn vị chủ trì"); its value stands below. */
export function loneLabel(text: string): Field | null {
  if (text.length > 60) return null;
  const found = BEFORE_COLON.exec(plain(text).trim());
  return found && /^(?:(?:don vi|co quan) [a-z]|thoi (?:gian|han)|tan suat)/.test(found[0])
    ? fieldAt(found.slice(1))
    : null;
}

/** True when a line begins with a label, so that it is no continuation of the line before. */
export function startsWithLabel(text: string): boolean {
  const first = findLabels(text)[0];
  return first !== undefined && first.labelStart === 0;
}

const ACTORS: ReadonlySet<Field> = new Set([
  "lead",
  "implementing",
  "directing",
  "coordinating",
  "leadAndCoordinating",
]);

/** What a line begins to say, dashes aside: who does something, when, something else, or no label at all. */
export function labelledField(text: string): "actor" | "time" | "other" | null {
  const bare = text.replace(OPENING, "");
  const first = findLabels(bare)[0];
  const field = first?.labelStart === 0 ? first.field : loneLabel(bare);
  if (!field) return null;
  if (ACTORS.has(field)) return "actor";
  return field === "time" ? "time" : "other";
}
