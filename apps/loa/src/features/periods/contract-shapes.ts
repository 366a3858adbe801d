import { z } from "zod";
import { Id, PlainDate } from "../../platform/contract/values.ts";

const months = Array.from({ length: 12 }, (_, at) => `month-${String(at + 1).padStart(2, "0")}`);

/** The windows a line may report on. */
export const windowKeys = [
  ...months,
  "quarter-1",
  "quarter-2",
  "quarter-3",
  "quarter-4",
  "halfyear-1",
  "halfyear-2",
  "nine-months",
  "year",
] as const;
export const WindowKey = z.enum(windowKeys);

const After = z.number().int().min(-30).max(90);

export const WindowRules = z.object({
  /** Cut-offs of the data: from this day of the month before, to that day of the last month. */
  startDay: z.number().int().min(1).max(28),
  endDay: z.number().int().min(1).max(28),
  /** Days before handing in opens on which a period opens and its drafts appear. */
  preparedBefore: z.number().int().min(0).max(60),
  /** First and last day of handing in, in days after the window's last day. */
  opensAfter: After,
  dueAfter: After,
  dueMoves: z.enum(["next", "previous", "none"]),
  /** What must be there on the due day for a report to be on time. */
  timelyBy: z.enum(["completed", "approved"]),
  opensItself: z.boolean(),
  windows: z
    .array(
      z.object({
        key: WindowKey,
        opensAfter: After.nullable(),
        dueAfter: After.nullable(),
      }),
    )
    .min(1)
    .max(30),
});
export type WindowRules = z.infer<typeof WindowRules>;

export const LineRules = WindowRules.extend({
  domain: z.string(),
  revision: z.number().int(),
  canChange: z.boolean(),
});
export type LineRules = z.infer<typeof LineRules>;

/** How many units stand where; each is a part of the one before, and all of what is expected. */
export const PeriodCounts = z.object({
  expected: z.number().int(),
  complete: z.number().int(),
  approved: z.number().int(),
  accepted: z.number().int(),
  locked: z.number().int(),
  /** Handed in: complete and approved by the unit's head, and not sent back since. */
  received: z.number().int(),
  onTime: z.number().int(),
  /** Not received although the due day has passed. */
  overdue: z.number().int(),
});
export type PeriodCounts = z.infer<typeof PeriodCounts>;

export const PeriodHead = z.object({
  id: Id,
  domain: z.string(),
  year: z.number().int(),
  kind: z.enum(["regular", "ad-hoc"]),
  windowKey: z.string(),
  title: z.string(),
  from: PlainDate,
  to: PlainDate,
  opensOn: PlainDate,
  dueOn: PlainDate,
  timelyBy: z.enum(["completed", "approved"]),
  sample: z.boolean(),
});
export type PeriodHead = z.infer<typeof PeriodHead>;

export const PeriodRow = PeriodHead.extend({ counts: PeriodCounts });
export type PeriodRow = z.infer<typeof PeriodRow>;

/** Where a unit's report stands; `gone` is no longer expected. */
export const ReportState = z.enum([
  "gone",
  "draft",
  "returned",
  "complete",
  "approved",
  "accepted",
  "locked",
]);
export type ReportState = z.infer<typeof ReportState>;

/** Of one expected report: state, the days of its steps, and whether it came in time. */
export const ReportStanding = z.object({
  reportId: Id,
  state: ReportState,
  completedOn: PlainDate.nullable(),
  approvedOn: PlainDate.nullable(),
  acceptedOn: PlainDate.nullable(),
  lockedOn: PlainDate.nullable(),
  /** The day it first came, which decides about on time; null while it never came. */
  sentOn: PlainDate.nullable(),
  timeliness: z.enum(["none", "on-time", "late", "overdue"]),
  /** A coordinator entered it for the unit, by its paper. */
  onBehalf: z.boolean(),
});
export type ReportStanding = z.infer<typeof ReportStanding>;

export const PeriodUnit = ReportStanding.extend({
  unit: z.object({ id: Id, name: z.string() }),
  origin: z.enum(["owes", "asked", "joined"]),
  /** Why it is no longer expected: the unit ended (its last day), or was excused (the reason). */
  goneKind: z.enum(["ended", "excused"]).nullable(),
  goneReason: z.string().nullable(),
  /** Somebody of the unit can sign in; without, the coordinator enters its report by its paper. */
  peopled: z.boolean(),
  /** A head of the unit can approve what is complete. */
  headed: z.boolean(),
  /** Its head asks for the report to come back; the coordinator has not decided. */
  asked: z.boolean(),
});
export type PeriodUnit = z.infer<typeof PeriodUnit>;

export const PeriodDetail = PeriodRow.extend({
  asOf: PlainDate,
  asks: z.string().nullable(),
  plans: z.array(z.object({ id: Id, title: z.string() })),
  moves: z.array(
    z.object({ wasDueOn: PlainDate, dueOn: PlainDate, reason: z.string(), movedOn: PlainDate }),
  ),
  units: z.array(PeriodUnit),
  /** May accept, return, lock, reopen, ask and excuse: the line's coordinator. */
  canCoordinate: z.boolean(),
});
export type PeriodDetail = z.infer<typeof PeriodDetail>;

/** One unit in the heat map: what was expected of it over the year's periods. */
export const CompletenessRow = z.object({
  unit: z.object({ id: Id, name: z.string() }),
  counts: PeriodCounts,
  cells: z.array(ReportStanding.extend({ periodId: Id })),
});
export type CompletenessRow = z.infer<typeof CompletenessRow>;
