import { z } from "zod";
import { endpoint } from "../../platform/contract/endpoint.ts";
import { Id, PageQuery, PlainDate, pageOf, QueryFlag } from "../../platform/contract/values.ts";
import {
  Duty,
  OccurrenceState,
  PeriodGroup,
  PlanId,
  Reading,
  Stage,
  StateFilter,
  Tree,
} from "./contract-parts.ts";

const OverviewFilters = Reading.extend({
  domain: z.string().max(40).optional(),
  group: PeriodGroup.default("month"),
  tree: Tree.default("day"),
});

export const Period = z.object({ key: z.string(), start: PlainDate, end: PlainDate });

export const Overview = z.object({
  plan: z.object({
    id: Id,
    title: z.string(),
    year: z.number(),
    documentNumber: z.string().nullable(),
    issuedOn: PlainDate.nullable(),
  }),
  asOf: PlainDate,
  stage: Stage,
  byEventDate: z.boolean(),
  tree: Tree,
  figures: z.object({
    due: z.number(),
    met: z.number(),
    late: z.number(),
    unitsBehind: z.number(),
    units: z.number(),
    required: z.number(),
    delivered: z.number(),
    notDue: z.number(),
    excused: z.number(),
    retroactive: z.number(),
    retroactiveMet: z.number(),
  }),
  domains: z.array(z.object({ code: z.string(), name: z.string() })),
  periods: z.array(Period),
  /** Units, the furthest behind first; at most `unitLimit` of them, `unitsShown` of `figures.units`. */
  units: z.array(
    z.object({
      id: Id,
      name: z.string(),
      /** By the tree of today: former units counted in it. */
      formerNames: z.array(z.string()),
      /** Its last day, when it stands no longer on the day read; by the tree of today, when no one unit stands in its place. */
      endedOn: PlainDate.nullable(),
      required: z.number(),
      delivered: z.number(),
      late: z.number(),
    }),
  ),
  cells: z.array(
    z.object({
      unitId: Id,
      period: z.string(),
      required: z.number(),
      delivered: z.number(),
      late: z.number(),
      state: OccurrenceState,
    }),
  ),
  tasks: z.array(
    z.object({
      id: Id,
      path: z.string(),
      title: z.string(),
      domain: z.string().nullable(),
      units: z.number(),
      due: z.number(),
      met: z.number(),
      late: z.number(),
      required: z.number(),
      delivered: z.number(),
    }),
  ),
});
export type Overview = z.infer<typeof Overview>;

/** Rows of the heat map sent at once. */
export const unitLimit = 250;

export const getPlanOverview = endpoint({
  method: "get",
  path: "/plans/:planId/overview",
  summary: { vi: "Toàn cảnh thực hiện kế hoạch", en: "How a plan stands" },
  params: PlanId,
  query: OverviewFilters,
  response: Overview,
});

export const exportPlanOverview = endpoint({
  method: "get",
  path: "/plans/:planId/overview.xlsx",
  summary: { vi: "Xuất toàn cảnh ra XLSX", en: "Export how a plan stands to XLSX" },
  params: PlanId,
  query: OverviewFilters,
  response: "file",
});

export const Progress = z.object({
  plan: Overview.shape.plan,
  asOf: PlainDate,
  stage: Stage,
  byEventDate: z.boolean(),
  tree: Tree,
  figures: Overview.shape.figures,
  tasks: Overview.shape.tasks,
  /** Units, the furthest behind first; at most `unitLimit`, of `figures.units`. */
  units: Overview.shape.units,
});

/** Progress as of a date, without the heat map: one door for programs. */
export const getPlanProgress = endpoint({
  method: "get",
  path: "/plans/:planId/progress",
  summary: { vi: "Tiến độ kế hoạch tại một ngày", en: "A plan's progress as of a date" },
  params: PlanId,
  query: Reading.extend({ domain: z.string().max(40).optional(), tree: Tree.default("day") }),
  response: Progress,
});

export const listOccurrences = endpoint({
  method: "get",
  path: "/plans/:planId/commitments",
  summary: { vi: "Danh sách đằng sau mỗi con số", en: "The list behind every number" },
  params: PlanId,
  query: Reading.extend({
    ...PageQuery.shape,
    unit: Id.optional(),
    task: Id.optional(),
    quota: Id.optional(),
    domain: z.string().max(40).optional(),
    state: StateFilter.optional(),
    /** Whether a unit's list holds that of the former units counted in it today. */
    tree: Tree.default("day"),
    from: PlainDate.optional(),
    to: PlainDate.optional(),
  }),
  response: pageOf(Duty).extend({ asOf: PlainDate }),
});

export const BurnUpLine = z.object({
  /** Nothing is delivered yet after the day it is read. */
  points: z.array(
    z.object({ date: PlainDate, delivered: z.number().nullable(), target: z.number() }),
  ),
  delivered: z.number(),
  target: z.number(),
  total: z.number(),
});

export type BurnUpLine = z.infer<typeof BurnUpLine>;

export const getBurnUp = endpoint({
  method: "get",
  path: "/tasks/:taskId/burn-up",
  summary: { vi: "Lũy kế so với đường mục tiêu", en: "Progress against the target line" },
  params: z.object({ taskId: Id }),
  query: z.object({
    asOf: PlainDate.optional(),
    stage: Stage.default("recorded"),
    byEventDate: QueryFlag.optional(),
    quotaId: Id.optional(),
    unitId: Id.optional(),
  }),
  response: z.object({
    asOf: PlainDate,
    task: z.object({ id: Id, path: z.string(), title: z.string() }),
    quotas: z.array(z.object({ id: Id, raw: z.string(), noun: z.string() })),
    noun: z.string().nullable(),
    count: BurnUpLine,
    minutes: BurnUpLine.nullable(),
  }),
});
