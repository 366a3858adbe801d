import { z } from "zod";
import { Id, Moment, PlainDate, text } from "../../platform/contract/values.ts";

/** The numbers of a unit's draft that open onto their lists, as progress reports name them. */
export const UnitNumber = z.enum([
  "required",
  "fulfilled",
  "due",
  "met",
  "late",
  "notDue",
  "excused",
  "done",
  "cumulative",
  "minutesDone",
  "evidence",
  "outputs",
  "items",
  "minutes",
  "replays",
]);
export type UnitNumber = z.infer<typeof UnitNumber>;

export const UnitSection = z.enum(["results", "difficulties", "proposals", "next"]);
export type UnitSection = z.infer<typeof UnitSection>;

/** Where a unit's report stands; `gone` is no longer expected. */
export const UnitReportState = z.enum([
  "gone",
  "draft",
  "returned",
  "complete",
  "approved",
  "accepted",
  "locked",
]);
export type UnitReportState = z.infer<typeof UnitReportState>;

const Numbers = z.record(UnitNumber, z.number());

export const UnitLine = z.object({
  id: z.string(),
  planId: Id,
  taskId: Id,
  path: z.string(),
  title: z.string(),
  heading: z.string().nullable(),
  measure: z.enum(["item", "replay", "milestone", "continuous"]),
  noun: z.string().nullable(),
  channel: z.string().nullable(),
  quota: z.string().nullable(),
  numbers: Numbers,
  /** Whole per cent of the required amount; null when nothing was required. */
  percent: z.number().nullable(),
});
export type UnitLine = z.infer<typeof UnitLine>;

export const UnitFigures = z.object({
  numbers: Numbers,
  lines: z.array(UnitLine),
  kinds: z.array(
    z.object({ kind: z.string(), outputs: z.number(), items: z.number(), minutes: z.number() }),
  ),
  /** Outputs counted in the window, and how many of them have come how far. */
  stages: z.object({ recorded: z.number(), approved: z.number(), accepted: z.number() }),
});
export type UnitFigures = z.infer<typeof UnitFigures>;

export const ReportedPeriod = z.object({
  id: Id,
  domain: z.string(),
  year: z.number().int(),
  kind: z.enum(["regular", "ad-hoc"]),
  windowKey: z.string(),
  title: z.string(),
  asks: z.string().nullable(),
  from: PlainDate,
  to: PlainDate,
  opensOn: PlainDate,
  dueOn: PlainDate,
  timelyBy: z.enum(["completed", "approved"]),
});

export const WrittenSection = z.object({
  key: UnitSection,
  text: z.string(),
  /** 0 while nobody has written: the text then follows the numbers. */
  revision: z.number().int(),
  writtenBy: z.string().nullable(),
  writtenAt: Moment.nullable(),
  /** What the unit said here in its report before. */
  last: z.object({ text: z.string(), period: z.string() }).nullable(),
});
export type WrittenSection = z.infer<typeof WrittenSection>;

export const NominationInput = z.object({
  kind: z.enum(["exemplar", "initiative"]),
  name: text(300, 2),
  reason: text(4000, 3),
  outputId: Id.nullable().default(null),
});
export type NominationInput = z.output<typeof NominationInput>;

export const Nomination = z.object({
  id: Id,
  kind: z.enum(["exemplar", "initiative"]),
  name: z.string(),
  reason: z.string(),
  output: z.object({ id: Id, title: z.string() }).nullable(),
});
export type Nomination = z.infer<typeof Nomination>;

export const ReportAct = z.object({
  kind: z.enum([
    "completed",
    "entered",
    "approved",
    "accepted",
    "locked",
    "taken-back",
    "by-head",
    "by-coordinator",
    "reopened",
    "asked",
    "not-reopened",
  ]),
  on: PlainDate,
  by: z.string().nullable(),
  remarks: z.string().nullable(),
});
export type ReportAct = z.infer<typeof ReportAct>;

/** What a unit before this one did in the reporting year: under its old name, in no number of this unit. */
export const Inherited = z.object({
  unit: z.object({ id: Id, name: z.string() }),
  endedOn: PlainDate,
  /** All who took over from it. */
  heirs: z.array(z.string()),
  figures: UnitFigures,
});
export type Inherited = z.infer<typeof Inherited>;

/** A report a coordinator entered for a unit without anybody in Loa: why, and the unit's paper it rests on. */
export const StandIn = z.object({
  by: z.string().nullable(),
  reason: z.string(),
  /** Number, date and sender of the paper. */
  paper: z.string(),
  /** The day the paper came, by which on time is judged. */
  receivedOn: PlainDate,
  file: z.object({ name: z.string(), sha256: z.string() }).nullable(),
});
export type StandIn = z.infer<typeof StandIn>;

export const UnitReportDetail = z.object({
  id: Id,
  period: ReportedPeriod,
  unit: z.object({ id: Id, name: z.string() }),
  state: UnitReportState,
  timeliness: z.enum(["none", "on-time", "late", "overdue"]),
  sentOn: PlainDate.nullable(),
  /** The day its numbers were read: today in a draft, the day of completion after it. */
  readOn: PlainDate,
  goneReason: z.string().nullable(),
  figures: UnitFigures,
  inherited: z.array(Inherited),
  sections: z.array(WrittenSection),
  nominations: z.array(Nomination),
  history: z.array(ReportAct),
  standIn: StandIn.nullable(),
  /** Somebody of the unit can sign in. */
  peopled: z.boolean(),
  /** A head of the unit can: without one, nobody approves what is complete. */
  headed: z.boolean(),
  /** The head asked for it to come back, and the coordinator has not decided. */
  asked: z.object({ reason: z.string(), on: PlainDate, by: z.string().nullable() }).nullable(),
  can: z.object({
    write: z.boolean(),
    complete: z.boolean(),
    /** The line's coordinator, for a unit without anybody in Loa. */
    standIn: z.boolean(),
    takeBack: z.boolean(),
    approve: z.boolean(),
    return: z.boolean(),
    accept: z.boolean(),
    lock: z.boolean(),
    reopen: z.boolean(),
    /** The unit's head, of what has left the unit. */
    ask: z.boolean(),
    /** The line's coordinator, of what the head asked. */
    decide: z.boolean(),
  }),
});
export type UnitReportDetail = z.infer<typeof UnitReportDetail>;

export const MyReport = z.object({
  id: Id,
  period: ReportedPeriod,
  unit: z.object({ id: Id, name: z.string() }),
  state: UnitReportState,
  timeliness: z.enum(["none", "on-time", "late", "overdue"]),
  sentOn: PlainDate.nullable(),
  /** A coordinator entered it for the unit. */
  onBehalf: z.boolean(),
  /** What this person can do next with it. */
  next: z.enum(["write", "approve", "wait", "done"]),
});
export type MyReport = z.infer<typeof MyReport>;

export const CountedRow = z.object({
  key: z.string(),
  path: z.string().nullable(),
  title: z.string(),
  date: PlainDate.nullable(),
  amount: z.number(),
  state: z.string().nullable(),
  note: z.string().nullable(),
  outputId: Id.nullable(),
  commitmentId: Id.nullable(),
});
export type CountedRow = z.infer<typeof CountedRow>;
