import { plain } from "../text/fold.ts";
import { type Span, subSpan } from "../text/span.ts";
import { actorSpans, startsLikeActor } from "./actors.ts";
import { clausesIn } from "./clauses.ts";
import type { LabelSpan } from "./draft.ts";
import { namesOnly } from "./names-only.ts";

/** Who leads and who helps, where one value names both. */
export interface SharedActors {
  readonly lead: readonly Span[];
  readonly coordinating: readonly Span[];
}

const LEADING: ReadonlySet<string> = new Set(["lead", "implementing"]);
/** "Chủ trì: Sở A" inside the cell of a column for whoever takes part. */
const LABELLED =
  /^\s*(?:-\s*)?(?:(?:co quan|don vi) )?(?:chu tri|(?:dv|cq)?ct)\s*:|(?:^|[;,.\n])\s*(?:-\s*)?(?:(?:co quan|don vi) )?(?:phoi hop|(?:dv|cq)?ph)\s*:|\schu tri\s*[,;]?\s*phoi hop(?: voi)?\s/;
const COORDINATORS =
  /(?:^|[;,.\n(–-])\s*(?:-\s*)?(?:(?:co quan |don vi )?phoi hop(?: voi)?(?!\s*\))\s*[:：]?|(?:dv|cq)?ph\s*[:：])\s*|\s+chu tri\s*[,;]?\s*phoi hop(?: voi)?\s+|\s\/\s(?=\p{L})/u;
const LEADERS = /^\s*(?:-\s*)?(?:(?:co quan |don vi )?chu tri\s*[:：]?|(?:dv|cq)?ct\s*[:：])\s*/;
/** "Sở A (chủ trì), Sở B, Sở C (phối hợp)". */
const IN_BRACKETS = /\s*\((?:co quan |don vi )?chu tri\)\s*[;,\n]?\s*(?:va\s+)?/;
/** "Liên đội; các lớp phối hợp". */
const HELPS_LAST =
  /([;\n]\s*)([^;\n]{2,200}?)\s+(?:(?:cùng )?phối hợp(?: thực hiện)?|(?:cùng )?tham gia|cùng thực hiện|cộng tác|hỗ trợ)[.\s]*$/iu;
const SAYS_WHO = /(?:chu tri|phoi hop|tham gia|cong tac|ho tro)\s*(?:[;,.\n)]|$)/;

