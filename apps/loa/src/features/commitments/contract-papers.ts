import { z } from "zod";
import { DocumentFormat } from "../../platform/contract/document-format.ts";
import { endpoint } from "../../platform/contract/endpoint.ts";
import { Id, Moment, PlainDate, text } from "../../platform/contract/values.ts";
import { Duty, Named, PlanId, Reading, Tree, UnitId } from "./contract-parts.ts";

const Acknowledged = z.object({ at: Moment, by: z.string().nullable() });

const DutySlip = z.object({
  html: z.string(),
  css: z.string(),
  unit: Named,
  plan: z.object({ id: Id, title: z.string() }),
  /** Of the slip as it reads now; null also where it has changed since it was acknowledged. */
  acknowledged: Acknowledged.nullable(),
  /** Slips acknowledged before this one came to read as it does, the latest first. */
  earlier: z.array(Acknowledged.extend({ id: Id })),
  canAcknowledge: z.boolean(),
});
export type DutySlip = z.infer<typeof DutySlip>;

export const getDutySlip = endpoint({
  method: "get",
  path: "/plans/:planId/duty-slips/:unitId",
  summary: { vi: "Phiếu giao việc của một đơn vị", en: "Duty slip of one unit" },
  params: z.object({ planId: Id, unitId: Id }),
  response: DutySlip,
});

const OneUnitsPaper = z.object({ planId: Id, unitId: Id });

export const getDutySlipFile = endpoint({
  method: "get",
  path: "/plans/:planId/duty-slips/:unitId/file",
  summary: {
    vi: "Phiếu giao việc dạng Word, PDF hoặc Excel",
    en: "Duty slip as Word, PDF or Excel",
  },
  params: OneUnitsPaper,
  query: z.object({ format: DocumentFormat }),
  response: "file",
});

const AcknowledgedSlip = OneUnitsPaper.extend({ slipId: Id });

export const getAcknowledgedSlip = endpoint({
  method: "get",
  path: "/plans/:planId/duty-slips/:unitId/acknowledged/:slipId",
  summary: {
    vi: "Phiếu giao việc như khi đơn vị xác nhận",
    en: "A duty slip as it stood when acknowledged",
  },
  params: AcknowledgedSlip,
  response: Acknowledged.extend({ html: z.string(), css: z.string() }),
});

export const getAcknowledgedSlipFile = endpoint({
  method: "get",
  path: "/plans/:planId/duty-slips/:unitId/acknowledged/:slipId/file",
  summary: {
    vi: "Phiếu giao việc như khi đơn vị xác nhận, dạng Word, PDF hoặc Excel",
    en: "A duty slip as it stood when acknowledged, as Word, PDF or Excel",
  },
  params: AcknowledgedSlip,
  query: z.object({ format: DocumentFormat }),
  response: "file",
});

export const getCommitmentList = endpoint({
  method: "get",
  path: "/plans/:planId/commitment-lists/:unitId/file",
  summary: {
    vi: "Danh sách nhiệm vụ của một đơn vị dạng Word, PDF hoặc Excel",
    en: "A unit's commitments as Word, PDF or Excel",
  },
  params: OneUnitsPaper,
  query: Reading.extend({ format: DocumentFormat }),
  response: "file",
});

export const getLateUnitList = endpoint({
  method: "get",
  path: "/plans/:planId/late-units/file",
  summary: {
    vi: "Danh sách đơn vị chậm dạng Word, PDF hoặc Excel",
    en: "The units behind as Word, PDF or Excel",
  },
  params: PlanId,
  query: Reading.extend({
    format: DocumentFormat,
    domain: text(40).optional(),
    tree: Tree.default("day"),
  }),
  response: "file",
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

export type ReconciliationReport = z.infer<typeof Reconciliation>;

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
