import { z } from "zod";
import { Id, PlainDate, QueryFlag } from "../../platform/contract/values.ts";

export const Stage = z.enum(["recorded", "approved", "accepted"]);
export type Stage = z.infer<typeof Stage>;

export const Measure = z.enum(["item", "replay", "milestone", "continuous"]);

/** Where an occurrence stands on the day asked for. */
export const OccurrenceState = z.enum([
  "met",
  "partly",
  "open",
  "notDue",
  "late",
  "retroactive",
  "excused",
  "cancelled",
]);
export type OccurrenceState = z.infer<typeof OccurrenceState>;

/** `due`: everything that had fallen due; otherwise one state. */
export const StateFilter = z.enum(["due", ...OccurrenceState.options]);

export const PeriodGroup = z.enum(["week", "month", "quarter"]);
export type PeriodGroup = z.infer<typeof PeriodGroup>;

/** Units as of the day read, or as they stand today. */
export const Tree = z.enum(["day", "today"]);
export type Tree = z.infer<typeof Tree>;

/** How a list is read: on which day, counting which stage, later records by their event date or not. */
export const Reading = z.object({
  asOf: PlainDate.optional(),
  stage: Stage.default("recorded"),
  byEventDate: QueryFlag.optional(),
});

export const Named = z.object({ id: Id, name: z.string() });

export const Duty = z.object({
  commitmentId: Id,
  slot: z.number().int(),
  planId: Id,
  taskId: Id,
  unit: Named,
  path: z.string(),
  title: z.string(),
  measure: Measure,
  /** The counted noun as the plan writes it (`tin`, `số`); null for milestones and standing duties. */
  noun: z.string().nullable(),
  channel: z.string().nullable(),
  programme: z.string().nullable(),
  periodStart: PlainDate,
  periodEnd: PlainDate,
  dueOn: PlainDate,
  /** The due date before it was moved; null when it was not. */
  firstDueOn: PlainDate.nullable(),
  required: z.number(),
  /** Enough to count as met ("about 15" is met from 13). */
  minimum: z.number(),
  delivered: z.number(),
  requiredMinutes: z.number().nullable(),
  /** A maximum: a limit, not a debt. */
  limit: z.boolean(),
  /** Reached its minimum, but after it was due. */
  metLate: z.boolean(),
  state: OccurrenceState,
});
export type Duty = z.infer<typeof Duty>;

export const UnitId = z.object({ unitId: Id });
export const PlanId = z.object({ planId: Id });
