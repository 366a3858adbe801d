const ahead = 7 * 3_600_000;

// Vietnam keeps one hour all year (UTC+7).
const inVietnam = (moment: string) => new Date(Date.parse(moment) + ahead).toISOString();

/** The day of a moment in Vietnam. */
export const dayOf = (moment: string): string => inVietnam(moment).slice(0, 10);

/** The hour of a moment in Vietnam, `HH:MM`. */
export const hourOf = (moment: string): string => inVietnam(moment).slice(11, 16);

/** A day and an hour in Vietnam as a moment. */
export const momentOf = (day: string, hour: string): string => `${day}T${hour}:00+07:00`;

export const isHour = (hour: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(hour);

/** When readers begin their day: what is put onto a day without an hour goes out then. */
export const usualHour = "08:00";

/** The usual hour of a day to come; of today, the next full hour. */
export function hourFor(day: string, today: string, now: string): string {
  if (day > today || hourOf(now) < usualHour) return usualHour;
  return hourOf(new Date(Date.parse(now) + 3_600_000).toISOString()).replace(/\d\d$/, "00");
}
