import { type Span, subSpan } from "../text/span.ts";
import { startsLikeActor } from "./actors.ts";
import {
  deadlineLabel,
  findAssignment,
  laterSentences,
  partnersOf,
} from "./assignment-sentence.ts";
import type { Clauses } from "./clauses.ts";
import type { LabelSpan } from "./draft.ts";
import { namesOnly } from "./names-only.ts";
import { quotaSpans } from "./quota.ts";
import { readUnitLine, type UnitLine } from "./unit-line.ts";
import { verbal } from "./verbal.ts";
import { VERBS } from "./verbs.ts";

/** Helping, attending and being told are no doing of the work. */
const NO_DOING =
  /^(?:(?:co|chiu) trach nhiem |tich cuc |chu dong )*(?:phoi hop|tham gia|ho tro|cong tac|cung |tham du|du |theo doi|giam sat|cung cap|tao dieu kien|quan triet|nang cao|bao cao|can cu|cu can bo)/;
/** Whom the work is for: they are told of it and do not do it. */
const AUDIENCE =
  /^(?:(?:moi|cac|tung|toan the|100%) )*(?:can bo|cong chuc|vien chuc|doan vien|dang vien|hoi vien|nguoi dan|hoc sinh|sinh vien|thanh vien)(?![a-z])/;

/** True for a duty that is only help, attendance or oversight of others' work. */
const helpsOnly = (duty: string): boolean => NO_DOING.test(verbal(duty));

const VERBS_ALONE = new RegExp(
  `^(?:(?:va|cung|chinh|truc tiep|noi dung|chung|duoc giao|dam nhiem|dam nhan|bien tap|phat song|san xuat|soan thao|bien soan|${VERBS})(?:[\\s,]+|$))+`,
);
const WHEN =
  /^(?:,?\s*(?:trong|truoc|vao|tu|den|xong|hoan thanh|dinh ky|thuong xuyen|hang|moi|qu[yi]|thang|nam|ngay|cham nhat|\d{1,2}\/)[^.;]*)?$/;

/** "… chủ trì", "… biên tập và phát sóng, xong trước 30/6": verbs and a time up to whoever helps, and no work of its own. */
export function saysNoWork(duty: string): boolean {
  for (const part of duty.replace(/[.;\s]+$/, "").split(/,\s+/)) {
    if (startsLikeActor(part)) return true;
    if (!WHEN.test(verbal(part).replace(VERBS_ALONE, ""))) return false;
  }
  return true;
}

/** True for words that are verbs and a time, as "Thực hiện trong tháng 3". */
export const isTimedOnly = (text: string): boolean =>
  WHEN.test(verbal(text).replace(VERBS_ALONE, ""));

const WITH_OTHERS = new RegExp(
  `^(?:chu tri, )?phoi hop (?:chat che )?(?:voi|cung) [^.;]{3,200}?\\s(?:${VERBS})\\s+(?=[^.;\\s])`,
);

/** "Phối hợp với Trạm Y tế tổ chức mít tinh" does the work with others, "phối hợp cung cấp tài liệu" helps those who do it. */
export const helps = (duty: string): boolean => helpsOnly(duty) && !WITH_OTHERS.test(verbal(duty));

/** True for people whom work is for, not who do it. */
const audience = (name: string): boolean => AUDIENCE.test(verbal(name));

/** The units a clause begins with and what they do; null for people whom work is for, and for words that name nobody. */
export function chargedIn(
  text: string,
  span: Span,
): { units: UnitLine["units"]; duty: Span } | null {
  const line = readUnitLine({ text, span });
  const isNamed = line?.units.every(({ name }) => namesOnly(name) && !audience(name));
  return line?.duty && isNamed ? { units: line.units, duty: line.duty } : null;
}

interface Said {
  readonly labels: readonly LabelSpan[];
  /** Names who does the work, and no work of its own. */
  readonly isBare: boolean;
}

/** "UBND các xã thực hiện trong tháng 7", "Giao Báo tỉnh sản xuất, phát sóng": a sentence of a unit and what it does. */
function unitSentence(text: string, span: Span): Said | null {
  const charged = chargedIn(text.replace(/[.;](?=\s|$)[\s\S]*$/, ""), span);
  if (!charged) return null;
  const { units, duty } = charged;
  const [from, to] = [duty.start - span.start, duty.end - span.start];
  if (helps(text.slice(from, to))) return null;
  const leads = units.map((unit): LabelSpan => ({ field: "lead", span: unit.span }));
  const own = partnersOf(text.slice(from, to), duty);
  const partners = own.length > 0 ? own : partnersOf(text, span);
  const labels = [...leads, ...partners, ...deadlineLabel(text, span)];
  return { labels, isBare: saysNoWork(text.slice(from, to)) };
}

function unitBehind(text: string, span: Span, owesAnyway: boolean): Clauses | null {
  for (const start of laterSentences(text)) {
    const said = unitSentence(text.slice(start), subSpan(span, start, text.length));
    if (!said) continue;
    const before = subSpan(span, 0, start);
    const isTimed = said.labels.some(({ field }) => field === "time");
    const time = isTimed ? [] : deadlineLabel(text.slice(0, start), before);
    const owes =
      owesAnyway ||
      said.isBare ||
      isTimed ||
      time.length > 0 ||
      quotaSpans(text, { totals: "products" }).length > 0;
    return owes ? { labels: [...said.labels, ...time], start: endBefore(text, start) } : null;
  }
  return null;
}

/** The end of the words before `start`, without the sign that ends them. */
const endBefore = (text: string, start: number): number =>
  text.slice(0, start).replace(/[\s.;:,–-]+$/, "").length;

/**
 * Who does the work, in a sentence behind it: "Tổ chức hội nghị. Sở A chủ trì, xong trước 30/6.", "Phát 500 tờ rơi. UBND các xã
 * thực hiện trong tháng 7." Null where the line begins with a unit, or says neither when nor how much. `start`: where the
 * words of the work end.
 */
export function sentenceBehind(text: string, span: Span, owesAnyway = false): Clauses | null {
  if (laterSentences(text).length === 0 || readUnitLine({ text, span })?.duty) return null;
  const found = findAssignment(text, span, false);
  if (found) return found.start > 0 ? { ...found, start: endBefore(text, found.start) } : null;
  return unitBehind(text, span, owesAnyway);
}
