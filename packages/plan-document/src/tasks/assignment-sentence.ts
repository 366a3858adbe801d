import { type Span, subSpan } from "../text/span.ts";
import { startsLikeActor } from "./actors.ts";
import type { LabelSpan } from "./draft.ts";
import { HELP_OF, HELPING, ORDERS } from "./helping.ts";
import { namesOnly } from "./names-only.ts";
import { partners } from "./partners.ts";
import { timeIn } from "./sentence-time.ts";
import { verbal } from "./verbal.ts";
import { VERBS } from "./verbs.ts";

const LEAD =
  /^(?:giao|de nghi|yeu cau|phan cong)?\s*([^.:;]{3,200}?)\s+(?:(?:dong |cung |truc tiep )?chu tri|lam (?:dau moi|nong cot|chu luc)|giu vai tro (?:nong cot|chu tri|dau moi)|la (?:co quan|don vi|bo phan) (?:chu tri|dau moi|thuong truc)|(?:phu trach|dam nhiem|dam nhan|chiu trach nhiem)(?: thuc hien| to chuc thuc hien| chinh)?(?=[.;]?\s*$|;)|(?:duoc giao |tham muu,? )?(?:to chuc |trien khai )?thuc hien(?=\s*(?:[,;.]|$)|\s(?:trong|truoc|vao|tu|xong|hoan thanh|dinh ky|thuong xuyen|hang|moi)\s))(?=[\s,;.]|$)/;

const UNTIL =
  /(?:,|;|\.|\()\s*(?:hoan thanh|xong|thoi gian(?: hoan thanh| thuc hien)?|thoi han|gui|bao cao|trinh)?\s*((?:truoc|trong|cham nhat|muon nhat|xong truoc|den het|thuong xuyen)(?: ngay| thang| quy| nam|\s)[^.;()]{1,60}|qu[yi] [iv\d][^.;()]{0,30})\)?\s*[.;]?\s*$/;

function rangeOf(
  text: string,
  found: RegExpExecArray | null,
  group: number,
  base: Span,
): Span | null {
  const words = found?.[group];
  if (!found || !words || text.length === 0) return null;
  const start = found.index + found[0].indexOf(words);
  return subSpan(base, start, start + words.trimEnd().length);
}

const OPENS_WITH =
  /^(?:[-–+•*]\s*)?(?:(?:(?:dong )?chu tri|lam dau moi|tham muu|chu dong),?\s+)?(?:phoi hop|cung (?:voi )?(?!voi))/;
const GOES_ON_WITH = /(?:,|;| va)\s+(?:dong thoi\s+)?phoi hop (?:chat che )?(?:voi|cung)\s/;

/**
 * Whom a unit's own duty names as its partners: "Phối hợp với Sở B vận động …", "Chủ trì, phối hợp với Sở B và Sở C xây
 * dựng …", "Tổ chức hội nghị; Văn phòng, Vụ B phối hợp".
 */
export function partnersOf(text: string, span: Span): LabelSpan[] {
  const words = verbal(text);
  const behind = GOES_ON_WITH.exec(words)?.index;
  const from = OPENS_WITH.test(words) ? 0 : behind;
  const found =
    from === undefined
      ? (helperBehind(text, words, span) ?? helpers(text, words, span))
      : partners(text.slice(from), words.slice(from), subSpan(span, from, text.length));
  return found ? [{ field: "coordinating", span: found }] : [];
}

const UNTIL_TIME = (text: string, words: string, span: Span): Span | null =>
  rangeOf(text, UNTIL.exec(words), 1, span);

/** A glance that spares most lines the reading. */
const SAYS_HELP = /phối hợp|tham gia|hỗ trợ|cộng tác|cùng\s/iu;
const HELPS = new RegExp(
  `(?:^|[;.])\\s*(?:${ORDERS})?([^;.]{3,200}?)\\s+${HELPING}(?=\\s*(?:[;.]|$))`,
);

const HELPS_THEM =
  /^([^;.]{3,160}?)\s+(?:(?:cung|tich cuc|co trach nhiem) )*(?:phoi hop(?! (?:chat che )?(?:voi|cung(?! cap))(?![a-z]))|ho tro|tham gia|cung (?:lam|thuc hien))(?![a-z])/;

