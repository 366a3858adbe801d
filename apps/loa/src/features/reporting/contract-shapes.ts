import { z } from "zod";
import { DocumentFormat } from "../../platform/contract/document-format.ts";
import { OutputKind } from "../../platform/contract/output-kinds.ts";
import { Id, Moment, PlainDate, text } from "../../platform/contract/values.ts";
import { Outline, OutlineSection, SectionKey } from "./outline-shapes.ts";
import { SignedCopy } from "./signed-copy-shapes.ts";

export * from "./gathering-shapes.ts";
export * from "./outline-shapes.ts";
export * from "./paper-shapes.ts";
export * from "./signed-copy-shapes.ts";

/** The stage an output must have reached to count. */
export const Stage = z.enum(["recorded", "approved", "accepted"]);
export type Stage = z.infer<typeof Stage>;

export { OutputKind };

/** Every number a report can show. Each is the sum of its list. */
export const NumberName = z.enum([
  "required",
  "fulfilled",
  "due",
  "met",
  "late",
  "notDue",
  "excused",
  "retroactive",
  "retroactiveMet",
  "done",
  "cumulative",
  "minutesDone",
  "evidence",
  "units",
  "unitsBehind",
  "outputs",
  "items",
  "minutes",
  "replays",
]);
export type NumberName = z.infer<typeof NumberName>;

export const Capacity = z.enum(["TM.", "KT.", "TL.", "TUQ.", "Q."]);

/** Everything of the head a coordinator may set. */
export const ReportFields = z.object({
  title: text(500, 1),
  governingOrgan: text(300).nullable(),
  issuingOrgan: text(300, 1),
  place: text(100, 1),
  addressees: z.array(text(300, 1)).min(1).max(20),
  recipients: z.array(text(300, 1)).min(1).max(40),
  stage: Stage,
  /** Null: the day it is read. */
  asOf: PlainDate.nullable(),
  planIds: z.array(Id).min(1).max(20),
  /** Units the report is limited to; empty: all. */
  unitIds: z.array(Id).max(5000),
});

export const ReportRow = z.object({
  id: Id,
  domain: z.string(),
  year: z.number(),
  windowKey: z.string(),
  from: PlainDate,
  to: PlainDate,
  title: z.string(),
  state: z.enum(["draft", "locked"]),
  documentNumber: z.string().nullable(),
  datedOn: PlainDate.nullable(),
  updatedAt: Moment,
  sample: z.boolean(),
});
export type ReportRow = z.infer<typeof ReportRow>;

export const LineFigures = z.object({
  id: z.string(),
  planId: Id,
  taskId: Id,
  path: z.string(),
  title: z.string(),
  heading: z.string().nullable(),
  measure: z.enum(["item", "replay", "milestone", "continuous"]),
  noun: z.string().nullable(),
  channel: z.string().nullable(),
  programme: z.string().nullable(),
  quota: z.string().nullable(),
  /** Of the line's units, all when there are few. */
  unitNames: z.array(z.string()),
  numbers: z.record(NumberName, z.number()),
  /** Whole per cent of the required amount; null when nothing was required. */
  percent: z.number().nullable(),
  surplus: z.number(),
});
export type LineFigures = z.infer<typeof LineFigures>;

export const KindFigures = z.object({
  kind: OutputKind,
  outputs: z.number(),
  items: z.number(),
  minutes: z.number(),
  replays: z.number(),
});
export type KindFigures = z.infer<typeof KindFigures>;

export const UnitFigures = z.object({
  id: Id,
  name: z.string(),
  due: z.number(),
  met: z.number(),
  late: z.number(),
  outputs: z.number(),
  /** It has ended: what it did stays under its name, and is counted here only. */
  former: z
    .object({ endedOn: PlainDate, heirs: z.array(z.object({ id: Id, name: z.string() })) })
    .nullish(),
});
export type UnitFigures = z.infer<typeof UnitFigures>;

/** Ways to divide a report's outputs and occurrences. */
export const Breakdown = z.enum(["unitKind", "area", "part", "task", "channel"]);
export type Breakdown = z.infer<typeof Breakdown>;

/** The numbers a division shows. */
export const GroupNumber = z.enum(["due", "met", "late", "outputs", "items", "replays", "minutes"]);
export type GroupNumber = z.infer<typeof GroupNumber>;

export const GroupFigures = z.object({
  key: z.string(),
  name: z.string(),
  numbers: z.record(GroupNumber, z.number()),
});
export type GroupFigures = z.infer<typeof GroupFigures>;

/** A table of groups that adds up: what stands in several groups is taken off once more than it may count. */
export const BreakdownFigures = z.object({
  by: Breakdown,
  groups: z.array(GroupFigures),
  /** Zero or less: what the groups count more than once. */
  shared: z.record(GroupNumber, z.number()),
  total: z.record(GroupNumber, z.number()),
});
export type BreakdownFigures = z.infer<typeof BreakdownFigures>;

/** Where an earlier period's figures are from. */
export const EarlierBasis = z.discriminatedUnion("kind", [
  /** As they were locked. */
  z.object({
    kind: z.literal("locked"),
    reportId: Id,
    number: z.number(),
    documentNumber: z.string(),
    datedOn: PlainDate,
    stage: Stage,
  }),
  /** Counted again from the ledgers, as known on a day. */
  z.object({ kind: z.literal("recounted"), asOf: PlainDate }),
]);
export type EarlierBasis = z.infer<typeof EarlierBasis>;

export const EarlierWhich = z.enum(["previous", "yearBefore"]);
export type EarlierWhich = z.infer<typeof EarlierWhich>;

