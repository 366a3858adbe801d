import { createHash } from "node:crypto";
import {
  activeWithin,
  type ExpectedOccurrence,
  evidenceWindows,
  expectContinuous,
  expectMilestone,
  expectOccurrences,
  fulfil,
  type QuotaTerms,
  reportingLines,
  type WindowRule,
} from "@loa/cadence";
import type { Days } from "./duties.ts";

/** What a schedule was worked out from; kept beside its slots so that they can be explained. */
export type ScheduleTerms =
  | { readonly kind: "quota"; readonly quota: QuotaTerms }
  | { readonly kind: "replay"; readonly quota: QuotaTerms; readonly replays: number }
  | { readonly kind: "milestone"; readonly start: string; readonly dueOn: string }
  | { readonly kind: "continuous"; readonly domain: string | null };

/** Terms with the days in which they can fall due: all that is needed to work a schedule out again. */
export type TermsInSpan = ScheduleTerms & { readonly span: Days };

/** One occurrence of a schedule, numbered in its year so that a unit's partial life keeps the numbers. */
export interface Slot {
  readonly slot: number;
  readonly periodStart: string;
  readonly periodEnd: string;
  readonly dueOn: string;
  readonly required: number;
  readonly minimum: number;
  readonly requiredMinutes: number | null;
  readonly retroactive: boolean;
}

/** Slots shared by every commitment with the same terms that lives through the same ones. */
export interface Schedule {
  readonly digest: string;
  readonly terms: TermsInSpan;
  readonly slots: readonly Slot[];
}

interface PlanTime {
  readonly year: number;
  readonly issuedOn: string;
}

/** What an obligation expects of a unit that exists during `life`. */
export function scheduleFor(
  plan: PlanTime,
  obligation: { readonly terms: ScheduleTerms; readonly span: Days },
  life: Days,
): Schedule {
  const { terms, span } = obligation;
  const expected = expectedBy(terms, span, plan);
  const active = activeWithin(expected, life, leastShareOf(terms));
  return scheduleOf({ ...terms, span }, active.map(slotOf));
}

// A figure is spread over time, so a unit owes the periods it mostly lives through; a deadline or a reporting day
// is owed by whoever exists on it.
function leastShareOf({ kind }: ScheduleTerms): number {
  return kind === "quota" || kind === "replay" ? 0.5 : 0;
}

/** A schedule of these slots; equal terms and slots have one digest. */
export function scheduleOf(terms: TermsInSpan, slots: readonly Slot[]): Schedule {
  const digest = createHash("sha256")
    .update(JSON.stringify([terms, slots]))
    .digest("hex");
  return { digest, terms, slots };
}

function expectedBy(terms: ScheduleTerms, span: Days, plan: PlanTime): ExpectedOccurrence[] {
  const options = { issuedOn: plan.issuedOn };
  if (terms.kind === "quota") return expectOccurrences(terms.quota, span, options);
  if (terms.kind === "replay") return expectOccurrences(replayTerms(terms), span, options);
  if (terms.kind === "milestone") return expectMilestone(terms.dueOn, span, options);
  return expectContinuous(evidenceWindows(lineOf(terms.domain), plan.year), span, options);
}

// Replays are owed in the same periods as the programme, but their number is a sum of its own: "3 lần/tuần" beside
// "01 số/tuần (52 số/năm)" are 156 a year, also when the year has 53 weeks.
function replayTerms({ quota, replays }: Extract<ScheduleTerms, { kind: "replay" }>): QuotaTerms {
  const { per, perYear, count, rhythm } = quota;
  return {
    count: replays,
    per,
    ...(perYear ? { perYear: Math.max(1, Math.round((perYear / count) * replays)) } : {}),
    ...(rhythm ? { rhythm } : {}),
  };
}

function lineOf(domain: string | null): readonly WindowRule[] {
  return reportingLines[domain ?? ""] ?? reportingLines.CDS ?? [];
}

function slotOf(one: ExpectedOccurrence): Slot {
  return {
    slot: one.index,
    periodStart: one.periodStart,
    periodEnd: one.periodEnd,
    dueOn: one.dueOn,
    required: Math.max(1, Math.ceil(one.required)),
    minimum: Math.max(1, Math.ceil(one.minimum)),
    requiredMinutes: one.requiredMinutes,
    retroactive: one.retroactive,
  };
}

/** What happened on one day, summed. */
export interface DayTotal {
  readonly happenedOn: string;
  readonly count: number;
  readonly minutes: number;
}

/** How far one slot was filled; slots that received nothing have none. */
export interface Filled {
  readonly slot: number;
  readonly delivered: number;
  readonly metOn: string | null;
}

/** Matches days to slots by `cadence.fulfil`, leaving out the slots that received nothing. */
export function fillSlots(slots: readonly Slot[], days: readonly DayTotal[]): Filled[] {
  if (days.length === 0) return [];
  const deliveries = days.map((day) => ({ on: day.happenedOn, count: day.count }));
  const { fulfilments } = fulfil(
    slots.map((slot) => ({ ...slot, index: slot.slot })),
    deliveries,
  );
  return fulfilments
    .filter((one) => one.delivered > 0)
    .map((one) => ({ slot: one.index, delivered: one.delivered, metOn: one.metOn }));
}
