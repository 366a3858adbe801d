/** The one source of time. Everything else receives a moment or a date as an argument. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

const vietnameseDate = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Ho_Chi_Minh" });

/** The calendar date of a moment in Vietnam, `YYYY-MM-DD`. */
export function dateInVietnam(moment: Date): string {
  return vietnameseDate.format(moment);
}

const vietnameseHour = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Asia/Ho_Chi_Minh",
  hour: "2-digit",
  hourCycle: "h23",
});

/** The hour of the day of a moment in Vietnam, 0 to 23. */
export function hourInVietnam(moment: Date): number {
  return Number(vietnameseHour.format(moment));
}
