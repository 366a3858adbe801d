import { addDays, type PlainDate, plainDate, type Span } from "./plain-date.ts";
import { onWorkday, type WorkCalendar } from "./workdays.ts";

/** A reporting period with its data window; the window is apart from when the report is handed in. */
export interface ReportingWindow extends Span {
  /** `month-03`, `quarter-1`, `halfyear-1`, `year`, ... */
  readonly key: string;
}

/** How a report's window follows from its period: months it covers, first month of the year it starts in. */
export interface WindowRule {
  readonly key: string;
  readonly fromMonth: number;
  readonly toMonth: number;
}

/** Cut-offs of Decree 09/2019/NĐ-CP Article 12: from the 15th before the period to the 14th of its last month. */
export const decreeCutOff = { startDay: 15, endDay: 14 } as const;

const quarters: readonly WindowRule[] = [1, 2, 3, 4].map((quarter) => ({
  key: `quarter-${quarter}`,
  fromMonth: quarter * 3 - 2,
  toMonth: quarter * 3,
}));
const firstHalf: WindowRule = { key: "halfyear-1", fromMonth: 1, toMonth: 6 };
const secondHalf: WindowRule = { key: "halfyear-2", fromMonth: 7, toMonth: 12 };
const year: WindowRule = { key: "year", fromMonth: 1, toMonth: 12 };
const months: readonly WindowRule[] = Array.from({ length: 12 }, (_, index) => ({
  key: `month-${String(index + 1).padStart(2, "0")}`,
  fromMonth: index + 1,
  toMonth: index + 1,
}));

/** Not named by Article 12; kept by analogy for lines that report on nine months. */
const nineMonths: WindowRule = { key: "nine-months", fromMonth: 1, toMonth: 9 };

/** Every window Article 12 names. */
export const decreeWindows: readonly WindowRule[] = [
  ...months,
  ...quarters,
  firstHalf,
  secondHalf,
  year,
];

/**
 * Reports of a line in a year, as data an office may replace: CCHC reports Quý I, 6 tháng, Quý III (that quarter
 * alone) and the year (581/BNV-CCHC); CĐS each quarter, 6 tháng and the year.
 */
export const reportingLines: Readonly<Record<string, readonly WindowRule[]>> = {
  CCHC: [quarters[0], firstHalf, quarters[2], year].filter((rule) => rule !== undefined),
  CDS: [...quarters, firstHalf, year],
};

/** Every window a line may report on, in the order of their last months. */
export const knownWindows: readonly WindowRule[] = [...decreeWindows, nineMonths].sort(
  (a, b) => a.toMonth - b.toMonth || b.fromMonth - a.fromMonth,
);

/** When units hand in: days after the window's last day, moved off days off by choice. */
export interface SubmissionRule {
  readonly opensAfter: number;
  readonly dueAfter: number;
  readonly dueMoves: "next" | "previous" | "none";
}

/**
 * The first and the last day on which a window's report is handed in; apart from the window itself.
 *
 * @example submissionOf("2025-06-14", { opensAfter: 1, dueAfter: 2, dueMoves: "next" }, workCalendar())
 */
export function submissionOf(
  windowEnd: PlainDate,
  { opensAfter, dueAfter, dueMoves }: SubmissionRule,
  calendar: WorkCalendar,
): { readonly opensOn: PlainDate; readonly dueOn: PlainDate } {
  const [opens, due] = [addDays(windowEnd, opensAfter), addDays(windowEnd, dueAfter)];
  if (dueMoves === "none") return { opensOn: opens, dueOn: due };
  const dueOn = onWorkday(calendar, due, dueMoves === "next" ? "after" : "before");
  // Moved before a long holiday, the due day would come before the first day.
  return { opensOn: opens < dueOn ? opens : dueOn, dueOn };
}

/** The window of one rule in a year: 15th of the month before the period to 14th of its last month. */
export function windowOf(
  rule: WindowRule,
  inYear: number,
  cutOff: { startDay: number; endDay: number } = decreeCutOff,
): ReportingWindow {
  return {
    key: rule.key,
    start: plainDate(inYear, rule.fromMonth - 1, cutOff.startDay),
    end: plainDate(inYear, rule.toMonth, cutOff.endDay),
  };
}

/**
 * The windows in which a standing duty shows its evidence: those of the line that do not hold another of it, so
 * that a year's report does not ask for the same proof again.
 */
export function evidenceWindows(
  rules: readonly WindowRule[],
  inYear: number,
  cutOff: { startDay: number; endDay: number } = decreeCutOff,
): ReportingWindow[] {
  const shortest = rules.filter(
    (rule) =>
      !rules.some(
        (other) =>
          other !== rule && other.fromMonth >= rule.fromMonth && other.toMonth <= rule.toMonth,
      ),
  );
  const sorted = [...shortest].sort((a, b) => a.toMonth - b.toMonth);
  return fillGaps(sorted).map((rule) => windowOf(rule, inYear, cutOff));
}

// CCHC names Quý I and Quý III; its six-month and annual reports cover the months between, so they close the gaps.
function fillGaps(rules: readonly WindowRule[]): WindowRule[] {
  const filled: WindowRule[] = [];
  let next = 1;
  for (const rule of rules) {
    if (rule.fromMonth > next)
      filled.push({
        key: `months-${next}-${rule.fromMonth - 1}`,
        fromMonth: next,
        toMonth: rule.fromMonth - 1,
      });
    filled.push(rule);
    next = rule.toMonth + 1;
  }
  if (next <= 12) filled.push({ key: `months-${next}-12`, fromMonth: next, toMonth: 12 });
  return filled;
}
