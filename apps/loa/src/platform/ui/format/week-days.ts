const dayMs = 86_400_000;

/** A calendar day so many days later. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

/** The Monday of a day's week. */
export function mondayOf(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, -((weekday + 6) % 7));
}

/** The seven days from a Monday on. */
export function weekFrom(monday: string): string[] {
  return Array.from({ length: 7 }, (_, nth) => addDays(monday, nth));
}
