import { type Span, subSpan, trimRange } from "../text/span.ts";
import { startsLikeActor } from "./actors.ts";
import { helperBehind } from "./assignment-sentence.ts";
import { startsNamedBody } from "./body-names.ts";
import type { LabelSpan } from "./draft.ts";
import { HELP_OF, HELPING, ORDERS } from "./helping.ts";
import { namesOnly } from "./names-only.ts";
import { partners } from "./partners.ts";
import { quotaSpans } from "./quota.ts";
import { timingInAnyYear } from "./timing.ts";
import { verbal } from "./verbal.ts";
import { VERBS } from "./verbs.ts";

/** Duties named at the end of a line without labels, and where they begin. */
export interface Clauses {
  readonly labels: readonly LabelSpan[];
  readonly start: number;
}

const OWES = "(?:(?:co|chiu) trach nhiem |co nhiem vu |duoc (?:giao|phan cong) )?";
const LEADS = new RegExp(
  `^(?:${ORDERS})?(.{3,200}?)\\s+${OWES}(?:(?:la|lam) )?(?:(?:co quan|don vi|bo phan) )?(?:chu tri|dau moi|chiu trach nhiem(?: chinh)?|phu trach|tham muu|dang cai|dam nhiem|dam trach)(?=[\\s,.]|$)`,
);
const DOES =
  /^(?:do|giao|giao cho)\s+(.{3,200}?)\s+(?:thuc hien|trien khai|dam nhan|tham muu|to chuc thuc hien)\s*$/;
const WITH = new RegExp(
  `(?:^|[\\s,])(?:(?:va )?(?:phoi hop|cung(?! cap))(?: chat che)?(?: voi| cung(?! cap))?\\s*:?|${HELP_OF})\\s+(.{3,300}?)(?:\\s+(?:cung )?(?:to chuc|trien khai|thuc hien)(?: thuc hien)?)?$`,
);
/** Inside a bracket nobody needs "do": "(các chi bộ thực hiện, quý II/2026)". */
const DOES_IN_BRACKET =
  /^(.{3,160}?)\s+(?:thuc hien|trien khai|dam nhan|to chuc thuc hien|to chuc|chuan bi|soan thao|xay dung|trinh|bien soan)\s*$/;
const HELPS = new RegExp(
  `^(?:${ORDERS})?(?:voi su tham gia cua )?(.{3,200}?)\\s+(?:${HELPING}|cung du|huong ung|giup viec|giup)\\s*$`,
);
/** "Tổng phụ trách Đội phối hợp Công an xã" inside a bracket: the first leads. */
const TOGETHER =
  /^(.{3,160}?)\s+(?:chu tri,? )?phoi hop(?: chat che)?(?: voi| cung(?! cap))?\s+(.{3,300}?)(?:\s+(?:thuc hien|trien khai|tham muu|to chuc(?: thuc hien)?|chuan bi|xay dung|bien soan))?$/;
/** "…, UBND các xã, thị trấn phối hợp" behind who leads. */
const AND_HELPS = new RegExp(
  `^(?:\\s(?:thuc hien|trien khai|tham muu|to chuc))*\\s*[,;–-]\\s*(?:${ORDERS})?(.{3,200}?)\\s+${HELPING}\\s*$`,
);
const DONE_IN = /^(?:thuc hien|hoan thanh|thoi gian|to chuc|tien do|xong)?\s*:?\s*(?:vao |la )?/;

/** What a pattern found: all its words, and the name in them. */
interface Match {
  readonly index: number;
  readonly 0: string;
  readonly 1?: string | undefined;
}

function part(found: Match | null, base: Span): Span | null {
  const words = found?.[1];
  if (!found || words === undefined) return null;
  const start = found.index + found[0].indexOf(words);
  return subSpan(base, start, start + words.length);
}

/** Who leads and who helps, where a clause is nothing but two names with "phối hợp" between them. */
function pairOf(text: string, words: string, base: Span): LabelSpan[] | null {
  const [whole, first = "", second = ""] = TOGETHER.exec(words) ?? [];
  if (whole === undefined) return null;
  const from = whole.indexOf(second, whole.indexOf("phoi hop") + "phoi hop".length);
  const spans = [
    subSpan(base, 0, first.length),
    subSpan(base, from, from + second.length),
  ] as const;
  const names = spans.map(({ start, end }) => text.slice(start - base.start, end - base.start));
  if (!names.every((name) => startsLikeActor(name) && namesOnly(name))) return null;
  return [
    { field: "lead", span: spans[0] },
    { field: "coordinating", span: spans[1] },
  ];
}

