const dayMs = 86_400_000;

/** `YYYY-MM` as given, or the month of today when it is none. */
export function monthOf(given: string, today: string): string {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(given) ? given : today.slice(0, 7);
}

export function shiftMonth(month: string, by: number): string {
  const [year, number] = month.split("-").map(Number);
  return new Date(Date.UTC(year ?? 0, (number ?? 1) - 1 + by, 1)).toISOString().slice(0, 7);
}

/** The weeks that touch a month, Monday first; days of other months are empty. */
export function weeksOf(month: string): string[][] {
  const first = Date.parse(`${month}-01T00:00:00Z`);
  const offset = (new Date(first).getUTCDay() + 6) % 7;
  const weeks: string[][] = [];
  for (let monday = first - offset * dayMs; ; monday += 7 * dayMs) {
    const days = Array.from({ length: 7 }, (_, at) => dateOf(monday + at * dayMs));
    if (weeks.length > 0 && !days.some((day) => day.startsWith(month))) return weeks;
    weeks.push(days.map((day) => (day.startsWith(month) ? day : "")));
  }
}

const dateOf = (moment: number) => new Date(moment).toISOString().slice(0, 10);
