import { plain } from "../text/fold.ts";
import type { Layout, PlacedLine } from "./layout.ts";

interface IssuerHints {
  /** Number and sign, or the sign alone: "KH-UBND". */
  readonly sign: string | null;
  /** Place named before the date. */
  readonly place: string | null;
  /** "(Kèm theo Nghị quyết … của Chính phủ)". */
  readonly reference: string;
}

const MOTTO =
  /^(?:phu luc|cong hoa xa hoi|(?:(?:xa )?hoi chu |chu )?nghia viet nam$|viet nam$|doc lap|dang cong san|doan tncs|doan thanh nien cong san ho chi minh$|\*|-|_|ngay|du thao)/;
/** Whoever signs or decides ("BỘ TRƯỞNG BỘ NỘI VỤ") heads a text and issues in a body's name. */
const OFFICE =
  /^(?:BỘ TRƯỞNG|THỨ TRƯỞNG|THỦ TƯỚNG|CHỦ TỊCH|PHÓ CHỦ TỊCH|GIÁM ĐỐC|PHÓ GIÁM ĐỐC|HIỆU TRƯỞNG|CỤC TRƯỞNG|CHI CỤC TRƯỞNG|TỔNG GIÁM ĐỐC|TỔNG CỤC TRƯỞNG|TỔNG BIÊN TẬP|CHÁNH |TRƯỞNG |BÍ THƯ|VIỆN TRƯỞNG|TM\.|KT\.|TL\.|TUQ\.|QUYẾT ĐỊNH|NGHỊ QUYẾT|THÔNG BÁO|HIỆP Y)/;
const AREA = /^(?:TỈNH|HUYỆN|QUẬN|XÃ|PHƯỜNG|THỊ XÃ|THỊ TRẤN|THÀNH PHỐ|ĐẶC KHU|TP\.?)\s/;
const GENERIC =
  /^(?:ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND|HỘI ĐỒNG NHÂN DÂN|HĐND|BAN CHỈ ĐẠO.*|TỈNH ỦY|ĐẢNG ỦY|BAN CHẤP HÀNH.*)$/;

/** The standing part of a committee signs in the committee's name: "BAN THƯỜNG TRỰC" under "ỦY BAN MẶT TRẬN …". */
const STANDING = /^(?:BAN THƯỜNG TRỰC|BAN THƯỜNG VỤ|THƯỜNG TRỰC)$/;

const isCapitals = (text: string): boolean =>
  /\p{Lu}{2}/u.test(text) && text === text.toUpperCase();

function organLines(above: readonly PlacedLine[]): string[] {
  return above
    .map(({ line }) => line.text.replace(/^\*+|\*+$/g, "").trim())
    .filter(
      (text) =>
        isCapitals(text) &&
        text.length < 120 &&
        !MOTTO.test(plain(text)) &&
        !OFFICE.test(text) &&
        !/^SỐ\s*[:\d.…/]/.test(text) &&
        !/\d{2,}/.test(text),
    );
}

/** "ỦY BAN NHÂN DÂN" over "TỈNH X" is one body; "UBND TỈNH X" over "SỞ Y" is a body and its superior. */
interface Body {
  readonly body: string;
  readonly superior: string | null;
  /** The committee's standing part, where that issues. */
  readonly standing?: string;
}

function issuingBody(lines: readonly string[]): Body | null {
  const last = lines.at(-1);
  if (!last) return null;
  const before = lines.at(-2) ?? null;
  if (AREA.test(last) && before && GENERIC.test(before))
    return { body: `${before} ${last}`, superior: null };
  if (STANDING.test(last) && before) {
    const whole = AREA.test(before) ? `${lines.at(-3) ?? ""} ${before}`.trim() : before;
    return { body: whole, superior: null, standing: last };
  }
  return { body: last, superior: before };
}

// "Sở Văn hóa, Thể thao và Du lịch": capitals after the kind of body, a comma, "và" and a dash.
const NAME_STARTS =
  /(?:^(?:sở|bộ|ban|phòng|cục|vụ|viện|đài|báo|hội|trung tâm|chi cục|trường|tổng cục|thanh tra)|,| và| -)\s\p{L}/giu;

const SHORT =
  /(?<![\p{L}])(?:bch|tncs|thcs|thpt|ubmttq|mttq|ubnd|hđnd|bhxh|tdtt|kh&cn)(?![\p{L}])/giu;