/** "(Văn phòng: 5 tin/tuần; các phòng: 2 tin/tuần)": who, and how much of it. */
function shareOf(text: string, base: Span): LabelSpan[] | null {
  const at = text.indexOf(":");
  const name = text.slice(0, Math.max(0, at));
  if (!startsLikeActor(name) || !namesOnly(name)) return null;
  const span = subSpan(base, at + 1, text.length);
  const isAmount = quotaSpans(text.slice(at + 1), { totals: "all" }).length > 0;
  return isAmount
    ? [
        { field: "lead", span: subSpan(base, 0, at) },
        { field: "frequency", span },
      ]
    : null;
}

/** What one clause says: who leads, who helps, when, how much; nothing when it says something else. */
function clauseLabel(text: string, base: Span, inBracket = false): LabelSpan[] {
  const words = verbal(text);
  const named = (span: Span | null): Span | null => {
    const own = span ? text.slice(span.start - base.start, span.end - base.start) : "";
    return span && startsLikeActor(own) && namesOnly(own) ? span : null;
  };
  const actor = (found: RegExpExecArray | null): Span | null => named(part(found, base));
  const behind = (end: number): Span | null => {
    const verb = /\s[^,;]*/.exec(words.slice(end - base.start))?.[0].length ?? 0;
    const from = end - base.start + verb;
    return named(part(AND_HELPS.exec(words.slice(from)), subSpan(base, from, text.length)));
  };
  const together = inBracket ? (pairOf(text, words, base) ?? shareOf(text, base)) : null;
  if (together) return together;
  const does = actor(DOES.exec(words)) ?? (inBracket ? actor(DOES_IN_BRACKET.exec(words)) : null);
  const leads = actor(LEADS.exec(words));
  const lead = leads ?? does;
  const partner = actor(WITH.exec(words)) ?? (lead ? behind(lead.end) : actor(HELPS.exec(words)));
  const actors: LabelSpan[] = [
    ...(lead ? [{ field: leads ? ("lead" as const) : ("implementing" as const), span: lead }] : []),
    ...(partner ? [{ field: "coordinating" as const, span: partner }] : []),
  ];
  return actors.length > 0 ? actors : timeOrAmount(text, words, base);
}

function timeOrAmount(text: string, words: string, base: Span): LabelSpan[] {
  const lead = DONE_IN.exec(words)?.[0].length ?? 0;
  const span = subSpan(base, lead, text.length);
  if (quotaSpans(text, { totals: "all" }).length > 0) return [{ field: "frequency", span: base }];
  return text.length < 90 && timingInAnyYear(text.slice(lead)) ? [{ field: "time", span }] : [];
}

/** A glance that spares most lines the reading. */
const NAMES_A_PART =
  /chủ trì|thực hiện|phối hợp|đầu mối|phụ trách|tham mưu|đảm (?:nhận|nhiệm|trách)|triển khai|tổ chức|trách nhiệm|chuẩn bị|soạn|xây dựng|trình|cùng làm/iu;
const leadsWork = ({ field }: LabelSpan): boolean => field === "lead" || field === "implementing";
const TAIL = /[([]([^()[\]]{2,500})[)\]]\s*[.;]?\s*$/;

/**
 * The bracket that ends a line: "(Phòng A chủ trì; các phòng, ban phối hợp; thực hiện thường xuyên)". Null where it
 * names nobody who leads. `isTimed`: the line says elsewhere when, so that a bare name in the bracket leads.
 */
export function bracketClauses(text: string, span: Span, isTimed = false): Clauses | null {
  const found = TAIL.exec(text);
  if (
    !found ||
    !(
      isTimed ||
      NAMES_A_PART.test(found[0]) ||
      /[;,–-].*(?:\d|tháng|quý|năm|thường xuyên|h[ằà]ng |liên tục)/iu.test(found[0])
    )
  )
    return null;
  const from = found.index + 1;
  const labels = splitClauses(found[1] ?? "").flatMap(([start, end]) =>
    clauseLabel(
      text.slice(from + start, from + end),
      subSpan(span, from + start, from + end),
      true,
    ),
  );
  if (labels.some(leadsWork)) return { labels, start: found.index };
  const named = bareName(found[1] ?? "", subSpan(span, from, text.length), labels, isTimed);
  return named ? { labels: [named, ...labels], start: found.index } : null;
}

