const dayMs = 86_400_000;

/** The day so many days from another. */
export function daysFrom(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

/** Monday is 1, Sunday 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export function weekdayOf(date: string): Weekday {
  return (((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7) + 1) as Weekday;
}

/** `YYYY-MM` as given, or the month of today when it is none. */
export function monthOr(given: string, today: string): string {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(given) ? given : today.slice(0, 7);
}

export function shiftMonth(month: string, by: number): string {
  const [year, number] = month.split("-").map(Number);
  return new Date(Date.UTC(year ?? 0, (number ?? 1) - 1 + by, 1)).toISOString().slice(0, 7);
}

/** The weeks that touch a month, Monday first, with the days of the months beside it. */
export function weeksOf(month: string): string[][] {
  const first = `${month}-01`;
  const weeks: string[][] = [];
  for (let monday = daysFrom(first, 1 - weekdayOf(first)); ; monday = daysFrom(monday, 7)) {
    if (weeks.length > 0 && monday.slice(0, 7) > month) return weeks;
    weeks.push(Array.from({ length: 7 }, (_, at) => daysFrom(monday, at)));
  }
}