/** "…, Trạm Y tế phối hợp cung cấp tài liệu": whoever helps, named behind a comma or in a sentence of its own. */
export function helperBehind(text: string, words: string, span: Span): Span | null {
  if (!SAYS_HELP.test(text)) return null;
  for (const { index, 0: sign } of text.matchAll(/[,;.]\s+/g)) {
    const start = index + sign.length;
    // A glance keeps very long sentences linear.
    if (!startsLikeActor(text.slice(start, start + 60))) continue;
    const name = HELPS_THEM.exec(words.slice(start, start + 220))?.[1];
    if (name && namesOnly(text.slice(start, start + name.length)))
      return subSpan(span, start, start + name.length);
  }
  return null;
}

/** "…; các thôn phối hợp; xong trước 30/6": partners in a clause of their own. */
function helpers(text: string, words: string, span: Span): Span | null {
  if (!SAYS_HELP.test(text)) return null;
  const found = rangeOf(text, HELPS.exec(words), 1, span);
  return found && startsLikeActor(text.slice(found.start - span.start)) ? found : null;
}

const HELPS_NEXT = new RegExp(
  `(?:chu tri|thuc hien|phu trach|dau moi),\\s*([^;.]{3,200}?)\\s+${HELPING}(?=\\s*(?:[,;.]|$))`,
);

/** "Phòng A chủ trì, Phòng B, Phòng C phối hợp". */
function helpsNext(text: string, words: string, span: Span): Span | null {
  if (!SAYS_HELP.test(text)) return null;
  const found = rangeOf(text, HELPS_NEXT.exec(words), 1, span);
  return found && startsLikeActor(text.slice(found.start - span.start)) ? found : null;
}

const WITH_HELP_OF = new RegExp(
  `\\s${HELP_OF}\\s+([^;.]{3,200}?)(?=\\s*(?:[;.]|$|,\\s*(?:hoan thanh|xong|phai|truoc|trong|cham nhat|vao|tu|han)\\s))`,
);

/** "Phòng A chủ trì …, với sự tham gia của Phòng B". */
function helpOf(text: string, words: string, span: Span): Span | null {
  if (!/\ssự\s/iu.test(text)) return null;
  const found = rangeOf(text, WITH_HELP_OF.exec(words), 1, span);
  const own = found ? text.slice(found.start - span.start, found.end - span.start) : "";
  return found && startsLikeActor(own) && namesOnly(own) ? found : null;
}

/** A glance that spares most lines the reading. */
const SPEAKS_OF_TIME = /\d|tháng|qu[ýíy]|qúy|năm|thường xuyên|liên tục|h[ằàăã]ng|mỗi|tuần|ngày/iu;

/** The deadline a sentence ends with, or the time it names in passing ("…, hoàn thành trước ngày 30/6"), as a label of its own. */
export function deadlineLabel(text: string, span: Span): LabelSpan[] {
  if (!SPEAKS_OF_TIME.test(text)) return [];
  const time = UNTIL_TIME(text, verbal(text), span);
  return time ? [{ field: "time", span: time }] : timeIn(text, span);
}

// "Mỗi nhiệm vụ có đơn vị chủ trì" speaks of leads and names none.
const SPEAKS_OF_LEADS =
  /(?:^|\s)(?:co|ro|neu|xac dinh|chon|phan cong)(?: ro)?(?: (?:mot|01))? (?:don vi|co quan|bo phan|nguoi|ca nhan|to chuc|dau moi)$/;

function namesActor(words: string): boolean {
  return startsLikeActor(words) && namesOnly(words) && !SPEAKS_OF_LEADS.test(verbal(words));
}

/**
 * Reads a one-sentence assignment: "Giao Sở X chủ trì, phối hợp với Sở Y tổ chức …, hoàn thành trước
 * ngày 30/6". In the part "Tổ chức thực hiện" such a sentence without a deadline is a standing
 * responsibility, so there `needsDeadline` asks for one.
 */
export const assignmentLabels = (
  text: string,
  span: Span,
  needsDeadline: boolean,
): readonly LabelSpan[] => findAssignment(text, span, needsDeadline)?.labels ?? [];