const SCHOOL =
  /^(TRƯỜNG (?:TIỂU HỌC|TRUNG HỌC CƠ SỞ|TRUNG HỌC PHỔ THÔNG|THCS|THPT|TH|MẦM NON|MẪU GIÁO))\s+(.+)$/;

/** "TỈNH ỦY ĐỒNG XUÂN" is the committee of a province, not a province called "Ủy …". */
const COMMITTEE = /^((?:TỈNH|THÀNH|HUYỆN|QUẬN|THỊ)\s(?:ỦY|UỶ|ĐOÀN))\s+(.+)$/;

const capitalised = (name: string): string =>
  name.toLowerCase().replace(/(?<![\p{L}])\p{L}/gu, (letter) => letter.toUpperCase());

function properCase(body: string): string {
  const school = SCHOOL.exec(body);
  const party = school ?? COMMITTEE.exec(body);
  const kind = school ? sentence(party?.[1] ?? "") : (party?.[1] ?? "").toLowerCase();
  const words = party
    ? `${kind.charAt(0).toUpperCase()}${kind.slice(1)} ${capitalised(party[2] ?? "")}`
    : sentence(body);
  return words
    .replace(SHORT, (letters) => letters.toUpperCase())
    .replace(/mặt trận tổ quốc/giu, "Mặt trận Tổ quốc")
    .replace(/việt nam/giu, "Việt Nam")
    .replace(/(?<=^Ban )thường/u, "Thường");
}

function sentence(body: string): string {
  const area = body.match(
    /(?:TỈNH|HUYỆN ĐẢO|HUYỆN|QUẬN|XÃ|PHƯỜNG|THỊ XÃ|THỊ TRẤN|THÀNH PHỐ|ĐẶC KHU)\s+(.+)$/,
  );
  const generic = area ? body.slice(0, body.length - (area[1] ?? "").length) : body;
  const name = (area?.[1] ?? "")
    .toLowerCase()
    .replace(/(?<![\p{L}])\p{L}/gu, (letter) => letter.toUpperCase());
  const words = generic
    .replace(/^UBND/, "ỦY BAN NHÂN DÂN")
    .replace(/^HĐND/, "HỘI ĐỒNG NHÂN DÂN")
    .toLowerCase();
  const sentence = words.charAt(0).toUpperCase() + words.slice(1);
  if (area) return (sentence + name).trim();
  return sentence.replace(NAME_STARTS, (part) => part.slice(0, -1) + part.slice(-1).toUpperCase());
}

/** The body's name as the document itself writes it in running text, where it does. */
function asWritten(body: string, text: string): string {
  const at = text.toLowerCase().indexOf(body.toLowerCase(), text.indexOf(body) + body.length);
  if (at < 0) return properCase(body);
  const written = text.slice(at, at + body.length);
  return written === body ? properCase(body) : written.charAt(0).toUpperCase() + written.slice(1);
}

const ISSUES =
  /((?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân)\s+(?:tỉnh|huyện|thành phố|thị xã|quận|xã|phường|thị trấn|đặc khu))(?:\s+\p{Lu}\p{L}*){0,5}\s+(?:ban hành|xây dựng|tổ chức)/u;
const REFERENCE = /của\s+(\p{Lu}[^)]{2,80}?)\s*\)?$/u;

/** A head torn off by extraction: the sentence that issues the plan and the place before the date tell the body. */
function fromWords(layout: Layout, hints: IssuerHints): string | null {
  const cited = REFERENCE.exec(hints.reference)?.[1];
  if (cited) return cited.trim();
  const start = layout.text.slice(0, 20_000);
  const found = ISSUES.exec(start)?.[1];
  if (!found || !hints.place || !/UBND/.test(hints.sign ?? "UBND")) return null;
  return `${found.replace(/^UBND|^Uỷ/, (word) => (word === "UBND" ? "Ủy ban nhân dân" : "Ủy"))} ${hints.place.trim()}`;
}

/** Full name of the issuing body, from the head of the document or, failing that, from its words. */
export function readIssuer(
  above: readonly PlacedLine[],
  layout: Layout,
  hints: IssuerHints,
): string | null {
  const found = issuingBody(organLines(above));
  if (!found) return fromWords(layout, hints);
  const body = asWritten(found.body.replace(/^\P{L}+/u, ""), layout.text);
  return found.standing ? `${properCase(found.standing)} ${body}` : body;
}