const GIVEN_TO = /^(?:giao(?: cho)?|do|phân công(?: cho)?)\s+(?=\p{Lu}|các\s)/iu;

/** "(mỗi khối 01 buổi)" says how much and names nobody. */
const AMOUNT = /^(?:mỗi|từng|các)\s.*\s\d{1,3}\s\p{Ll}/iu;

/** "(Sở Nội vụ; quý II/2026)": nothing but a name before a time leads. */
function bareName(
  words: string,
  base: Span,
  labels: readonly LabelSpan[],
  isTimed: boolean,
): LabelSpan | null {
  const [first] = splitClauses(words);
  if (!first) return null;
  const lead = GIVEN_TO.exec(words.slice(first[0], first[1]))?.[0].length ?? 0;
  if (lead === 0 && !isTimed && !labels.some(({ field }) => field === "time")) return null;
  const own = words.slice(first[0] + lead, first[1]);
  const isName = startsLikeActor(own) && namesOnly(own) && !AMOUNT.test(own);
  return isName ? { field: "lead", span: subSpan(base, first[0] + lead, first[1]) } : null;
}

const SEGMENT = /\s[-–—/|]\s/g;

/**
 * "Mở lớp tập huấn - Sở Nội vụ - Tháng 5/2026", "Treo băng rôn / UBND các xã / Tháng 6": who and when behind the work, in
 * either order. `isTimed`: the time stands elsewhere, so that a name alone will do.
 */
function tailSegments(text: string, span: Span, isTimed = false): Clauses | null {
  if (text.length > 500) return null;
  const cuts = [...text.matchAll(SEGMENT)].slice(-6);
  const end = text.replace(/[\s.;]+$/, "").length;
  const bounds = cuts.map(({ index, 0: sign }, at): [number, number] => [
    index + sign.length,
    cuts[at + 1]?.index ?? end,
  ]);
  const timeAt = bounds.findIndex(([from, to]) => isTimeAlone(text.slice(from, to)));
  if (timeAt < 0 && !isTimed) return null;
  return segmentsFrom(text, span, cuts, bounds, timeAt);
}

const SAYS_PART = /\((?:đơn vị |cơ quan )?(?:chủ trì|chính|đầu mối|phụ trách|thực hiện)\)/iu;

/**
 * "Chiếu phim lưu động: Trung tâm Văn hóa": nothing but a name behind the work and a colon, where its time is known; or names
 * of which one is said to lead: "…: Phòng A (chủ trì), Phòng B (phối hợp)".
 */
function nameBehindColon(text: string, span: Span, isTimed: boolean): Clauses | null {
  const found =
    /^([^:]{8,200}):\s+([^:;.]{3,200})(?:[.;]?\s*|;[^:.]{3,60}[.]?)$/u.exec(text) ??
    /^([^:]{8,300})[.;]\s+([^:;.]{3,200}\))[.;]?\s*$/u.exec(text);
  const [whole = "", work = "", name = ""] = found ?? [];
  if (!found || startsLikeActor(work) || !startsLikeActor(name) || !namesOnly(name)) return null;
  const isColon = text.charAt(work.length) === ":";
  if (!SAYS_PART.test(name) && (!isColon || !isTimed || /;./.test(text.slice(work.length))))
    return null;
  const from = whole.indexOf(name, work.length);
  return {
    labels: [{ field: "lead", span: subSpan(span, from, from + name.length) }],
    start: work.length,
  };
}

/** "Chuyên mục “An toàn giao thông” của Phòng Chuyên đề:" over lines that say how often: whose it is does it. */
function ownerBefore(text: string, span: Span): Clauses | null {
  const found = /^([^:.;]{8,200}?)\scủa\s([^:.;]{3,120}):\s*$/u.exec(text);
  const [, work = "", name = ""] = found ?? [];
  if (!found || !startsNamedBody(name) || !namesOnly(name)) return null;
  const from = text.lastIndexOf(name);
  return {
    labels: [{ field: "lead", span: subSpan(span, from, from + name.length) }],
    start: work.length,
  };
}

