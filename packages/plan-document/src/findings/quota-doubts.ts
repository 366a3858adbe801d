import type { Finding, Task } from "../plan-document.ts";
import { type Quota, yearly } from "../tasks/quota.ts";
import type { Span } from "../text/span.ts";
import type { Reading } from "./reading.ts";

const TOLERANCE: Readonly<Record<string, number>> = { week: 1, day: 1 };

/** 52 or 53 weeks, 365 or 366 days: a year figure within one period of the exact one agrees. */
function disagree(quota: Quota): boolean {
  const [first, ...others] = quota.stated;
  const expected = first ? yearly(first) : null;
  if (!first || expected === null) return false;
  const slack = (TOLERANCE[first.per] ?? 0) * first.count;
  return others.some((other) => {
    const said = yearly(other);
    return said !== null && Math.abs(said - expected) > slack;
  });
}

function place(task: Task, index: number): { source: Span } | Record<string, never> {
  const source = task.sources.quotas?.[index];
  return source ? { source } : {};
}

function conflicts(task: Task): Finding[] {
  return task.quotas.flatMap((quota, index): Finding[] => {
    const expected = quota.stated[0] ? yearly(quota.stated[0]) : null;
    if (!disagree(quota) || expected === null) return [];
    const { raw } = quota;
    return [
      {
        code: "quota-conflict",
        severity: "doubt",
        path: task.path,
        ...place(task, index),
        message: `Hai cách nêu chỉ tiêu của nhiệm vụ ${task.path} không khớp: “${quota.raw}” (tính ra ${expected}/năm, văn bản ghi ${quota.perYear}/năm).`,
        proposal: `${quota.perYear}/năm như văn bản ghi`,
        otherwise: {
          proposal: `${expected}/năm, tính từ tần suất`,
          english: `${expected} a year, as the frequency makes`,
          fix: { kind: "yearly", raw, perYear: expected },
        },
        english: {
          message: `Two statements of the quota of task ${task.path} disagree: “${quota.raw}” (makes ${expected} a year, the text says ${quota.perYear}).`,
          proposal: `${quota.perYear} a year, as the text says`,
        },
      },
    ];
  });
}

/** The first day the plan can have been issued: its own date, else that of the latest document it cites. */
function midYear({
  issuedFrom,
  year,
}: {
  issuedFrom: string | null;
  year: number | null;
}): boolean {
  return (
    issuedFrom !== null &&
    year !== null &&
    issuedFrom > `${year}-01-31` &&
    issuedFrom <= `${year}-12-31`
  );
}

const DAY = 86_400_000;

/** What part of its year a day leaves. */
function restOfYear(date: string): number {
  const [year, month, day] = date.split("-").map(Number);
  const end = Date.UTC((year ?? 0) + 1, 0, 1);
  return (end - Date.UTC(year ?? 0, (month ?? 1) - 1, day)) / (365 * DAY);
}

/** When the plan was issued, as far as that is known: on its own date, else after the latest document it cites. */
interface IssuedOn {
  readonly date: string;
  readonly isOwn: boolean;
}

function yearFigures(task: Task, { date, isOwn }: IssuedOn): Finding[] {
  const at = task.quotas.findIndex(({ stated }) => stated.some(({ per }) => per === "year"));
  const quota = task.quotas[at];
  // One a year is one, whatever is left of it.
  if (!quota || (quota.perYear ?? quota.count) < 2) return [];
  const left = Math.round((quota.perYear ?? quota.count) * restOfYear(date));
  return [
    {
      code: "yearly-figure-mid-year",
      severity: "note",
      path: task.path,
      ...place(task, at),
      message: `Nhiệm vụ ${task.path} nêu chỉ tiêu cả năm (“${quota.raw}”) trong kế hoạch ban hành ${isOwn ? "" : "sau "}ngày ${vietnameseDate(date)}.`,
      proposal: `Giữ chỉ tiêu cả năm như văn bản; tính theo thời gian còn lại thì khoảng ${left}.`,
      english: {
        message: `Task ${task.path} states a figure for the whole year (“${quota.raw}”) in a plan issued ${isOwn ? "on" : "after"} ${englishDate(date)}.`,
        proposal: `Keep the yearly figure as written; for the time that is left it would be about ${left}.`,
      },
    },
  ];
}

/** `2025-05-25` → `25/5/2025`. */
export function vietnameseDate(date: string): string {
  const [year, month, day] = date.split("-").map(Number);
  return `${String(day).padStart(2, "0")}/${month !== undefined && month < 3 ? `0${month}` : month}/${year}`;
}

/** Made once: choosing a locale anew for every date was a fiftieth of a reading. */
const ENGLISH_DATE = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});

/** `2025-05-25` → `25 May 2025`. */
export const englishDate = (date: string): string =>
  ENGLISH_DATE.format(new Date(`${date}T00:00:00Z`));

const CITATION =
  /\d{1,5}[/-]\p{Lu}[^\s,;]{1,40}\s+ngày\s+(\d{1,2})\s*(?:\/|tháng)\s*(\d{1,2})\s*(?:\/|năm)\s*(\d{4})/gu;

/** Date of the latest document cited up to the end of the plan's year, as `YYYY-MM-DD`. */
export function latestCited(text: string, year: number | null): string | null {
  let latest: string | null = null;
  for (const [, day = "", month = "", own = ""] of text.matchAll(CITATION)) {
    const date = `${own}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
    const inRange = year === null || Number(own) <= year;
    if (inRange && Number(month) <= 12 && Number(day) <= 31 && (latest === null || date > latest))
      latest = date;
  }
  return latest;
}

/** The earliest day the plan can have been issued. */
export function issuedFrom({ header, layout, year }: Reading): string | null {
  return header.issuedOn ?? latestCited(layout.text, year);
}

/** Quotas whose statements disagree, and yearly figures in a plan issued during its year. */
export function quotaDoubts(reading: Reading): Finding[] {
  const from = issuedFrom(reading);
  const isLate = midYear({ issuedFrom: from, year: reading.year });
  return reading.tasks.flatMap((task) => [
    ...conflicts(task),
    ...(isLate && from
      ? yearFigures(task, { date: from, isOwn: reading.header.issuedOn !== null })
      : []),
  ]);
}
