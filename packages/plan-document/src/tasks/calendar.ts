const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const pad = (value: number, width: number): string => String(value).padStart(width, "0");

/** Days of a month (1…12) of the Gregorian calendar. */
function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : (MONTH_DAYS[month - 1] ?? 0);
}

/** `YYYY-MM-DD`, or null for a day that does not exist. */
export function isoDate(year: number, month: number, day: number): string | null {
  if (year < 1000 || year > 9999 || day < 1 || day > daysInMonth(year, month)) return null;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** First day of a month. */
export function monthStart(year: number, month: number): string {
  return `${pad(year, 4)}-${pad(month, 2)}-01`;
}

/** Last day of a month. */
export function monthEnd(year: number, month: number): string {
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(daysInMonth(year, month), 2)}`;
}

/** The day before an ISO date. */
export function dayBefore(date: string): string {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  if (day > 1) return `${date.slice(0, 8)}${pad(day - 1, 2)}`;
  return month > 1 ? monthEnd(year, month - 1) : monthEnd(year - 1, 12);
}

/** So many days after an ISO date. */
export function daysLater(date: string, days: number): string {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10);
}
