export { activeWithin, type Validity } from "./active-within.ts";
export { type BurnUp, type BurnUpPoint, burnUp } from "./burn-up.ts";
export { isoWeekOf, isoWeeksIn } from "./calendar.ts";
export { addDays, daysIn, isPlainDate, type PlainDate, type Span } from "./day-number.ts";
export {
  type ExpectedOccurrence,
  type ExpectOptions,
  expectContinuous,
  expectMilestone,
  expectOccurrences,
} from "./expect.ts";
export { type DailyDelivery, type Fulfilment, fulfil, type Matching } from "./fulfil.ts";
export {
  decree09Windows,
  type ReportingWindow,
  reportingLines,
  reportingWindows,
  type WindowDay,
  type WindowRule,
} from "./reporting-windows.ts";
export { type OccurrenceStatus, statusOf } from "./status.ts";
export { type Summary, summarise } from "./summarise.ts";
export {
  approximateTolerance,
  type Bound,
  type Per,
  proposeRhythm,
  type QuotaTerms,
  type Rhythm,
} from "./terms.ts";
