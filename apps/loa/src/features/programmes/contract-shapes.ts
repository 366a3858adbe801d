import { z } from "zod";
import { OutputKind } from "../../platform/contract/output-kinds.ts";
import { Id, PlainDate, text } from "../../platform/contract/values.ts";

/** Days from today in which a slot nobody has in hand is loud. */
export const aheadDays = 14;
/** Most slots one programme may be started with. */
export const mostSlots = 400;

/** Largest proof sent at once, in bytes: what evidence may weigh. */
export const proofLimit = 20 * 1024 * 1024;

/** What goes out in a programme, by the words of outputs. */
export const ProgrammeKind = OutputKind;
export type ProgrammeKind = OutputKind;

export const ProgrammeLanguage = z.enum(["vi", "en", "other"]);
export type ProgrammeLanguage = z.infer<typeof ProgrammeLanguage>;

const distinct = (values: readonly unknown[]) =>
  new Set(values.map((value) => JSON.stringify(value))).size === values.length;

/** Every how many months a pattern comes round. */
export const monthsOf = { month: 1, quarter: 3, halfyear: 6, year: 12 } as const;

/** A day of a period: in its first, second … month; a day a month does not have is its last. */
const PeriodDay = z.object({
  month: z.number().int().min(1).max(12),
  day: z.number().int().min(1).max(31),
});

/** How slots lie over the year; weekdays are 1 (Monday) to 7. */
export const Pattern = z.union([
  z.object({
    every: z.literal("week"),
    weekdays: z.array(z.number().int().min(1).max(7)).min(1).max(7).refine(distinct),
  }),
  z
    .object({
      every: z.enum(["month", "quarter", "halfyear", "year"]),
      days: z.array(PeriodDay).min(1).max(62).refine(distinct),
    })
    .refine(({ every, days }) => days.every(({ month }) => month <= monthsOf[every])),
]);
export type Pattern = z.infer<typeof Pattern>;

/** An hour of the day, `HH:MM`. */
export const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** How far an edit reaches: this slot, it and those after it, or all that are still to come. */
export const Reach = z.enum(["one", "following", "all"]);
export type Reach = z.infer<typeof Reach>;

export const SlotState = z.enum([
  "planned",
  "assigned",
  "in_production",
  "ready",
  "out",
  "cancelled",
]);
export type SlotState = z.infer<typeof SlotState>;

export const Named = z.object({ id: Id, name: z.string() });

export const Slot = z.object({
  id: Id,
  programme: Named.extend({ channel: z.string() }),
  plannedOn: PlainDate,
  /** Where its series puts it; null for one added by hand. */
  seriesOn: PlainDate.nullable(),
  startsAt: z.string().nullable(),
  /** Empty while nothing is said yet. */
  title: z.string(),
  minutes: z.number().nullable(),
  person: Named.nullable(),
  state: SlotState,
  /** Its day has passed and it did not go out. */
  missed: z.boolean(),
  /** Soon, and nobody has it in hand. */
  empty: z.boolean(),
  outputId: Id.nullable(),
  cancelledBecause: z.string().nullable(),
});
export type Slot = z.infer<typeof Slot>;

/** A commitment a programme is meant to fill, and how far it is. */
export const ProgrammeDuty = z.object({
  commitmentId: Id,
  path: z.string(),
  title: z.string(),
  plan: z.string(),
  measure: z.string(),
  quota: z.string(),
  required: z.number(),
  delivered: z.number(),
});
export type ProgrammeDuty = z.infer<typeof ProgrammeDuty>;

/** What is said of a programme as a whole. */
export const ProgrammeFields = z.object({
  name: text(200, 1),
  channel: text(120, 1),
  kind: ProgrammeKind,
  language: ProgrammeLanguage.nullable(),
  /** Items one slot stands for. */
  quantity: z.number().int().min(1).max(1000),
  /** Length of one slot. */
  minutes: z.number().int().min(0).max(1440).nullable(),
  startsAt: TimeOfDay.nullable(),
  commitmentIds: z.array(Id).max(20).refine(distinct),
});
export type ProgrammeFields = z.infer<typeof ProgrammeFields>;

export const MonthCount = z.object({
  month: z.string(),
  planned: z.number(),
  out: z.number(),
  missed: z.number(),
  empty: z.number(),
});

export const Programme = z.object({
  id: Id,
  unit: Named,
  name: z.string(),
  channel: z.string(),
  kind: ProgrammeKind,
  language: ProgrammeLanguage.nullable(),
  quantity: z.number(),
  minutes: z.number().nullable(),
  startsAt: z.string().nullable(),
  pattern: Pattern,
  startsOn: PlainDate,
  endsOn: PlainDate,
  ended: z.object({ from: PlainDate, reason: z.string() }).nullable(),
  sample: z.boolean(),
  duties: z.array(ProgrammeDuty),
  /** Slots of each month of its life, cancelled ones left out. */
  months: z.array(MonthCount),
  next: Slot.nullable(),
});
export type Programme = z.infer<typeof Programme>;

/** An occurrence that the slots do not fill. */
export const Shortfall = z.object({
  path: z.string(),
  from: PlainDate,
  to: PlainDate,
  required: z.number(),
  planned: z.number(),
});
export type Shortfall = z.infer<typeof Shortfall>;

export const ProgrammeDetail = Programme.extend({
  revision: z.number(),
  slots: z.array(Slot),
  shortfalls: z.array(Shortfall),
  /** Who may be given a slot. */
  people: z.array(Named),
  daysOff: z.array(PlainDate),
  can: z.object({ keep: z.boolean() }),
});
export type ProgrammeDetail = z.infer<typeof ProgrammeDetail>;

/** A quota without a programme, and the programme that would fill it. */
export const Proposal = ProgrammeFields.extend({
  unit: Named,
  duties: z.array(ProgrammeDuty),
  pattern: Pattern,
  startsOn: PlainDate,
  endsOn: PlainDate,
  /** Slots it would have, and items still owed in its time. */
  slots: z.number(),
  owed: z.number(),
  /** The first days. */
  first: z.array(PlainDate),
});
export type Proposal = z.infer<typeof Proposal>;