/** The same with the place where that sentence begins, behind the work it gives out. */
export function findAssignment(
  text: string,
  span: Span,
  needsDeadline: boolean,
): { readonly labels: readonly LabelSpan[]; readonly start: number } | null {
  for (const start of sentenceStarts(text)) {
    const own = subSpan(span, start, text.length);
    const found = sentenceLabels(text.slice(start), own, needsDeadline);
    if (found.length === 0) continue;
    const isTimed = start === 0 || found.some(({ field }) => field === "time");
    const labels = isTimed ? found : [...found, ...deadlineLabel(text.slice(0, start), span)];
    return { labels, start };
  }
  return null;
}

const BEHIND_COLON =
  /(?:[:：]|\s[–-]|,(?=\s[^.:;]{3,80}?\s(?:chu tri|lam dau moi|chiu trach nhiem)[\s,;.]))\s+(?=[^.:;]{3,200}?\s(?:(?:chu tri|lam dau moi|phu trach|dam nhiem|chiu trach nhiem)(?=[\s,;.]|$)|thuc hien(?=\s*(?:[,;.]|$))))/g;

/** Where "Ban A chủ trì, …" begins behind the work and a colon: "Tổ chức lễ phát động: Ban A chủ trì, phối hợp với …"; null elsewhere. */
export function behindColon(text: string): { readonly end: number; readonly next: number } | null {
  if (startsLikeActor(text)) return null;
  for (const { index, 0: sign } of verbal(text).matchAll(BEHIND_COLON)) {
    const next = index + sign.length;
    if (index > 8 && startsLikeActor(text.slice(next).replace(/^(?:do|giao)\s/iu, "")))
      return { end: index, next };
  }
  return null;
}

/** "Tổ chức hội nghị. Sở A chủ trì, xong trước 30/6.": who does it may stand in a sentence behind the work. */
function sentenceStarts(text: string): number[] {
  const colon = behindColon(text);
  return [0, ...(colon ? [colon.next] : []), ...laterSentences(text)];
}

/** Where the sentences behind the first begin, the first dozen of them. */
export const laterSentences = (text: string): number[] =>
  [...text.matchAll(/[.;]\s+(?=\p{Lu})/gu)]
    .slice(0, 12)
    .map(({ index, 0: sign }) => index + sign.length);

const OTHER_DUTY = new RegExp(`\\s(?:${VERBS})(?=[\\s,]).*,\\s+`);

/** "Văn phòng bảo đảm kinh phí, Ban A là cơ quan thường trực": only the last of two bodies leads. */
function behindOtherDuty(text: string, words: string, lead: Span, base: Span): Span {
  const from = lead.start - base.start;
  const found = OTHER_DUTY.exec(words.slice(from, lead.end - base.start));
  const isVerb = found && /^\s\p{Ll}/u.test(text.slice(from + found.index));
  const start = isVerb ? from + found.index + found[0].length : from;
  const isActor = startsLikeActor(text.slice(start));
  return isActor ? { ...lead, start: base.start + start } : lead;
}

const GIVER = /^[^,;]{3,60}?\s(?:giao(?: cho)?|de nghi|yeu cau|phan cong)\s+/;

/** "Đảng ủy đề nghị Đoàn Thanh niên xã chủ trì": whoever gives the work out does not do it. */
function behindGiver(text: string, lead: Span, base: Span): Span {
  const name = text.slice(lead.start - base.start, lead.end - base.start);
  const length = startsLikeActor(name) ? (GIVER.exec(verbal(name))?.[0].length ?? 0) : 0;
  return length > 0 && startsLikeActor(name.slice(length))
    ? { ...lead, start: lead.start + length }
    : lead;
}

function sentenceLabels(text: string, span: Span, needsDeadline: boolean): LabelSpan[] {
  const words = verbal(text);
  const said = rangeOf(text, LEAD.exec(words), 1, span);
  const lead = said && behindGiver(text, behindOtherDuty(text, words, said, span), span);
  if (!lead || !namesActor(text.slice(lead.start - span.start, lead.end - span.start))) return [];
  const time = UNTIL_TIME(text, words, span) ?? timeIn(text, span)[0]?.span ?? null;
  if (!time && needsDeadline) return [];
  const coordinating =
    partners(text, words, span) ??
    helpsNext(text, words, span) ??
    helperBehind(text, words, span) ??
    helpers(text, words, span) ??
    helpOf(text, words, span);
  const labels: LabelSpan[] = [{ field: "lead", span: lead }];
  if (coordinating) labels.push({ field: "coordinating", span: coordinating });
  return time ? [...labels, { field: "time", span: time }] : labels;
}
