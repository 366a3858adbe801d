import { plain } from "../text/fold.ts";
import { trimRange } from "../text/span.ts";
import { startsGroup, startsHead, startsLikeActor, startsNamedBody } from "./body-names.ts";
import { verbal } from "./verbal.ts";

export { startsLikeActor } from "./body-names.ts";

/** One name with its range in the text it was read from. */
interface ActorSpan {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

// "và các …" and ", các …" open a new group only after a named body: "các sở, các địa phương" is one group.
function opensName(before: string, after: string): boolean {
  if (startsNamedBody(after) || opensNamedGroup(before, after)) return true;
  return startsGroup(after) && !startsGroup(before);
}

const NAMED_GROUP = /^các\s(?=\p{Lu})/iu;

/** "Các Phòng Quản lý thuế, các Thuế cơ sở": each group by a name of its own. */
const opensNamedGroup = (before: string, after: string): boolean =>
  NAMED_GROUP.test(before) && NAMED_GROUP.test(after) && startsHead(after.replace(NAMED_GROUP, ""));

/** Offices and people that every commune and school has, in small letters inside a list. */
const PEOPLE =
  /^(?:giao vien (?:chu nhiem|bo mon|cac)|nhan vien y te|truong (?:thon|khu|xom|ap|ban)|to truong|tram y te|trung tam y te|chi bo|chi doan|doan thanh nien|hoi phu nu|cha me|phu huynh)(?![a-z])/;

/** "Tổng phụ trách Đội, giáo viên chủ nhiệm"; in "các trường, trạm y tế" the group goes on. */
const opensPeople = (before: string, after: string): boolean =>
  PEOPLE.test(plain(after)) && /\s/.test(before) && startsNamedBody(before) && !startsGroup(before);

interface Cut {
  readonly end: number;
  readonly next: number;
}

const SEPARATOR = /[;\n•]|,|\s+(?:và|cùng)\s+|\s[-–+]\s(?=\p{Lu})|\s?\/\s?(?=\p{Lu})/gu;
/** "Nguyễn Văn A - Phó Chủ tịch UBND xã": a position after a person is the person's. */
const POSITION =
  /^(?:pho )?(?:chu tich|bi thu|giam doc|truong|chanh|hieu truong|cuc truong|tong bien tap|truong ban)(?![a-z])/;
/** After "và" a bare acronym is often the end of a name ("Trung tâm CĐS và CNTT"); these are bodies. */
const KNOWN_ACRONYM =
  /^(?:HĐND|UBND|UBMTTQ|MTTQ|VTV|VOV|TTXVN|BHXH|LĐLĐ|VNPT|BCH|BQL|TAND|VKSND|VCCI)(?![\p{L}])/u;

function cutAt(text: string, from: number, found: RegExpExecArray): Cut | null {
  const next = found.index + found[0].length;
  // A glance at the first words is enough, and keeps a very long list linear.
  const before = text.slice(from, Math.min(found.index, from + 60)).trimStart();
  const after = text.slice(next, next + 60).trimStart();
  const sign = found[0].trim();
  const separates =
    sign === ";" ||
    sign === "•" ||
    (sign === "" ? !isWrapped(before, after) : opensAfter(sign, before, after));
  return separates ? { end: found.index, next } : null;
}

const CUT_NAME =
  /(?:[-–&/]|(?:^|\s)(?:và|các|của|thuộc|cấp))$|^(?:trung tâm|phòng|ban|sở|bộ|vụ|cục|chi cục|chi nhánh|công ty|đồn|trạm|đội|viện|trường|hội|đoàn|khoa|tổ|văn phòng|ủy ban|báo và)$/iu;

/** A line of a narrow cell ended in the middle of a name: "Trung tâm ⏎ Kiểm soát bệnh tật", "UBND các ⏎ xã, phường". */
function isWrapped(before: string, after: string): boolean {
  if (CUT_NAME.test(before.trimEnd())) return true;
  // "Phòng Bạn đọc ⏎ - Tư liệu", where the lines are no list of dashes.
  const dash = /^[-–]/.test(before) ? undefined : /^[-–]\s/.exec(after)?.[0];
  const isSmall = /^\p{Ll}/u.test(after);
  return (isSmall || dash !== undefined) && !startsLikeActor(after.slice(dash?.length ?? 0));
}

/** A person named before the comma, whose position follows it. */
const PERSON = /^(?:(?:các )?đồng chí|đ\/c|ông|bà)\s+\p{Lu}/iu;

const isNoBody = (words: string): boolean => !startsNamedBody(words) && !startsGroup(words);

function opensAfter(sign: string, before: string, after: string): boolean {
  if (POSITION.test(plain(after)) && (PERSON.test(before) || isNoBody(before))) return false;
  if (sign === ",")
    return !sharesHead(before, after) && (opensName(before, after) || opensPeople(before, after));
  if (sign === "/") return startsHead(after);
  if (sign !== "và" && sign !== "cùng")
    return startsNamedBody(after) && !goesOnBehindDash(plain(before), plain(after));
  return opensAfterAnd(before, after);
}

/** "Tập đoàn VNPT - Chi nhánh Quảng Ngãi", "Đoàn Thanh niên - Hội Sinh viên", "Trung tâm Thông tin - Thư viện": one body. */
const GOES_ON_BEHIND_DASH =
  /^(?:chi nhanh|thu vien|bao tang|hoi (?:sinh vien|hoc sinh|lien hiep thanh nien|lhtn)|doi (?:thieu nien|tntp))(?![a-z])/;

const PART = /^(?:phong|doi|to|khoa|tram|trung tam|chi cuc|vu|cuc|don|hat|ban quan ly)\s/;
const WHOLE =
  /^(?:cong an (?:tinh|thanh pho|tp)|bo chi huy|bo tu lenh|so |bo |ubnd |uy ban nhan dan |cong ty|tong cong ty|tap doan|tong cuc)/;
/** "Phòng Tài chính - Kế toán", "Khoa Thuế - Hải quan": a field of work, though offices are called so too. */
const FIELD =
  /^(?:ke toan|thanh tra|can bo|truong hoc(?: (?:tinh|huyen|thanh|xa) ?doan)?|doan the|mat tran|van thu|bao hiem|quan su|khoa hoc|thu quy|cong doan|thue|kho bac|ngan hang|hai quan|bien phong|quan doi)(?=\s*(?:$|[,;.)]|va\s))/;
