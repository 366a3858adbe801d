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
