import { plain } from "../text/fold.ts";
import { type Span, subSpan } from "../text/span.ts";
import { actorSpans, startsLikeActor } from "./actors.ts";
import { lineClauses } from "./clauses.ts";
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

/** "Sở A, phối hợp với Sở B", "Phòng Đào tạo phối hợp Tổ Truyền thông": the words between two names. */
const BETWEEN =
  /[,;]?\s+(?:chủ trì,?\s+)?phối hợp(?:\s+chặt chẽ)?(?:\s+(?:với|cùng))?\s+(?=\p{Lu}|các\s|UBND)/u;

/** True for a value that says itself who leads and who helps, whatever its label or heading is. */
export function saysBoth(text: string, { field, span }: LabelSpan): boolean {
  if (field === "leadAndCoordinating") return true;
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
  return {
    lead: [subSpan(span, 0, found.at)],
    coordinating: [subSpan(span, found.next, value.length)],
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
  const labels = lineClauses(value.replace(/\n/g, ";"), span);
  const of = (...fields: string[]): Span[] =>
    labels.filter(({ field }) => fields.includes(field)).map((label) => label.span);
  const leads = of("lead");
  const lead = leads[0];
  if (lead && isNames(value.slice(0, lead.start - span.start)))
    leads[0] = { ...lead, start: span.start };
  if (leads.length > 0) return { lead: leads, coordinating: of("coordinating", "implementing") };
  if (labels.length > 0) return { lead: of("implementing"), coordinating: of("coordinating") };
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

/** Splits a value that names who leads and who helps: by its own marks, brackets or clauses, else by order. */
export function splitShared(text: string, { field, span }: LabelSpan): SharedActors {
  const value = text.slice(span.start, span.end);
  const words = plain(value);
  const said =
    byBrackets(words, span) ?? (LABELLED.test(words) ? byMarks(words, span) : byNames(value, span));
  const found = said ?? byClauses(value, span) ?? byMarks(words, span);
  if (found) return found;
  return field === "leadAndCoordinating"
    ? byOrder(value, span)
    : { lead: [span], coordinating: [] };
}
