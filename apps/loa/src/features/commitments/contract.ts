import { z } from "zod";
import { endpoint } from "../../platform/contract/endpoint.ts";
import {
  Id,
  Moment,
  PageQuery,
  PlainDate,
  pageOf,
  QueryFlag,
  text,
} from "../../platform/contract/values.ts";

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

/** How a list is read: on which day, counting which stage, later records by their event date or not. */
const Reading = z.object({
  asOf: PlainDate.optional(),
  stage: Stage.default("recorded"),
  byEventDate: QueryFlag.optional(),
});

const Named = z.object({ id: Id, name: z.string() });

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

export const Duties = z.object({
  asOf: PlainDate,
  stage: Stage,
  units: z.array(Named),
  plans: z.array(z.object({ id: Id, title: z.string() })),
  thisWeek: z.array(Duty),
  late: z.array(Duty),
  coming: z.array(Duty),
  retroactive: z.array(Duty),
});
export type Duties = z.infer<typeof Duties>;

/** Most lines a unit page sends at once. */
export const unitDutyLimit = 2000;

const DutyFilters = Reading.extend({
  plan: Id.optional(),
  state: OccurrenceState.optional(),
  q: text(200).optional(),
});

const UnitId = z.object({ unitId: Id });
const PlanId = z.object({ planId: Id });

export const getUnitDuties = endpoint({
  method: "get",
  path: "/units/:unitId/duties",
  summary: { vi: "Đơn vị phải thực hiện những gì", en: "What a unit owes" },
  params: UnitId,
  query: DutyFilters,
  response: Duties,
});

export const getMyDuties = endpoint({
  method: "get",
  path: "/duties/mine",
  summary: { vi: "Việc của các đơn vị tôi", en: "What my units owe" },
  query: DutyFilters,
  response: Duties,
});

export const exportUnitDuties = endpoint({
  method: "get",
  path: "/units/:unitId/duties.xlsx",
  summary: { vi: "Xuất việc của đơn vị ra XLSX", en: "Export what a unit owes to XLSX" },
  params: UnitId,
  query: DutyFilters,
  response: "file",
});

export const OccurrenceAct = z.object({
  id: Id,
  slot: z.number().int(),
  kind: z.enum(["cancel", "postpone", "reschedule", "excuse"]),
  reason: z.string(),
  newDueOn: PlainDate.nullable(),
  actedOn: PlainDate,
  actedBy: z.string().nullable(),
});

export const CommitmentDetail = z.object({
  id: Id,
  asOf: PlainDate,
  stage: Stage,
  unit: Named,
  plan: z.object({ id: Id, title: z.string(), documentNumber: z.string().nullable() }),
  task: z.object({ id: Id, path: z.string(), title: z.string() }),
  quota: z.object({ id: Id, raw: z.string() }).nullable(),
  measure: Measure,
  activeFrom: PlainDate,
  activeTo: PlainDate,
  endedOn: PlainDate.nullable(),
  successor: z.object({ commitmentId: Id, unit: Named }).nullable(),
  occurrences: z.array(Duty),
  acts: z.array(OccurrenceAct),
  days: z.array(z.object({ happenedOn: PlainDate, count: z.number(), minutes: z.number() })),
  outputs: z.array(
    z.object({
      id: Id,
      title: z.string(),
      happenedOn: PlainDate,
      count: z.number(),
      minutes: z.number(),
      state: z.enum(["recorded", "approved", "accepted", "returned", "withdrawn"]),
    }),
  ),
  can: z.object({ record: z.boolean(), act: z.boolean(), passOn: z.boolean() }),
});
export type CommitmentDetail = z.infer<typeof CommitmentDetail>;

const CommitmentId = z.object({ commitmentId: Id });

export const getCommitment = endpoint({
  method: "get",
  path: "/commitments/:commitmentId",
  summary: { vi: "Một cam kết và các kỳ của nó", en: "One commitment and its occurrences" },
  params: CommitmentId,
  query: Reading,
  response: CommitmentDetail,
});

export const actOnOccurrence = endpoint({
  method: "post",
  path: "/commitments/:commitmentId/occurrences/:slot/acts",
  summary: {
    vi: "Hủy, hoãn, dời hoặc miễn một kỳ",
    en: "Cancel, postpone, reschedule or excuse an occurrence",
  },
  params: CommitmentId.extend({ slot: z.coerce.number().int().min(0).max(100_000) }),
  body: z.object({
    kind: OccurrenceAct.shape.kind,
    reason: text(1000, 1),
    newDueOn: PlainDate.optional(),
  }),
  response: CommitmentDetail,
});

export const passOnCommitment = endpoint({
  method: "post",
  path: "/commitments/:commitmentId/succession",
  summary: {
    vi: "Chuyển phần còn lại cho đơn vị kế thừa",
    en: "Pass the open part on to a successor",
  },
  params: CommitmentId,
  body: z.object({ successorUnitId: Id, from: PlainDate, reason: text(1000, 1) }),
  response: CommitmentDetail,
});