/** Words of a line with their place. */
type Placed = { readonly text: string; readonly span: Span };

/**
 * Who does the work, said behind it: in a bracket, by "do …", between dashes, or as a bare name behind a colon where the
 * time is known. `own` are its words up to a label, `line` those and what stands behind.
 */
export const saidBehind = (own: Placed, isTimed: boolean, line: Placed = own): Clauses | null =>
  bracketClauses(own.text, own.span, isTimed) ??
  doneBy(line.text, line.span) ??
  tailSegments(own.text, own.span, isTimed) ??
  nameBehindColon(own.text, own.span, isTimed) ??
  ownerBefore(line.text, line.span);

const isTimeAlone = (words: string): boolean =>
  words.length < 60 &&
  /\d|[IVX]|thường xuyên|hằng|hàng/u.test(words) &&
  timingInAnyYear(words) !== null;

function segmentsFrom(
  text: string,
  span: Span,
  cuts: readonly RegExpExecArray[],
  bounds: readonly (readonly [number, number])[],
  timeAt: number,
): Clauses | null {
  const last = bounds.length - 1;
  const [first, behind] = timeAt === last ? [0, last - 1] : [timeAt + 1, last];
  const until = bounds[behind]?.[1];
  if (until === undefined) return null;
  for (let at = timeAt < 0 ? 0 : first; at <= behind; at += 1) {
    const from = bounds[at]?.[0] ?? 0;
    const own = text.slice(from, until);
    if (!startsLikeActor(own) || !namesOnly(own)) continue;
    const start = cuts[timeAt >= 0 && timeAt < at ? timeAt : at]?.index ?? 0;
    const time = bounds[timeAt];
    const labels: LabelSpan[] = [{ field: "lead", span: subSpan(span, from, until) }];
    if (time) labels.push({ field: "time", span: subSpan(span, time[0], time[1]) });
    return start > 5 && !startsLikeActor(text) ? { labels, start } : null;
  }
  return null;
}

/** "Sở A chủ trì (quý II)." as "Sở A chủ trì; quý II", letter for letter. */
function withTimeClause(text: string): string {
  const found = /\s\(([^()]{2,60})\)[.;\s]*$/u.exec(text);
  if (!found || !isTimeAlone(found[1] ?? "")) return text;
  return `${text.slice(0, found.index)}; ${found[1] ?? ""}`;
}

/** What each clause of a value says; its first words may be nothing but names. */
export const clausesIn = (text: string, span: Span): LabelSpan[] =>
  splitClauses(text).flatMap(([start, end]) =>
    clauseLabel(text.slice(start, end), subSpan(span, start, end)),
  );

/** A line under the work that says who does it: "Phòng A tham mưu; Văn phòng, Thanh tra phối hợp." Empty where it does not. */
export function lineClauses(text: string, span: Span): readonly LabelSpan[] {
  if (text.length > 400 || !NAMES_A_PART.test(text)) return [];
  const words = withTimeClause(text).replace(/[.\s]+$/, "");
  const labels = clausesIn(words, span);
  return labels.some(leadsWork) ? labels : [];
}

const LEADS_ALONE =
  /^(?:do |giao |giao cho )?(.{3,200}?)\s+(?:chu tri(?: thuc hien)?|lam dau moi|thuc hien|phu trach|dam nhan|dam nhiem|dang cai|tham muu)$/;
const PARTNERS_ALONE =
  /^(?:va )?phoi hop(?: chat che)?(?: voi| cung)?\s*:?\s+(.{3,300}?)(?:\s+(?:cung )?(?:to chuc|trien khai|thuc hien)(?: thuc hien)?)?$/;

/** A clause of nothing but who leads, who helps or when, without any work. */
function saysOnlyWho(text: string): boolean {
  const words = verbal(text);
  const who = LEADS_ALONE.exec(words)?.[1] ?? HELPS.exec(words)?.[1];
  const partners = PARTNERS_ALONE.exec(words)?.[1];
  const named = who ?? partners;
  if (named !== undefined) {
    const start = words.indexOf(named);
    const own = text.slice(start, start + named.length);
    return startsLikeActor(own) && namesOnly(own);
  }
  return timeOrAmount(text, words, { start: 0, end: text.length }).length > 0;
}

