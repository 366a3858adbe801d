import {
  addDays,
  evidenceWindows,
  type ReportingWindow,
  reportingLines,
  windowOf,
} from "@loa/cadence";
import { refuse } from "../../platform/http/errors.ts";
import type { ReportSpan } from "./facts.ts";

/** Plans write a line's code with or without the letter's bar: `CĐS` is `CDS`. */
export function plainLine(domain: string): string {
  return domain.trim().toUpperCase().replaceAll("Đ", "D");
}

/** The windows a line reports on in a year; a line without rules of its own reports as CĐS does. */
export function windowsOf(domain: string, year: number): ReportingWindow[] {
  return rulesOf(domain).map((rule) => windowOf(rule, year));
}

/** The window that has ended last on a day; the first one when none has. */
export function currentWindow(windows: readonly ReportingWindow[], today: string): string {
  const ended = windows.filter((window) => window.end < today);
  const latest = ended.reduce<ReportingWindow | undefined>(
    (best, window) => (best && best.end >= window.end ? best : window),
    undefined,
  );
  return (latest ?? windows[0])?.key ?? "year";
}

/** A window by its key, or one's own dates. @throws no-such-window, window-dates-wrong */
export function chosenWindow(request: {
  readonly domain: string;
  readonly year: number;
  readonly windowKey: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}): { readonly from: string; readonly to: string } {
  if (request.windowKey === "own") return ownDates(request.from, request.to);
  const found = windowsOf(request.domain, request.year).find(
    (window) => window.key === request.windowKey,
  );
  if (!found) throw noSuchWindow();
  return { from: found.start, to: found.end };
}

/** The days a report is about. `year` is the plan's and the report's year. */
export function spanOf(report: {
  readonly domain: string;
  readonly year: number;
  readonly windowKey: string;
  readonly from: string;
  readonly to: string;
  readonly asOf: string;
}): ReportSpan {
  const { from, to, year, asOf } = report;
  const yearFrom = `${year - 1}-12-15`;
  return {
    from,
    to,
    yearFrom: from < yearFrom ? from : yearFrom,
    horizon: report.windowKey === "year" ? `${year}-12-31` : to,
    asOf,
    next: nextWindow(report),
  };
}

// The shortest window that begins the day after; the line's own gaps are filled, and own dates are followed by as long.
function nextWindow({ domain, year, from, to }: Parameters<typeof spanOf>[0]) {
  const start = addDays(to, 1);
  const windows = [year, year + 1].flatMap((each) => evidenceWindows(rulesOf(domain), each));
  const found = windows.find((window) => window.start === start);
  if (found) return { from: found.start, to: found.end };
  const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
  return { from: start, to: addDays(start, days) };
}

function rulesOf(domain: string) {
  return reportingLines[plainLine(domain)] ?? reportingLines.CDS ?? [];
}

function ownDates(from: string | undefined, to: string | undefined) {
  const days = from && to ? (Date.parse(to) - Date.parse(from)) / 86_400_000 : -1;
  // Longer than a year and a month, it is no longer one report.
  if (!from || !to || days < 0 || days > 400) throw datesWrong();
  return { from, to };
}

const noSuchWindow = () =>
  refuse("no-such-window", 422, {
    vi: "Lĩnh vực này không có kỳ báo cáo đó trong năm đã chọn; chưa có gì được lưu. Xin chọn kỳ khác.",
    en: "This reporting line has no such period in that year; nothing was saved. Choose another.",
  });

const datesWrong = () =>
  refuse("window-dates-wrong", 422, {
    vi: "Kỳ báo cáo tự chọn cần ngày đầu và ngày cuối, ngày cuối không trước ngày đầu và không dài quá 400 ngày; chưa có gì được lưu.",
    en: "Your own period needs a first and a last day, in that order and at most 400 days apart; nothing was saved.",
  });
