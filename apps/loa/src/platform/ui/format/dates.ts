import type { Language } from "../i18n/language.ts";

const clock = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Asia/Ho_Chi_Minh",
  day: "2-digit",
  month: "2-digit",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/** `2025-03-09` → `09/03/2025`, in both languages. */
export function formatDate(date: string): string {
  const [year = "", month = "", day = ""] = date.slice(0, 10).split("-");
  return `${day}/${month}/${year}`;
}

/** `2025-03-09` → `09/03`, for columns whose year is already said. */
export function formatDayMonth(date: string): string {
  return formatDate(date).slice(0, 5);
}

/** A moment (ISO 8601) → `09/03/2025 14:05`, in Vietnam's time. */
export function formatMoment(moment: string): string {
  const part = partsOf(moment);
  return `${part("day")}/${part("month")}/${part("year")} ${part("hour")}:${part("minute")}`;
}

function partsOf(moment: string) {
  const parts = clock.formatToParts(new Date(moment));
  return (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((part) => part.type === type)?.value ?? "";
}

/** Whole days from one date to another, negative when it is past. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** How far off a due date is, in words: `hôm nay`, `còn 3 ngày`, `quá hạn 12 ngày`. */
export function formatDueIn(due: string, today: string, language: Language): string {
  const days = daysBetween(today, due);
  return language === "en" ? dueInEnglish(days) : dueInVietnamese(days);
}

function dueInVietnamese(days: number): string {
  if (days === 0) return "hạn hôm nay";
  if (days === 1) return "hạn ngày mai";
  return days > 0 ? `còn ${days} ngày` : `quá hạn ${-days} ngày`;
}

function dueInEnglish(days: number): string {
  if (days === 0) return "due today";
  if (days === 1) return "due tomorrow";
  const size = Math.abs(days);
  const words = `${size} ${size === 1 ? "day" : "days"}`;
  return days > 0 ? `${words} left` : `${words} overdue`;
}

/** What a person typed as a date (`9/3/25`, `09032025`, `9-3-2025`) → `YYYY-MM-DD`, or null. */
export function parseTypedDate(typed: string): string | null {
  const compact = /^(\d{2})(\d{2})(\d{4})$/.exec(typed.trim());
  const parts = compact ?? /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{2}|\d{4})$/.exec(typed.trim());
  if (!parts) return null;
  const [, day = "", month = "", year = ""] = parts;
  const full = year.length === 2 ? `20${year}` : year;
  return realDate(`${full}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
}

/**
 * The same while somebody is still typing: only a date written out counts, since `10/06/20` and `1/6/2025` may be on
 * their way to others.
 */
export const parseWrittenOut = (typed: string): string | null =>
  /^\d{2}[/.\- ]?\d{2}[/.\- ]?\d{4}$/.test(typed.trim()) ? parseTypedDate(typed) : null;

/** The date itself when the calendar has it (`YYYY-MM-DD`), or null. */
export function realDate(date: string): string | null {
  const parsed = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(parsed.getTime())) return null;
  return parsed.toISOString().slice(0, 10) === date ? date : null;
}
