import { plain } from "../text/fold.ts";
import { trimRange } from "../text/span.ts";

// "bao(?! (?:quan))" must not shut out "Báo Quảng Ngãi".
const wholeWords = (words: string): string =>
  words.replace(/\(\?! (\([^()]*(?:\([^()]*\)[^()]*)*\))\)/g, "(?! $1(?![a-z]))");

/**
 * Words with which the name of a public body begins, without diacritics; longest first where one begins another. Where
 * the same letters begin other words ("Sở" and "số lượng", "Báo" and "báo cáo"), those are shut out.
 */
const HEAD = [
  "so(?! (?:luong|lieu|ky|bao|tien|hoa|kien|lan|thu|to|ngay|hieu|nguoi|khac))",
  "bo(?! (?:phan|chi so|tai lieu|cong cu|tieu chi|thu tuc|sung|nhan dien|anh|tri|loc|mau))",
  "ban(?! (?:hanh|tin|do|ghi|sac|bien|thao|quyen))",
  "uy ban|ubnd|hdnd|hoi dong(?! thi)|van phong|vp(?=[ .])",
  "phong(?! (?:trao|su|chong|ngua))",
  "cong an|bao(?! (?:chi(?! minh)|cao|dam|ve|gom|dien tu|in|quan|tri|mat))",
  "bao hiem|bhxh|dai(?! (?:bieu|hoi|ly|tra|dien|loan))|tap chi",
  "hoi(?! (?:nghi|thao|thi|vien|dap|dong|hop|hoa|quan|truong|nhap|cho))",
  "lien doan|lien hiep|tinh doan|thanh doan|huyen doan|xa doan|doan(?! (?:the|vien|kiem|cong tac|ket|ho))",
  "mat tran|ubmttq|mttq|truong(?! (?:hop|phong|ban|doan|nhom|ca))|hoc vien|vien(?! (?:chuc|phi|tro|tham))",
  "trung tam|chi cuc|cuc|vu(?! (?:viec|an|mua|nuoi))|tong cuc|thanh tra(?! (?:,|viec))|kho bac|ngan hang|buu dien|vnpt|viettel",
  "tinh uy|thanh uy|huyen uy|dang uy|quan uy|chi uy|chi bo|dang bo|bch|bqp|bql|bo chi huy|bo tu lenh",
  "toa an|vien kiem sat|benh vien|tong cong ty|tap doan|cong ty|doanh nghiep|thuong truc|chinh phu|quoc hoi|thu tuong",
  "chu tich|pho chu tich|bi thu|giam doc|truong (?:phong|ban|doan|nhom)|chanh (?:van phong|thanh tra)|hieu truong|chinh quyen",
  "to chuc (?:chinh tri|doan the|dang|xa hoi|tin dung|cong doan)|to(?! (?:chuc|roi|gap|tuyen|trinh|khai|cao|ve|den))",
  "cong doan|thong tan xa|hiep hoi|quy(?! (?:[iv\\d]+|dinh|che|mo|trinh|hoach|dat|uoc|chuan))|ban quan ly",
  "nha(?! (?:nuoc|bao|truong|o|may))|dien luc|hai quan|thue(?! (?:bao|dat|xe))|don bien phong|ubkt|tram|hat kiem lam|chi nhanh",
  "xi nghiep|khoi(?! (?:luong|nghiep|dong|xuong|cong))|thu vien|bao tang|lien minh|chi hoi|buu cuc|hop tac xa|khoa(?! (?:hoc|hop|bieu|luan))",
]
  .map(wholeWords)
  .join("|");
const COLLECTIVE = "cac|tat ca|toan bo|mot so|nhung|tung|moi(?! truong)";
const STARTS_HEAD = new RegExp(`^(?:${HEAD})(?![\\p{L}])`, "u");
const STARTS_COLLECTIVE = new RegExp(`^(?:${COLLECTIVE})\\s`);
const STARTS_BODY = new RegExp(
  `^(?:${HEAD}|${COLLECTIVE}|co quan|don vi|dia phuong|thu truong|nganh|lanh dao)(?![\\p{L}])`,
  "u",
);
const ACRONYM = /^[A-ZĐ][A-ZĐ&.-]{1,11}(?=[\s,;]|$)/;