/** An earlier period beside the report's own. */
export const EarlierPeriod = z.object({
  which: EarlierWhich,
  windowKey: z.string(),
  year: z.number(),
  from: PlainDate,
  to: PlainDate,
  /** Null: there are no figures for it. */
  basis: EarlierBasis.nullable(),
  numbers: z.record(NumberName, z.number()).nullable(),
  /** Of the lines of this report that the earlier period has too, by their id. */
  lines: z.record(
    z.string(),
    z.object({ required: z.number(), done: z.number(), fulfilled: z.number() }),
  ),
  /** Units of one period that are not in the other. */
  unitsOnlyNow: z.number(),
  unitsOnlyThen: z.number(),
  /** The local government of 1 July 2025 lies between the two. */
  reorganised: z.boolean(),
});
export type EarlierPeriod = z.infer<typeof EarlierPeriod>;

export const ReportFigures = z.object({
  numbers: z.record(NumberName, z.number()),
  lines: z.array(LineFigures),
  kinds: z.array(KindFigures),
  units: z.array(UnitFigures),
});
export type ReportFigures = z.infer<typeof ReportFigures>;

/** A number that is no longer what it was when the text was written. */
export const NumberChange = z.object({
  name: NumberName,
  /** The task's path, the unit or the kind it is of; null for the whole report. */
  path: z.string().nullable(),
  was: z.number(),
  now: z.number(),
});
export type NumberChange = z.infer<typeof NumberChange>;

/** A number in a text. */
export const ReportField = z.object({
  /** As it is written into the text, without its braces. */
  ref: z.string(),
  /** As it reads now; null when what it counts is no longer in the report. */
  words: z.string().nullable(),
  /** As it read when it was written or last looked at, when that was another value. */
  was: z.number().nullable(),
  /** The number whose list it opens. */
  number: NumberName.nullable(),
  name: z.string(),
  /** The line's path, the unit, the kind or the period it is of. */
  of: z.string().nullable(),
  line: z.string().nullable(),
  kind: OutputKind.nullable(),
});
export type ReportField = z.infer<typeof ReportField>;

/** A section of a report: its place in the outline, and its text. */
export const ReportSection = OutlineSection.extend({
  key: SectionKey,
  /** Its number among the sections that are printed; empty while it would be printed empty. */
  number: z.string(),
  /** As it reads today. */
  text: z.string(),
  /** As it is kept, its live numbers as fields. */
  written: z.string(),
  fields: z.array(ReportField),
  edited: z.boolean(),
  /** The other text, before it was drafted anew or taken back. */
  hasFormer: z.boolean(),
  changes: z.array(NumberChange),
});
export type ReportSection = z.infer<typeof ReportSection>;

export const ReportLock = z.object({
  number: z.number(),
  documentNumber: z.string(),
  datedOn: PlainDate,
  signerName: z.string(),
  signerPosition: z.string(),
  signerCapacity: Capacity.nullable(),
  sha256: z.string(),
  lockedAt: Moment,
  reopenedAt: Moment.nullable(),
  reopenedReason: z.string().nullable(),
  /** Documents drawn so far; the others come within moments of the lock. */
  files: z.array(DocumentFormat),
});
export type ReportLock = z.infer<typeof ReportLock>;

/** The forms a unit's annex is given in as a file of its own. */
export const AnnexFormat = z.enum(["docx", "pdf"]);
export type AnnexFormat = z.infer<typeof AnnexFormat>;

export const ReportDetail = ReportFields.extend({
  id: Id,
  domain: z.string(),
  year: z.number(),
  windowKey: z.string(),
  from: PlainDate,
  to: PlainDate,
  /** The day the numbers were read on. */
  readOn: PlainDate,
  state: z.enum(["draft", "locked"]),
  revision: z.number(),
  sample: z.boolean(),
  /** The lock shown; null when the draft is. */
  lock: ReportLock.nullable(),
  locks: z.array(ReportLock),
  /** Signed papers of the lock shown, the first one first; the last one stands. */
  signedCopies: z.array(SignedCopy),
  /** Set when only one unit's rows are shown. */
  unit: z.object({ id: Id, name: z.string() }).nullable(),
  plans: z.array(z.object({ id: Id, title: z.string(), documentNumber: z.string().nullable() })),
  figures: ReportFigures,
  earlier: z.array(EarlierPeriod),
  /** The divisions its outline shows. */
  breakdowns: z.array(BreakdownFigures),
  outline: Outline,
  /** Of the line's own outlines; null: the one Loa brings. */
  outlineVersion: z.number().nullable(),
  sections: z.array(ReportSection),
  /** How many units have an annex of their own that may be taken as a file; of one unit's rows, one or none. */
  unitAnnexes: z.number(),
  can: z.object({
    write: z.boolean(),
    lock: z.boolean(),
    reopen: z.boolean(),
    remove: z.boolean(),
    keepSigned: z.boolean(),
    download: z.boolean(),
  }),
});
export type ReportDetail = z.infer<typeof ReportDetail>;

export const ListRow = z.object({
  key: z.string(),
  unit: z.object({ id: Id, name: z.string() }),
  path: z.string().nullable(),
  title: z.string(),
  date: PlainDate.nullable(),
  amount: z.number(),
  state: z.string().nullable(),
  note: z.string().nullable(),
  /** Where it opens: an output, or the commitment an occurrence belongs to. */
  outputId: Id.nullable(),
  commitmentId: Id.nullable(),
});
export type ListRow = z.infer<typeof ListRow>;