const OF_FIELDS = /^(?:phong|ban|khoa|to|bo phan|trung tam|vu|cuc|khoi|truong|hoc vien)\s/;

/** Behind a dash the name goes on: with a field of work, a part of the body, or the body it is a part of. */
function goesOnBehindDash(before: string, after: string): boolean {
  return (
    GOES_ON_BEHIND_DASH.test(after) ||
    (PART.test(before) && WHOLE.test(after)) ||
    (OF_FIELDS.test(before) && FIELD.test(after))
  );
}

/** "Chi nhánh Viettel, VNPT, MobiFone": bare marks share the noun before the first of them. */
const sharesHead = (before: string, after: string): boolean =>
  /^(?:các )?(?:chi nhánh|nhà mạng|doanh nghiệp viễn thông)(?: [A-Z][\p{L}]*,?)+$/iu.test(before) &&
  /^[A-Z][A-Za-z]*(?=\s*(?:[,;.)]|và\s|$))/u.test(after);

/** "Sở A và Sở B", "các sở, ngành và UBND các xã": a body named behind "và" is one of its own. */
function opensAfterAnd(before: string, after: string): boolean {
  // "Các sở, ban, ngành và Chính quyền địa phương" are everybody, named in one breath.
  if (startsGroup(before))
    return opensNamedGroup(before, after) || (startsHead(after) && !/^chính quyền/i.test(after));
  const isBody =
    startsHead(after) || startsGroup(after) || KNOWN_ACRONYM.test(after) || HEADS_OF.test(after);
  return (
    isBody &&
    startsNamedBody(before) &&
    !isOneBody(before, after) &&
    (HEADS_OF.test(after) || opensName(before, after))
  );
}

/** "Hội Phụ nữ xã và trưởng các bản". */
const HEADS_OF =
  /^(?:trưởng|bí thư|tổ trưởng)(?: các| chi bộ)? (?:thôn|bản|khu|xóm|ấp|tiểu khu|buôn|khóm|tổ)/iu;

// "Văn phòng HĐND và UBND xã" is one office, "Báo và Đài tỉnh" one name cut short.
function isOneBody(before: string, after: string): boolean {
  const words = plain(before);
  return (
    !words.includes(" ") ||
    (/(?:hdnd|hoi dong nhan dan|dbqh|dai bieu quoc hoi)$/.test(words) &&
      /^(?:ubnd|uy ban|hdnd|hoi dong nhan dan)/.test(plain(after)))
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

const LEAD_IN =
  /^(?:giao|de nghi|yeu cau|do|phan cong|phoi hop(?: chat che)?(?: voi)?|cung(?: voi)?)(?: cho)?\s+(?=\S)/;
const BULLET = /^(?:[-–+*•]|\(?\d{1,2}[.)]|\(?[a-zđ]\))\s+|^[-–+*•]\s*/;
/** What a list of units may still carry behind the name: "Sở A thực hiện", "Sở A chủ trì", "Sở A và". */
const TAIL =
  /\s+(?:(?:chủ trì|thực hiện|phụ trách|chịu trách nhiệm|làm đầu mối|tham mưu|đăng cai)(?:\s+(?:thực hiện|triển khai|chính))?|và|cùng)$/;
const BARE_HEAD = /^(?:bo|so|ban|ubnd|va|cac)$/;

function named(text: string, start: number, end: number): ActorSpan | null {
  const [from, to] = trimRange(text, start, end);
  const [left, right] = [from, to - (TAIL.exec(text.slice(from, to))?.[0].length ?? 0)];
  const words = verbal(text.slice(left, right));
  const bullet = BULLET.exec(words)?.[0].length ?? 0;
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
