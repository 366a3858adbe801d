import { z } from "zod";
import { endpoint } from "../../platform/contract/endpoint.ts";
import { Id, PlainDate, text } from "../../platform/contract/values.ts";

const PlanName = z.object({ id: Id, title: z.string(), documentNumber: z.string() });
const OwnTask = z.object({
  taskId: Id,
  planId: Id,
  documentNumber: z.string(),
  path: z.string(),
  title: z.string(),
});

/** What a plan above gives a unit, and the unit's own tasks that carry it out. */
export const AssignedDuty = z.object({
  commitmentId: Id,
  plan: PlanName,
  path: z.string(),
  title: z.string(),
  quota: z.string().nullable(),
  measure: z.enum(["item", "replay", "milestone", "continuous"]),
  required: z.number().int(),
  delivered: z.number().int(),
  takeUps: z.array(
    OwnTask.extend({
      id: Id,
      takenUpOn: PlainDate,
      /** What came up through the link so far. */
      carried: z.number().int(),
    }),
  ),
  /** Own tasks that look like it, the likeliest first. */
  proposals: z.array(OwnTask.extend({ likeness: z.number() })),
});
export type AssignedDuty = z.infer<typeof AssignedDuty>;

export const AssignedDuties = z.object({
  unit: z.object({ id: Id, name: z.string() }),
  asOf: PlainDate,
  ownPlans: z.array(PlanName),
  ownTasks: z.array(OwnTask),
  duties: z.array(AssignedDuty),
  can: z.object({ takeUp: z.boolean() }),
});
export type AssignedDuties = z.infer<typeof AssignedDuties>;

export const getAssignedDuties = endpoint({
  method: "get",
  path: "/units/:unitId/assigned-duties",
  summary: {
    vi: "Nhiệm vụ cấp trên giao và việc tương ứng trong kế hoạch của đơn vị",
    en: "What plans above give a unit, and which of its own tasks carry it out",
  },
  params: z.object({ unitId: Id }),
  query: z.object({ planId: Id.optional() }),
  response: AssignedDuties,
});

export const takeUpDuty = endpoint({
  method: "post",
  path: "/take-ups",
  summary: {
    vi: "Gắn nhiệm vụ cấp trên giao với việc của kế hoạch đơn vị",
    en: "Link a unit's own task to what it owes under a plan above",
  },
  body: z.object({ commitmentId: Id, taskId: Id }),
  response: z.object({ id: Id, carried: z.number().int() }),
});

export const undoTakeUp = endpoint({
  method: "post",
  path: "/take-ups/:takeUpId/undo",
  summary: { vi: "Bỏ gắn nhiệm vụ", en: "Undo a link" },
  params: z.object({ takeUpId: Id }),
  body: z.object({ reason: text(1000, 1) }),
  response: "none",
});

export const PlanGaps = z.object({
  plan: PlanName,
  asOf: PlainDate,
  figures: z.object({
    units: z.number().int(),
    unitsWithPlan: z.number().int(),
    duties: z.number().int(),
    takenUp: z.number().int(),
  }),
  units: z.array(
    z.object({
      unitId: Id,
      name: z.string(),
      /** Has an issued plan of its own for the year. */
      hasPlan: z.boolean(),
      duties: z.number().int(),
      takenUp: z.number().int(),
    }),
  ),
  tasks: z.array(
    z.object({
      taskId: Id,
      path: z.string(),
      title: z.string(),
      units: z.number().int(),
      takenUp: z.number().int(),
    }),
  ),
});
export type PlanGaps = z.infer<typeof PlanGaps>;

const PlanId = z.object({ planId: Id });

export const getPlanGaps = endpoint({
  method: "get",
  path: "/plans/:planId/gaps",
  summary: {
    vi: "Ai chưa có kế hoạch cho nhiệm vụ được giao",
    en: "Who has no plan for what it owes",
  },
  params: PlanId,
  response: PlanGaps,
});

export const exportPlanGaps = endpoint({
  method: "get",
  path: "/plans/:planId/gaps.xlsx",
  summary: {
    vi: "Xuất danh sách chưa có kế hoạch ra XLSX",
    en: "Export who has no plan to XLSX",
  },
  params: PlanId,
  response: "file",
});
