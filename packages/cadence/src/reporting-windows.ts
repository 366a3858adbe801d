import { dayNumberOf, type PlainDate, plainDate } from "./day-number.ts";

/** A day of the reported year (0) or of the year before it (-1). */
export interface WindowDay {
  readonly year: -1 | 0;
  readonly month: number;
  readonly day: number;
}

/** From which day to which day the data of one report runs, for any year. */
export interface WindowRule {
  readonly code: string;
  readonly kind: "month" | "quarter" | "halfyear" | "year";
  readonly label: { readonly vi: string; readonly en: string };
  readonly from: WindowDay;
  readonly to: WindowDay;
}

/** The data window of one report of one year; both days inclusive. */
export interface ReportingWindow {
  readonly code: string;
  readonly kind: WindowRule["kind"];
  readonly label: WindowRule["label"];
  readonly from: PlainDate;
  readonly to: PlainDate;
}

// From the 15th of the month before the first month to the 14th of the last one (Decree 09/2019 Article 12).
const span = (first: number, last: number): Pick<WindowRule, "from" | "to"> => ({
  from: first === 1 ? { year: -1, month: 12, day: 15 } : { year: 0, month: first - 1, day: 15 },
  to: { year: 0, month: last, day: 14 },
});

const months = Array.from({ length: 12 }, (_, at): WindowRule => {
  const month = at + 1;
  const english = `Month ${month}`;
  return {
    code: `M${month}`,
    kind: "month",
    label: { vi: `Tháng ${month}`, en: english },
    ...span(month, month),
  };
});

const quarter = (number: 1 | 2 | 3 | 4, roman: string): WindowRule => ({
  code: `Q${number}`,
  kind: "quarter",
  label: { vi: `Quý ${roman}`, en: `Quarter ${number}` },
  ...span(number * 3 - 2, number * 3),
});

const q1 = quarter(1, "I");
const q2 = quarter(2, "II");
const q3 = quarter(3, "III");
const q4 = quarter(4, "IV");
const firstHalf: WindowRule = {
  code: "H1",
  kind: "halfyear",
  label: { vi: "6 tháng đầu năm", en: "First half-year" },
  ...span(1, 6),
};
const secondHalf: WindowRule = {
  code: "H2",
  kind: "halfyear",
  label: { vi: "6 tháng cuối năm", en: "Second half-year" },
  ...span(7, 12),
};
const wholeYear: WindowRule = {
  code: "Y",
  kind: "year",
  label: { vi: "Năm", en: "Year" },
  ...span(1, 12),
};

/** Every data window Decree 09/2019/NĐ-CP Article 12 names. It names no nine-month window. */
export const decree09Windows: readonly WindowRule[] = [
  ...months,
  q1,
  q2,
  q3,
  q4,
  firstHalf,
  secondHalf,
  wholeYear,
];

/**
 * The reports of each line, as data an office may replace: CCHC (581/BNV-CCHC) reports Quý I, 6 tháng, Quý III alone
 * and the year; CĐS each quarter, 6 tháng and the year.
 */
export const reportingLines = {
  CCHC: [q1, firstHalf, q3, wholeYear],
  CDS: [q1, q2, firstHalf, q3, q4, wholeYear],
} as const satisfies Readonly<Record<string, readonly WindowRule[]>>;

/**
 * The windows of one year, by their last day, the shorter first.
 * @example reportingWindows(reportingLines.CCHC, 2025)[0] // { code: "Q1", from: "2024-12-15", to: "2025-03-14", … }
 */
export function reportingWindows(rules: readonly WindowRule[], year: number): ReportingWindow[] {
  const on = (day: WindowDay) => plainDate(dayNumberOf(year + day.year, day.month, day.day));
  return rules
    .map(({ code, kind, label, from, to }) => ({ code, kind, label, from: on(from), to: on(to) }))
    .sort((a, b) => a.to.localeCompare(b.to) || b.from.localeCompare(a.from));
}
