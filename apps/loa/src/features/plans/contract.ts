import { z } from "zod";
import { endpoint } from "../../platform/contract/endpoint.ts";
import { Id, Moment, PlainDate, text } from "../../platform/contract/values.ts";
import {
  AssignmentInput,
  Edit,
  Edited,
  Issuance,
  IssuancePreview,
  LabelField,
  Named,
  PlanDetail,
  PlanPaper,
  PlanRow,
  PlanTasks,
  pastedTextLimit,
  planFileCeiling,
  QuotaInput,
  Timing,
} from "./shapes.ts";

export * from "./shapes.ts";

const PlanId = z.object({ planId: Id });
const TaskId = z.object({ taskId: Id });

export const listPlans = endpoint({
  method: "get",
  path: "/plans",
  summary: { vi: "Danh sách kế hoạch", en: "Plans" },
  response: z.object({ rows: z.array(PlanRow) }),
});

export const importPlan = endpoint({
  method: "post",
  path: "/plans",
  summary: {
    vi: "Nhập kế hoạch từ tệp, ảnh chụp các trang hoặc văn bản dán vào",
    en: "Import a plan from a file, photographs of its pages or pasted text",
  },
  body: z.object({
    text: z.string().max(pastedTextLimit).optional(),
    ownerUnitId: Id.nullable().optional(),
  }),
  upload: { maxBytes: planFileCeiling },
  response: z.object({ id: Id }),
});

export const getPlan = endpoint({
  method: "get",
  path: "/plans/:planId",
  summary: { vi: "Một kế hoạch", en: "One plan" },
  params: PlanId,
  response: PlanDetail,
});

export const getPlanPaper = endpoint({
  method: "get",
  path: "/plans/:planId/document",
  summary: { vi: "Văn bản kế hoạch đã đọc", en: "The plan's text as read" },
  params: PlanId,
  response: PlanPaper,
});

export const getPlanFile = endpoint({
  method: "get",
  path: "/plans/:planId/file",
  summary: { vi: "Tệp kế hoạch gốc", en: "The plan's original file" },
  params: PlanId,
  response: "file",
});

export const getPlanPage = endpoint({
  method: "get",
  path: "/plans/:planId/pages/:page",
  summary: { vi: "Ảnh một trang của tệp gốc", en: "A page of the original file as a picture" },
  params: PlanId.extend({ page: z.coerce.number().int().min(1).max(1000) }),
  response: "file",
});

export const getPlanTasks = endpoint({
  method: "get",
  path: "/plans/:planId/tasks",
  summary: { vi: "Nhiệm vụ, phân công, tần suất và điểm cần xem", en: "Tasks and findings" },
  params: PlanId,
  response: PlanTasks,
});

export const changePlan = endpoint({
  method: "patch",
  path: "/plans/:planId",
  summary: { vi: "Sửa thông tin chung của kế hoạch", en: "Change the plan's head" },
  params: PlanId,
  body: Edit.extend({
    title: text(1000, 1).optional(),
    documentNumber: text(60).nullable().optional(),
    issuer: text(300).nullable().optional(),
    year: z.number().int().min(1990).max(2200).optional(),
    /** The document's own date: names are resolved anew as of it. */
    datedOn: PlainDate.nullable().optional(),
    ownerUnitId: Id.nullable().optional(),
    domains: z
      .array(z.object({ code: text(20, 1), name: text(200, 1), consolidatorUnitId: Id.nullable() }))
      .max(20)
      .optional(),
  }),
  response: Edited,
});

export const deletePlan = endpoint({
  method: "delete",
  path: "/plans/:planId",
  summary: { vi: "Xóa bản dự thảo", en: "Delete a draft plan" },
  params: PlanId,
  body: z.object({ reason: text(1000, 1) }),
  response: "none",
});

export const closePlan = endpoint({
  method: "post",
  path: "/plans/:planId/closure",
  summary: { vi: "Kết thúc kế hoạch", en: "Close a plan" },
  params: PlanId,
  body: z.object({ closedOn: PlainDate, reason: text(1000, 1) }),
  response: "none",
});

export const readAgain = endpoint({
  method: "post",
  path: "/plans/:planId/reading",
  summary: { vi: "Đọc lại tệp kế hoạch", en: "Read the plan's file again" },
  params: PlanId,
  body: Edit.extend({ discard: z.boolean().default(false) }),
  response: Edited,
});

export const addTask = endpoint({
  method: "post",
  path: "/plans/:planId/tasks",
  summary: { vi: "Thêm nhiệm vụ", en: "Add a task" },
  params: PlanId,
  body: Edit.extend({
    path: text(60, 1),
    title: text(4000, 1),
    /** The task it stands behind; null puts it where its number belongs. */
    afterTaskId: Id.nullable().default(null),
  }),
  response: Edited,
});

export const changeTask = endpoint({
  method: "patch",
  path: "/tasks/:taskId",
  summary: { vi: "Sửa nhiệm vụ", en: "Change a task" },
  params: TaskId,
  body: Edit.extend({
    path: text(60, 1).optional(),
    title: text(4000, 1).optional(),
    domain: text(20).nullable().optional(),
    timing: Timing.nullable().optional(),
    products: z.array(text(500, 1)).max(50).optional(),
  }),
  response: Edited,
});

export const putAssignments = endpoint({
  method: "put",
  path: "/tasks/:taskId/assignments",
  summary: { vi: "Phân công thực hiện nhiệm vụ", en: "Who leads and takes part in a task" },
  params: TaskId,
  body: Edit.extend({ assignments: z.array(AssignmentInput).max(100) }),
  response: Edited,
});