/**
 * True for a line under some work that names nothing but who does it: "Sở A chủ trì, phối hợp với Công an tỉnh." The same
 * sentence with work in it ("Sở A chủ trì tổ chức …") is work of its own.
 */
export function isWhoLine(text: string): boolean {
  if (text.length > 400 || !NAMES_A_PART.test(text)) return false;
  const words = withTimeClause(text).replace(/[.;\s]+$/, "");
  const clauses = words
    .split(/\.\s+(?=\p{Lu})/u)
    .flatMap((one) => splitClauses(one).map(([start, end]) => one.slice(start, end)));
  const who = clauses.some((clause) => LEADS_ALONE.test(verbal(clause)));
  return who && clauses.every(saysOnlyWho);
}

const COMMA_SPLITS =
  /,\s*(?=(?:phối hợp|hoàn thành|thực hiện|thời gian|xong|trước|trong|quý|tháng|từ|đến|chậm nhất|định kỳ|hằng|hàng|mỗi|tối thiểu|ít nhất|thường xuyên|vào|dịp)(?:\s|:|$))|(?<=(?:chủ trì|đầu mối|thực hiện|phụ trách|tham mưu|chuẩn bị|triển khai|tổ chức|đảm nhiệm|đảm nhận|soạn thảo)),\s*(?=[^;]{3,160}(?:phối hợp|tham gia|thực hiện|cộng tác|hỗ trợ|cùng làm|cùng chuẩn bị|cùng tổ chức)\s*(?:[,;.]|$))|(?<=(?:thực hiện|chủ trì|triển khai|hoàn thành))\s(?=(?:trong|trước|xong|vào|từ|định kỳ|thường xuyên|hằng|hàng)\s[^;,]{2,40}$)|\s[-–]\s/giu;

/** "Trung tâm Văn hóa - Nghệ thuật tỉnh thực hiện": the dash goes on with a name, unless a body or a time follows it. */
const isInName = (before: string, sign: string, after: string): boolean =>
  /^\s[-–]\s$/.test(sign) &&
  /^\p{Lu}\p{Ll}/u.test(after) &&
  startsNamedBody(before.trimStart()) &&
  namesOnly(before) &&
  !startsLikeActor(after) &&
  !/^(?:Quý|Tháng|Năm|Thường|Từ|Trước|Trong|Đến|Ngày|Tuần|Hằng|Hàng|Cả|Định|Hoàn|Mỗi|Đợt|Dịp|Cuối|Đầu|Giữa)\s/u.test(
    after,
  );

/** Clauses end at a semicolon or a dash; where there is neither, at a comma before a new statement. */
function splitClauses(text: string): [number, number][] {
  const sign = text.includes(";") ? /;/g : COMMA_SPLITS;
  const result: [number, number][] = [];
  let from = 0;
  for (const { index, 0: words } of text.matchAll(sign)) {
    if (isInName(text.slice(from, index), words, text.slice(index + words.length))) continue;
    result.push(trimRange(text, from, index));
    from = index + words.length;
  }
  result.push(trimRange(text, from, text.length));
  return result.filter(([start, end]) => end > start);
}

const DO =
  /(?:[,.;–-]|\s)\s*(?:do|giao cho|giao)\s+([^.;]{3,160}?)\s+(?:chu tri|thuc hien|dam nhan|dam nhiem|dam trach|phu trach|lam dau moi|chuan bi|tham muu|to chuc thuc hien|san xuat|xay dung|bien tap|bien soan|lam(?= (?:thuong|hang|moi|xong|trong|truoc))|in va cap phat)(?=[\s,.;]|$)/;

const GIVEN = /\s(?:do|giao cho|giao)\s+(?=\S)/g;
const NEXT_VERB = new RegExp(`\\s(?:${VERBS})(?=[\\s,.;]|$)`, "g");

