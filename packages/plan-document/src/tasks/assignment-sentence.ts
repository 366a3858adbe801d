import { plain } from "../text/fold.ts";
import { type Span, subSpan } from "../text/span.ts";
import { startsLikeActor } from "./actors.ts";
import type { LabelSpan } from "./draft.ts";

const LEAD =
  /^(?:giao|de nghi|yeu cau|phan cong)?\s*([^.:;]{3,200}?)\s+(?:chu tri|lam dau moi|la (?:co quan|don vi) (?:chu tri|dau moi))(?=[\s,;])/;
const WITH =
  /phoi hop (?:chat che )?(?:voi|cung)\s+([^.;]{3,300}?)(?=\s+(?:to chuc|xay dung|trien khai|thuc hien|tham muu|tang cuong|day manh|ra soat|huong dan|nghien cuu|kiem tra|bien soan|san xuat|dang|mo|in|cap nhat|tuyen truyen|theo doi|de xuat|trinh|hoan thanh|chi dao|van dong|bo tri|lap|duy tri|phat dong|phat hanh|xuat ban|thiet ke|don doc|tong hop|bao cao|cung cap)(?:\s|$)|[;.]|$)/;
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

/**
 * Reads a one-sentence assignment with a deadline: "Giao Sở X chủ trì, phối hợp với Sở Y tổ chức …,
 * hoàn thành trước ngày 30/6". Without a deadline such a sentence is a standing responsibility, so
 * nothing is returned.
 */
export function assignmentLabels(text: string, span: Span): LabelSpan[] {
  const words = plain(text);
  const until = UNTIL.exec(words);
  const lead = until ? LEAD.exec(words) : null;
  const leadSpan = rangeOf(text, lead, 1, span);
  const timeSpan = rangeOf(text, until, 1, span);
  if (!leadSpan || !timeSpan) return [];
  if (!startsLikeActor(text.slice(leadSpan.start - span.start))) return [];
  const coordinating = rangeOf(text, WITH.exec(words), 1, span);
  const labels: LabelSpan[] = [{ field: "lead", span: leadSpan }];
  if (coordinating) labels.push({ field: "coordinating", span: coordinating });
  return [...labels, { field: "time", span: timeSpan }];
}