export const putQuotas = endpoint({
  method: "put",
  path: "/tasks/:taskId/quotas",
  summary: { vi: "Tần suất, chỉ tiêu của nhiệm vụ", en: "Quotas of a task" },
  params: TaskId,
  body: Edit.extend({ quotas: z.array(QuotaInput).max(60) }),
  response: Edited,
});

export const mergeTask = endpoint({
  method: "post",
  path: "/tasks/:taskId/merge",
  summary: { vi: "Gộp nhiệm vụ vào nhiệm vụ khác", en: "Merge a task into another" },
  params: TaskId,
  body: Edit.extend({ into: Id, reason: text(1000, 1) }),
  response: Edited,
});

export const splitTask = endpoint({
  method: "post",
  path: "/tasks/:taskId/split",
  summary: { vi: "Tách nhiệm vụ", en: "Split a task" },
  params: TaskId,
  body: Edit.extend({
    parts: z
      .array(z.object({ title: text(4000, 1), quotaIds: z.array(Id).max(60).default([]) }))
      .min(1)
      .max(20),
    reason: text(1000, 1),
  }),
  response: Edited,
});

export const dropTask = endpoint({
  method: "post",
  path: "/tasks/:taskId/drop",
  summary: { vi: "Bỏ nhiệm vụ", en: "Drop a task" },
  params: TaskId,
  body: Edit.extend({ reason: text(1000, 1) }),
  response: Edited,
});

export const restoreTask = endpoint({
  method: "delete",
  path: "/tasks/:taskId/drop",
  summary: { vi: "Khôi phục nhiệm vụ đã bỏ", en: "Take back a dropped task" },
  params: TaskId,
  body: Edit,
  response: Edited,
});

export const reviewTask = endpoint({
  method: "post",
  path: "/tasks/:taskId/review",
  summary: { vi: "Đánh dấu đã soát nhiệm vụ", en: "Mark a task as reviewed" },
  params: TaskId,
  body: Edit.extend({ reviewed: z.boolean().default(true) }),
  response: Edited,
});

export const settleFinding = endpoint({
  method: "post",
  path: "/findings/:findingId/settlement",
  summary: { vi: "Giải quyết điểm cần xem", en: "Settle a finding" },
  params: z.object({ findingId: Id }),
  body: z.discriminatedUnion("act", [
    Edit.extend({
      act: z.literal("accept"),
      successorUnitId: Id.optional(),
      /** What an unknown label introduces, where it is not what its value looks like. */
      labelField: LabelField.optional(),
      /** The other answer of two, instead of the proposal. */
      otherwise: z.boolean().optional(),
    }),
    Edit.extend({ act: z.literal("dismiss"), note: text(1000, 1) }),
  ]),
  response: Edited,
});

const OwnLabel = z.object({
  id: Id,
  label: z.string(),
  field: LabelField,
  /** The office in whose documents it means that; null in everybody's. */
  office: Named.nullable(),
  learnedAt: Moment,
  learnedBy: z.string().nullable(),
});
export type OwnLabel = z.infer<typeof OwnLabel>;

export const listOwnLabels = endpoint({
  method: "get",
  path: "/plan-labels",
  summary: { vi: "Nhãn đã học của từng cơ quan", en: "Labels learned, by office" },
  response: z.object({ rows: z.array(OwnLabel) }),
});

export const forgetOwnLabel = endpoint({
  method: "delete",
  path: "/plan-labels/:labelId",
  summary: { vi: "Bỏ một nhãn đã học", en: "Forget a learned label" },
  params: z.object({ labelId: Id }),
  response: "none",
});

export const reopenFinding = endpoint({
  method: "delete",
  path: "/findings/:findingId/settlement",
  summary: { vi: "Mở lại điểm cần xem", en: "Open a settled finding again" },
  params: z.object({ findingId: Id }),
  body: Edit,
  response: Edited,
});

export const resolveName = endpoint({
  method: "post",
  path: "/plans/:planId/names",
  summary: {
    vi: "Trả lời một tên chưa nhận ra cho mọi chỗ trong kế hoạch",
    en: "Say whom an unknown name means, for all its places",
  },
  params: PlanId,
  body: Edit.extend({
    raw: text(500, 1),
    unitId: Id.nullable().default(null),
    groupId: Id.nullable().default(null),
    open: z.boolean().default(false),
  }),
  response: Edited.extend({ places: z.number().int() }),
});

export const addNamedUnits = endpoint({
  method: "post",
  path: "/plans/:planId/named-units",
  summary: {
    vi: "Thêm các tên chưa nhận ra thành đơn vị trong danh mục",
    en: "Add unknown names as units of the register",
  },
  params: PlanId,
  body: Edit,
  response: Edited.extend({ units: z.number().int() }),
});

export const previewIssuance = endpoint({
  method: "get",
  path: "/plans/:planId/issuance/preview",
  summary: { vi: "Xem trước khi ban hành", en: "What issuing would create" },
  params: PlanId,
  query: z.object({ issuedOn: PlainDate.optional() }),
  response: IssuancePreview,
});

export const issuePlan = endpoint({
  method: "post",
  path: "/plans/:planId/issuance",
  summary: { vi: "Ban hành kế hoạch", en: "Issue the plan" },
  params: PlanId,
  body: Issuance,
  response: z.object({
    commitments: z.number().int(),
    units: z.number().int(),
    mails: z.number().int(),
  }),
});
