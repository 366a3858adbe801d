import { z } from "zod";
import { DocumentFormat } from "../../platform/contract/document-format.ts";
import { Id, Moment, PlainDate, text } from "../../platform/contract/values.ts";

/** The stage an output must have reached to count. */
export const Stage = z.enum(["recorded", "approved", "accepted"]);
export type Stage = z.infer<typeof Stage>;

/** The kinds of output, as outputs name them; a report that knew fewer would not compile. */
export const OutputKind = z.enum([
  "article",
  "episode",
  "edition",
  "post",
  "clip",
  "poster",
  "event",
  "class",
  "contest",
  "document",
  "other",
]);
export type OutputKind = z.infer<typeof OutputKind>;

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

export const SectionKey = z.enum([
  "opening",
  "results",
  "late",
  "difficulties",
  "next",
  "proposals",
]);
export type SectionKey = z.infer<typeof SectionKey>;

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
});
export type UnitFigures = z.infer<typeof UnitFigures>;

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
  /** The task's path; null for the whole report. */
  path: z.string().nullable(),
  was: z.number(),
  now: z.number(),
});
export type NumberChange = z.infer<typeof NumberChange>;

export const ReportSection = z.object({
  key: SectionKey,
  text: z.string(),
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
  /** Set when only one unit's rows are shown. */
  unit: z.object({ id: Id, name: z.string() }).nullable(),
  plans: z.array(z.object({ id: Id, title: z.string(), documentNumber: z.string().nullable() })),
  figures: ReportFigures,
  sections: z.array(ReportSection),
  can: z.object({
    write: z.boolean(),
    lock: z.boolean(),
    reopen: z.boolean(),
    remove: z.boolean(),
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
