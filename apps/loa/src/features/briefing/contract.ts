import { z } from "zod";
import { endpoint } from "../../platform/contract/endpoint.ts";
import { Id, PageQuery, PlainDate, pageOf, text } from "../../platform/contract/values.ts";

const Both = z.object({ vi: z.string(), en: z.string() });

/** Where a commitment stands; together they are all there are. */
export const Standing = z.enum(["done", "onTrack", "atRisk", "late", "notStarted", "apart"]);
export type Standing = z.infer<typeof Standing>;

export const Counts = z.object({
  total: z.number(),
  done: z.number(),
  /** Done ones not among them. */
  onTrack: z.number(),
  atRisk: z.number(),
  late: z.number(),
  notStarted: z.number(),
  apart: z.number(),
});
export type Counts = z.infer<typeof Counts>;

export const Changes = z.object({
  /** The day compared with: the end of the last reporting window. */
  since: PlainDate,
  before: Counts,
  newlyLate: z.number(),
  /** Late then, not late now. */
  recovered: z.number(),
  newlyDone: z.number(),
});
export type Changes = z.infer<typeof Changes>;

const Behind = z.object({
  late: z.number(),
  due: z.number(),
  longestDays: z.number(),
});

export const UnitBehind = Behind.extend({
  id: Id,
  name: z.string(),
  /** The task of which most is late. */
  worst: z.object({ path: z.string(), late: z.number() }).nullable(),
});
export type UnitBehind = z.infer<typeof UnitBehind>;

export const TaskBehind = Behind.extend({
  id: Id,
  planId: Id,
  path: z.string(),
  title: z.string(),
  unitsLate: z.number(),
  units: z.number(),
});
export type TaskBehind = z.infer<typeof TaskBehind>;

export const Upcoming = z.object({
  dueOn: PlainDate,
  planId: Id,
  taskId: Id,
  path: z.string(),
  title: z.string(),
  /** Units that have not delivered it yet. */
  units: z.number(),
});
export type Upcoming = z.infer<typeof Upcoming>;

export const ReportDue = z.object({
  domain: z.string(),
  year: z.number(),
  windowKey: z.string(),
  closesOn: PlainDate,
  state: z.enum(["none", "draft", "locked"]),
  reportId: Id.nullable(),
});
export type ReportDue = z.infer<typeof ReportDue>;

export const IndexGlance = z.object({
  code: z.string(),
  name: z.string(),
  suffix: z.string(),
  decimals: z.number(),
  year: z.number().nullable(),
  score: z.number().nullable(),
  rank: z.number().nullable(),
  units: z.number().nullable(),
  source: z.string().nullable(),
  /** Places won since the value before, when the two may be compared; negative when lost. */
  ranksGained: z.number().nullable(),
  comparedWith: z.number().nullable(),
  /** Why the latest value, or the next one, cannot be compared. */
  note: Both.nullable(),
});
export type IndexGlance = z.infer<typeof IndexGlance>;

const Filters = z.object({
  asOf: PlainDate.optional(),
  plan: Id.optional(),
  line: text(40).optional(),
});

export const Briefing = z.object({
  asOf: PlainDate,
  plans: z.array(
    z.object({
      id: Id,
      title: z.string(),
      documentNumber: z.string(),
      year: z.number(),
      chosen: z.boolean(),
    }),
  ),
  /** Reporting lines; what belongs to none comes last, without a code. */
  lines: z.array(z.object({ code: z.string(), name: z.string(), counts: Counts })),
  conclusion: Both,
  whole: Counts,
  changes: Changes.nullable(),
  /** The furthest behind first, at most five. */
  units: z.array(UnitBehind),
  tasks: z.array(TaskBehind),
  upcoming: z.array(Upcoming),
  /** Due occurrences of the next two weeks not delivered yet, in all. */
  upcomingTotal: z.number(),
  reports: z.array(ReportDue),
  indices: z.array(IndexGlance),
});
export type Briefing = z.infer<typeof Briefing>;

export const getBriefing = endpoint({
  method: "get",
  path: "/briefing",
  summary: { vi: "Trang lãnh đạo: đúng tiến độ, có nguy cơ, quá hạn", en: "The leader's page" },
  query: Filters,
  response: Briefing,
});

/** What a number of the page counts. */
const ListFilters = Filters.extend({
  standing: z.enum(["good", ...Standing.options]).optional(),
  change: z.enum(["newlyLate", "recovered", "newlyDone"]).optional(),
  unit: Id.optional(),
  task: Id.optional(),
});

export const StandingRow = z.object({
  commitmentId: Id,
  unit: z.object({ id: Id, name: z.string() }),
  path: z.string(),
  title: z.string(),
  standing: Standing,
  late: z.number(),
  due: z.number(),
  lateSince: PlainDate.nullable(),
  /** The next due date of what is at risk. */
  riskDueOn: PlainDate.nullable(),
});
export type StandingRow = z.infer<typeof StandingRow>;

export const listStandings = endpoint({
  method: "get",
  path: "/briefing/commitments",
  summary: { vi: "Danh sách sau mỗi con số của trang lãnh đạo", en: "The list behind each number" },
  query: ListFilters.extend(PageQuery.shape),
  response: pageOf(StandingRow).extend({ asOf: PlainDate }),
});

export const exportStandings = endpoint({
  method: "get",
  path: "/briefing/commitments.xlsx",
  summary: { vi: "Xuất danh sách ra XLSX", en: "Export the list to XLSX" },
  query: ListFilters,
  response: "file",
});