/** "Sở A, phối hợp với Sở B", "Sở A cùng với Sở B", "Phòng A, có sự tham gia của Tổ B", "Sở A (với Sở B)": between two names. */
const BETWEEN =
  /(?:[,;]?\s+(?:chủ trì,?\s+)?(?:phối hợp(?:\s+chặt chẽ)?(?:\s+(?:với|cùng))?|(?:kết hợp|cùng)\s+với|(?:với|có|cùng)\s+sự\s+(?:phối hợp|tham gia|hỗ trợ|giúp đỡ|cộng tác)\s+của)|\s*\(\s*(?:có\s+|cùng\s+)?(?:phối hợp(?:\s+(?:với|cùng))?|p\/h|cùng(?:\s+với)?|với)\s*:?)\s+(?=\p{Lu}|các\s|UBND)/u;

/** True for a value that says itself who leads and who helps, whatever its label or heading is. */
export function saysBoth(text: string, label: LabelSpan): boolean {
  const { field, span } = label;
  if (field === "leadAndCoordinating") return true;
  if (LEADING.has(field) && isHeadedSo(text, label)) return true;
  const words = plain(text.slice(span.start, span.end));
  return (
    LEADING.has(field) &&
    (LABELLED.test(words) ||
      SAYS_WHO.test(words) ||
      betweenNames(text.slice(span.start, span.end)) !== null)
  );
}

function betweenNames(value: string): { at: number; next: number } | null {
  const found = BETWEEN.exec(value);
  if (!found || found.index === 0) return null;
  const next = found.index + found[0].length;
  return startsLikeActor(value.slice(next)) ? { at: found.index, next } : null;
}

function byNames(value: string, span: Span): SharedActors | null {
  const found = betweenNames(value);
  if (!found) return null;
  const opens = value.slice(found.at, found.next).includes("(");
  const close = opens ? value.indexOf(")", found.next) : -1;
  return {
    lead: [subSpan(span, 0, found.at)],
    coordinating: [subSpan(span, found.next, close < 0 ? value.length : close)],
  };
}

const HEADED_IN_BRACKET = /\([^()]*(?:phoi hop|ho tro|tham gia)[^()]*\)\s*:?\s*$/;
const LAST_BRACKET = /\s*\(([^()]{3,300})\)[.;\s]*$/u;

/** "Khoa A (Khoa B, Khoa C)" under "Phụ trách (phối hợp)": the bracket of the heading says what that of the value holds. */
function byHeading(text: string, { span, heading }: LabelSpan): SharedActors | null {
  const label = heading ?? text.slice(Math.max(0, span.start - 60), span.start);
  if (!HEADED_IN_BRACKET.test(plain(label))) return null;
  const value = text.slice(span.start, span.end);
  const found = LAST_BRACKET.exec(value);
  if (!found || !startsLikeActor(found[1] ?? "")) return { lead: [span], coordinating: [] };
  const start = value.indexOf("(", found.index) + 1;
  return {
    lead: [subSpan(span, 0, found.index)],
    coordinating: [subSpan(span, start, start + (found[1] ?? "").length)],
  };
}

function byMarks(words: string, span: Span): SharedActors | null {
  const cut = COORDINATORS.exec(words);
  const from = LEADERS.exec(words)?.[0].length ?? 0;
  if (!cut)
    return from > 0 ? { lead: [subSpan(span, from, words.length)], coordinating: [] } : null;
  const behind = subSpan(span, cut.index + cut[0].length, words.length);
  return { lead: [subSpan(span, from, cut.index)], coordinating: [behind] };
}

function byBrackets(words: string, span: Span): SharedActors | null {
  const found = IN_BRACKETS.exec(words);
  if (!found) return null;
  const next = found.index + found[0].length;
  return {
    lead: [subSpan(span, 0, found.index)],
    coordinating: next < words.length ? [subSpan(span, next, words.length)] : [],
  };
}

function byClauses(value: string, span: Span): SharedActors | null {
  const labels = clausesIn(value.replace(/\n/g, ";").replace(/[.\s]+$/, ""), span);
  const of = (...fields: string[]): Span[] =>
    labels.filter(({ field }) => fields.includes(field)).map((label) => label.span);
  const leads = of("lead");
  const lead = leads[0];
  if (lead && isNames(value.slice(0, lead.start - span.start)))
    leads[0] = { ...lead, start: span.start };
  if (leads.length > 0) return { lead: leads, coordinating: of("coordinating", "implementing") };
  if (of("implementing").length > 0)
    return { lead: of("implementing"), coordinating: of("coordinating") };
  return besidePartners(value, span, of("coordinating")[0]) ?? helpsLast(value, span);
}

/** "Phòng A; các phòng liên quan phối hợp; …": bare names before a clause of who helps lead. */
function besidePartners(
  value: string,
  span: Span,
  partners: Span | undefined,
): SharedActors | null {
  const before = partners ? value.slice(0, partners.start - span.start) : "";
  if (!partners || !/;\s*$/.test(before) || !isNames(before)) return null;
  const end = before.replace(/[\s;]+$/, "").length;
  return { lead: [subSpan(span, 0, end)], coordinating: [partners] };
}

function helpsLast(value: string, span: Span): SharedActors | null {
  const helps = HELPS_LAST.exec(value);
  if (!helps) return null;
  const start = helps.index + (helps[1] ?? "").length;
  const partners = subSpan(span, start, start + (helps[2] ?? "").length);
  return { lead: [subSpan(span, 0, helps.index)], coordinating: [partners] };
}

/** "Các sở, ban, ngành; UBND các xã, phường chủ trì": bare names before the one that leads lead with it. */
const isNames = (words: string): boolean =>
  /[;\n]\s*$/.test(words) && startsLikeActor(words) && namesOnly(words);

/** Under "Cơ quan chủ trì, phối hợp" the first named leads: the first line, or the first name of one line. */
function byOrder(value: string, span: Span): SharedActors {
  const line = value.indexOf("\n");
  const first = line >= 0 ? line : (actorSpans(value)[1]?.start ?? value.length);
  const rest = first < value.length ? [subSpan(span, first, value.length)] : [];
  const lead = value.slice(0, first).replace(/[\s/;,–-]+$/, "");
  return { lead: [subSpan(span, 0, lead.length)], coordinating: rest };
}

/** Whether the label or heading of a value names in a bracket who helps: "Phụ trách (phối hợp)". */
const isHeadedSo = (text: string, label: LabelSpan): boolean => byHeading(text, label) !== null;

/** Splits a value that names who leads and who helps: by its own marks, brackets or clauses, else by order. */
export function splitShared(text: string, label: LabelSpan): SharedActors {
  const { field, span } = label;
  const value = text.slice(span.start, span.end);
  const words = plain(value);
  const said =
    byBrackets(words, span) ?? (LABELLED.test(words) ? byMarks(words, span) : byNames(value, span));
  const found = said ?? byHeading(text, label) ?? byClauses(value, span) ?? byMarks(words, span);
  if (found) return found;
  return field === "leadAndCoordinating"
    ? byOrder(value, span)
    : { lead: [span], coordinating: [] };
}