const OverviewFilters = Reading.extend({
  domain: z.string().max(40).optional(),
  group: PeriodGroup.default("month"),
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

export const getDutySlip = endpoint({
  method: "get",
  path: "/plans/:planId/duty-slips/:unitId",
  summary: { vi: "Phiếu giao việc của một đơn vị", en: "Duty slip of one unit" },
  params: z.object({ planId: Id, unitId: Id }),
  response: z.object({
    html: z.string(),
    css: z.string(),
    unit: Named,
    plan: z.object({ id: Id, title: z.string() }),
    acknowledged: z.object({ at: Moment, by: z.string().nullable() }).nullable(),
    canAcknowledge: z.boolean(),
  }),
});

export const acknowledgePlan = endpoint({
  method: "post",
  path: "/plans/:planId/acknowledgements",
  summary: { vi: "Xác nhận đã nhận phiếu giao việc", en: "Acknowledge the duty slip" },
  params: PlanId,
  body: UnitId,
  response: z.object({ at: Moment, by: z.string().nullable() }),
});

export const listAcknowledgements = endpoint({
  method: "get",
  path: "/plans/:planId/acknowledgements",
  summary: { vi: "Đơn vị nào đã nhận phiếu", en: "Which units have acknowledged" },
  params: PlanId,
  response: z.object({
    rows: z.array(
      z.object({
        unit: Named,
        commitments: z.number(),
        at: Moment.nullable(),
        by: z.string().nullable(),
      }),
    ),
    acknowledged: z.number(),
  }),
});

export const getCalendarMonth = endpoint({
  method: "get",
  path: "/units/:unitId/calendar",
  summary: { vi: "Lịch hạn trong tháng", en: "Due dates of a month" },
  params: UnitId,
  query: Reading.extend({ month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/) }),
  response: z.object({ month: z.string(), unit: Named, rows: z.array(Duty) }),
});

export const CalendarFeed = z.object({ id: Id, unit: Named, createdAt: Moment });

export const listCalendarFeeds = endpoint({
  method: "get",
  path: "/calendar-feeds",
  summary: { vi: "Các địa chỉ lịch của tôi", en: "My calendar addresses" },
  response: z.object({ rows: z.array(CalendarFeed) }),
});

export const createCalendarFeed = endpoint({
  method: "post",
  path: "/calendar-feeds",
  summary: { vi: "Tạo địa chỉ lịch riêng", en: "Make a private calendar address" },
  body: UnitId,
  response: CalendarFeed.extend({ address: z.string() }),
});

export const revokeCalendarFeed = endpoint({
  method: "delete",
  path: "/calendar-feeds/:feedId",
  summary: { vi: "Thu hồi địa chỉ lịch", en: "Revoke a calendar address" },
  params: z.object({ feedId: Id }),
  response: "none",
});

export const readCalendarFeed = endpoint({
  method: "get",
  path: "/calendar/:file",
  summary: { vi: "Lịch iCal theo địa chỉ riêng", en: "iCal feed by private address" },
  params: z.object({ file: z.string().regex(/^[A-Za-z0-9_-]{43}\.ics$/) }),
  response: "file",
});

const ReconciliationRow = z.object({
  unit: Named,
  taskId: Id,
  path: z.string(),
  from: PlainDate,
  to: PlainDate,
  commitments: z.number(),
});

export const Reconciliation = z.object({
  asOf: PlainDate,
  /** Members of a lead group that owe nothing yet. */
  joiners: z.array(ReconciliationRow),
  /** Owing units that end before their duties do, with the successors on record. */
  leavers: z.array(
    ReconciliationRow.extend({
      commitmentIds: z.array(Id),
      successors: z.array(Named),
    }),
  ),
});

export const getReconciliation = endpoint({
  method: "get",
  path: "/plans/:planId/reconciliation",
  summary: { vi: "Đơn vị mới và đơn vị thôi hoạt động", en: "Joining and leaving units" },
  params: PlanId,
  query: z.object({ asOf: PlainDate.optional() }),
  response: Reconciliation,
});

export const applyReconciliation = endpoint({
  method: "post",
  path: "/plans/:planId/reconciliation",
  summary: { vi: "Giao việc cho đơn vị mới", en: "Give joining units their duties" },
  params: PlanId,
  body: z.object({ reason: text(1000, 1) }),
  response: z.object({ commitments: z.number(), ended: z.number() }),
});

export const getHome = endpoint({
  method: "get",
  path: "/home",
  summary: { vi: "Màn hình đầu tiên sau đăng nhập", en: "The first screen after signing in" },
  response: z.object({
    screen: z.enum(["duties", "overview", "plans"]),
    planId: Id.nullable(),
  }),
});