/** One name with its range in the text it was read from. */
interface ActorSpan {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** True for words that begin like a public body or a group of them ("Sở …", "Các cơ quan …"). */
export function startsLikeActor(text: string): boolean {
  return STARTS_BODY.test(plain(text.trimStart())) || ACRONYM.test(text.trimStart());
}

function startsNamedBody(text: string): boolean {
  return (STARTS_HEAD.test(plain(text)) && /^\p{Lu}/u.test(text)) || ACRONYM.test(text);
}

// "và các …" and ", các …" open a new group only after a named body: "các sở, các địa phương" is one group.
function opensName(before: string, after: string): boolean {
  if (startsNamedBody(after)) return true;
  return STARTS_COLLECTIVE.test(plain(after)) && !STARTS_COLLECTIVE.test(plain(before));
}

interface Cut {
  readonly end: number;
  readonly next: number;
}

const SEPARATOR = /[;\n•]|,|\s+(?:và|cùng)\s+|\s[-–+]\s(?=\p{Lu})/gu;

function cutAt(text: string, from: number, found: RegExpExecArray): Cut | null {
  const next = found.index + found[0].length;
  // A glance at the first words is enough, and keeps a very long list linear.
  const before = text.slice(from, Math.min(found.index, from + 60)).trimStart();
  const after = text.slice(next, next + 60).trimStart();
  const sign = found[0].trim();
  if (sign === ";" || sign === "" || sign === "•") return { end: found.index, next };
  if (sign === ",") return opensName(before, after) ? { end: found.index, next } : null;
  if (sign !== "và" && sign !== "cùng")
    return startsNamedBody(after) ? { end: found.index, next } : null;
  const joins = startsNamedBody(before) && !isOneBody(before, after) && opensName(before, after);
  return joins ? { end: found.index, next } : null;
}

// "Văn phòng HĐND và UBND xã" is one office, "Báo và Đài tỉnh" one name cut short.
function isOneBody(before: string, after: string): boolean {
  const words = plain(before);
  return (
    !words.includes(" ") ||
    (/(?:hdnd|hoi dong nhan dan)$/.test(words) && /^(?:ubnd|uy ban)/.test(plain(after)))
  );
}

function depthAt(text: string): Int8Array {
  const depths = new Int8Array(text.length);
  let depth = 0;
  for (let i = 0; i < text.length; i += 1) {
    if (text.charAt(i) === "(") depth = Math.min(depth + 1, 100);
    if (text.charAt(i) === ")") depth = Math.max(depth - 1, 0);
    depths[i] = depth;
  }
  return depths;
}

function cuts(text: string): Cut[] {
  const depths = depthAt(text);
  const result: Cut[] = [];
  let from = 0;
  for (const found of text.matchAll(SEPARATOR)) {
    const cut = (depths[found.index] ?? 0) > 0 ? null : cutAt(text, from, found);
    if (cut) {
      result.push(cut);
      from = cut.next;
    }
  }
  return result;
}

// Two ministries or two departments set side by side without any separator.
const SIDE_BY_SIDE = /(?<=^(?:Bộ|Sở)\s.*\p{L})\s+(?=(?:Bộ|Sở)\s+\p{Lu})/gu;

function sideBySide(text: string, start: number, end: number): [number, number][] {
  const words = text.slice(start, end);
  if (words.length > 400 || /[(),]|\s(?:thuộc|của|và)\s+(?:Bộ|Sở)/.test(words))
    return [[start, end]];
  const ranges: [number, number][] = [];
  let from = start;
  for (const found of words.matchAll(SIDE_BY_SIDE)) {
    ranges.push([from, start + found.index]);
    from = start + found.index + found[0].length;
  }
  return [...ranges, [from, end]];
}

const LEAD_IN = /^(?:giao|de nghi|yeu cau|do|phan cong)(?: cho)?\s+(?=\S)/;
const BARE_HEAD = /^(?:bo|so|ban|ubnd|va|cac)$/;

function named(text: string, start: number, end: number): ActorSpan | null {
  const [left, right] = trimRange(text, start, end);
  const words = plain(text.slice(left, right));
  const bullet = /^[-–+*•]\s*/.exec(words)?.[0].length ?? 0;
  const skip = bullet + (LEAD_IN.exec(words.slice(bullet))?.[0].length ?? 0);
  const name = text.slice(left + skip, right).replace(/\s+/g, " ");
  if (!/[\p{L}\d]/u.test(name) || BARE_HEAD.test(plain(name))) return null;
  return { name, start: left + skip, end: right };
}

/** The names in a list of units, with their ranges in `text`. See `splitActors`. */
export function actorSpans(text: string): ActorSpan[] {
  const found = cuts(text);
  const ends = [...found.map((cut) => cut.end), text.length];
  return ends
    .flatMap((end, index) => sideBySide(text, index === 0 ? 0 : (found[index - 1]?.next ?? 0), end))
    .map(([start, end]) => named(text, start, end))
    .filter((actor) => actor !== null);
}

/**
 * Units and unit groups named in a list, as written. A semicolon always separates; a comma or "và"
 * only where a new body begins, since names hold both ("Sở Văn hóa, Thể thao và Du lịch").
 *
 * @example splitActors("Sở Nội vụ, Sở Y tế; các cơ quan, đơn vị liên quan")
 * // ["Sở Nội vụ", "Sở Y tế", "các cơ quan, đơn vị liên quan"]
 */
export function splitActors(text: string): string[] {
  return actorSpans(text.normalize("NFC")).map((actor) => actor.name);
}