/** "Việc chạy quảng cáo giao Phòng A đấu thầu": whatever they do with it; a verb in capitals belongs to the name. */
function givenAny(text: string, words: string): Match | null {
  if (!words.startsWith("viec ")) return null;
  for (const given of words.matchAll(GIVEN)) {
    const start = given.index + given[0].length;
    const verb = [...words.slice(start, start + 200).matchAll(NEXT_VERB)].find(({ index }) =>
      /^\s\p{Ll}/u.test(text.slice(start + index)),
    );
    if (!verb) continue;
    const end = start + verb.index + verb[0].length;
    const [whole, name] = [words.slice(given.index, end), words.slice(start, start + verb.index)];
    return { index: given.index, 0: whole, 1: name };
  }
  return null;
}

/** "Trách nhiệm đánh giá thuộc về Phòng A", "… là nhiệm vụ của Phòng A": whose the work is stands behind it. */
const BELONGS =
  /\s(?:thuoc ve|(?<=trach nhiem(?: [a-z]+){0,3} )thuoc|(?:thuoc|la) (?:trach nhiem|nhiem vu|phan viec|viec) cua|(?:duoc )?(?:giao|phan cong) cho)\s+([^.;]{3,160}?)(?:,?\s+(?:thuc hien|phu trach|dam nhiem|chu tri))?(?=\s*(?:[.;]|$|,\s*(?:thuc hien|hoan thanh|xong|phai|truoc|trong|cham nhat|vao|tu|co|cung|voi|phoi hop|han)\s))/;

/** "do UBND phường chủ trì, Ủy ban MTTQ phường phối hợp". */
const HELPER_NEXT = new RegExp(
  `^(?: (?:noi dung|chinh|thuc hien|chung))?[,;]\\s*(?:${ORDERS})?([^.;]{3,200}?)\\s+(?:${HELPING}|lam(?=\\s*[,.;)])|thuc hien(?=\\s*[,.;)]))(?=[\\s]*(?:[,.;)]|thuc hien|noi dung|$))`,
);
/** "…, với sự phối hợp của Phòng B", "cùng với Phòng B". */
const WITH_HELP_OF = new RegExp(
  `^[,;]?\\s*(?:${HELP_OF}|cung(?: voi)?)\\s+([^.;]{3,200}?)(?=\\s*(?:[.;]|$|,\\s*(?:thuc hien|hoan thanh|xong|phai|truoc|trong|cham nhat|vao|tu|han)\\s))`,
);

/** "Tham dự các hội nghị do Sở X chủ trì": the host of what is attended leads no work of this plan. */
const ATTENDS = /^(?:tham du|tham gia|du) /;

const actorIn = (own: string, base: Span, span: Span | null): Span | null =>
  span && startsLikeActor(own.slice(span.start - base.start)) ? span : null;

/** "…; do Sở X chủ trì, phối hợp với Sở Y" behind the words of the work. */
export function doneBy(text: string, span: Span): Clauses | null {
  const words = verbal(text);
  const found = DO.exec(words) ?? BELONGS.exec(words) ?? givenAny(text, words);
  const lead = part(found, span);
  if (!found || !lead || !startsLikeActor(text.slice(lead.start - span.start))) return null;
  if (ATTENDS.test(words)) return null;
  const giver = text.slice(0, found.index);
  // "Ban Giám đốc giao Phòng A sản xuất …": whoever gives out work is not the work.
  if (startsLikeActor(giver) && namesOnly(giver)) return null;
  const rest = words.slice(found.index + found[0].length);
  const base = subSpan(span, found.index + found[0].length, text.length);
  const own = text.slice(found.index + found[0].length);
  const coordinating = /^,?\s*(?:va )?phoi hop/.test(rest)
    ? partners(own, rest, base)
    : (part(WITH_HELP_OF.exec(rest), base) ??
      actorIn(own, base, part(HELPER_NEXT.exec(rest), base)) ??
      helperBehind(own, rest, base));
  const labels: LabelSpan[] = [{ field: "lead", span: lead }];
  if (coordinating) labels.push({ field: "coordinating", span: coordinating });
  return { labels, start: THIS_WORK.exec(text.slice(0, found.index))?.index ?? found.index };
}

/** "…. Việc này do Sở X đảm nhiệm": the words that point back at the work are no part of it. */
const THIS_WORK =
  /[.;]\s+(?:(?:các )?(?:việc|nội dung|nhiệm vụ|công việc|hoạt động|phần việc|trách nhiệm)(?: (?:chủ trì|thực hiện|triển khai|tổ chức thực hiện))?(?: này| trên| nêu trên)?|chuyên mục này|chương trình này)$/iu;
