import { plain } from "../text/fold.ts";
import type { LabelSpan } from "./draft.ts";
import { type Quota, quotaSpans, yearly } from "./quota.ts";
import type { Timing } from "./timing-reader.ts";

const BARE = /^(?:(it nhat|toi thieu|>=|≥|tren)\s+)?(\d{1,3}(?:\.\d{3})+|\d{1,6})$/;
const IN_BRACKETS = /\(([^()]{1,40})\)/;
const PER = /\/\s*(?:ngay|tuan|thang|quy|nam)$/;
const ALL_YEAR: ReadonlySet<string> = new Set(["year", "continuous", "recurring"]);

/**
 * The quota of a cell that holds a bare number: what is counted stands in the row's measure ("tờ"), in the heading's
 * bracket ("Số lượng (bài/tháng)") or in the task's own words. Null for a cell that says more than a number.
 *
 * A number beside a time of the whole year is owed that year; beside a single date it is a total.
 */
export function countedQuota(
  text: string,
  label: LabelSpan,
  task: { readonly title: string; readonly timing: Timing | null },
): Quota | null {
  const words = text.slice(label.span.start, label.span.end).trim();
  const number = BARE.exec(plain(words));
  if (!number) return null;
  const noun = nounFor(label, task.title, words);
  if (noun === null) return null;
  const [read] = quotaSpans(`${words} ${noun}`, { totals: "all" });
  if (read) return { ...read.quota, raw: words, ...periodOf(read.quota, task.timing) };
  const count = Number((number[2] ?? "0").replaceAll(".", ""));
  const bare: Quota = { raw: words, count, unit: noun, per: "total", perYear: null, stated: [] };
  return { ...bare, stated: [{ count, per: "total" }], ...periodOf(bare, task.timing) };
}

function nounFor(
  { measure, heading = "" }: LabelSpan,
  title: string,
  words: string,
): string | null {
  const unit = IN_BRACKETS.exec(heading)?.[1]?.trim();
  if (unit && PER.test(plain(unit))) return unit;
  if (measure) return measure.toLowerCase();
  if (unit) return unit;
  const [counted] = quotaSpans(`${words} ${title.toLowerCase()}`, { totals: "all" });
  return counted?.start === 0 ? counted.quota.unit : null;
}

function periodOf(quota: Quota, timing: Timing | null): Partial<Quota> {
  if (quota.per !== "total" || !timing || !ALL_YEAR.has(timing.kind)) return {};
  const amount = { count: quota.count, per: "year" as const };
  return { per: "year", perYear: yearly(amount), stated: [amount] };
}
