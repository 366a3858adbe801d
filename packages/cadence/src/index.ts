export { type Behind, compareBehind } from "./behind.ts";
export { type BurnUpPoint, burnUp } from "./burn-up.ts";
export { type Division, isoWeekOf, isoWeeksIn, periodOf, periodsOf } from "./calendar.ts";
export {
  activeWithin,
  type ExpectedOccurrence,
  type ExpectOptions,
  expectContinuous,
  expectMilestone,
  expectOccurrences,
} from "./expect.ts";
export { type DailyDelivery, type Fulfilment, fulfil, type Matching } from "./fulfil.ts";
export { type LunarDate, lunarDay, lunarOf } from "./lunar.ts";
export { addDays, isPlainDate, lengthOf, type PlainDate, type Span } from "./plain-date.ts";
export { type Holiday, type PublicHoliday, publicHolidays } from "./public-holidays.ts";
export {
  decreeCutOff,
  decreeWindows,
  evidenceWindows,
  knownWindows,
  type ReportingWindow,
  reportingLines,
  type SubmissionRule,
  submissionOf,
  type WindowRule,
  windowOf,
} from "./reporting-windows.ts";
export {
  isAtRisk,
  type Standing,
  type StandingOccurrence,
  soonDays,
  standingOf,
} from "./standing.ts";
export { type OccurrenceStatus, type Summary, statusOf, summarise } from "./status.ts";
export { type Per, proposeRhythm, type QuotaTerms, type Rhythm } from "./terms.ts";
export {
  addWorkdays,
  type DayChange,
  onWorkday,
  type WorkCalendar,
  workCalendar,
  workdaysBetween,
} from "./workdays.ts";
