import {
  addDays,
  evidenceWindows,
  type ReportingWindow,
  type WindowRule,
  windowOf,
} from "@loa/cadence";
import { refuse } from "../../platform/http/errors.ts";
import type { ReportSpan } from "./facts.ts";

/** How a line reports: its windows, and the days of the month where they begin and end. */
export interface LineWindows {
  readonly cutOff: { readonly startDay: number; readonly endDay: number };
  readonly rules: readonly WindowRule[];
}

/** The windows a line reports on in a year. */
export function windowsOf({ rules, cutOff }: LineWindows, year: number): ReportingWindow[] {
  return rules.map((rule) => windowOf(rule, year, cutOff));
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
export function chosenWindow(
  line: LineWindows,
  request: {
    readonly year: number;
    readonly windowKey: string;
    readonly from?: string | undefined;
    readonly to?: string | undefined;
  },
): { readonly from: string; readonly to: string } {
  if (request.windowKey === "own") return ownDates(request.from, request.to);
  const found = windowsOf(line, request.year).find((window) => window.key === request.windowKey);
  if (!found) throw noSuchWindow();
  return { from: found.start, to: found.end };
}

/** The days a report is about. `year` is the plan's and the report's year. */
export function spanOf(
  report: {
    readonly year: number;
    readonly windowKey: string;
    readonly from: string;
    readonly to: string;
    readonly asOf: string;
  },
  line: LineWindows,
): ReportSpan {
  const { from, to, year, asOf } = report;
  const yearFrom = windowOf({ key: "year", fromMonth: 1, toMonth: 12 }, year, line.cutOff).start;
  return {
    from,
    to,
    yearFrom: from < yearFrom ? from : yearFrom,
    horizon: report.windowKey === "year" ? `${year}-12-31` : to,
    asOf,
    next: nextWindow(report, line),
  };
}

// The shortest window that begins the day after; the line's own gaps are filled, and own dates are followed by as long.
function nextWindow({ year, from, to }: Parameters<typeof spanOf>[0], line: LineWindows) {
  const start = addDays(to, 1);
  const windows = [year, year + 1].flatMap((each) =>
    evidenceWindows(line.rules, each, line.cutOff),
  );
  const found = windows.find((window) => window.start === start);
  if (found) return { from: found.start, to: found.end };
  const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
  return { from: start, to: addDays(start, days) };
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
