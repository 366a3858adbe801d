import { z } from "zod";
import { endpoint } from "../../platform/contract/endpoint.ts";
import { Id, PlainDate, text } from "../../platform/contract/values.ts";
import {
  AmendmentDetail,
  AmendmentIssuance,
  AmendmentKind,
  AmendmentPreview,
  CurrentPeriod,
  Difference,
  PlanVersions,
} from "./shapes.ts";

export * from "./shapes.ts";

const PlanId = z.object({ planId: Id });

export const getAmendment = endpoint({
  method: "get",
  path: "/plans/:planId/amendment",
  summary: {
    vi: "Văn bản này sửa đổi kế hoạch nào",
    en: "Which plan a document changes",
  },
  params: PlanId,
  response: AmendmentDetail,
});

export const chooseAmended = endpoint({
  method: "put",
  path: "/plans/:planId/amendment",
  summary: {
    vi: "Xác nhận văn bản sửa đổi kế hoạch đã ban hành",
    en: "Confirm that a draft changes an issued plan",
  },
  params: PlanId,
  body: z.object({
    amendsPlanId: Id,
    kind: AmendmentKind,
    /** Null: the day it is issued. */
    effectiveOn: PlainDate.nullable(),
    currentPeriod: CurrentPeriod.default("split"),
  }),
  response: "none",
});

export const unchooseAmended = endpoint({
  method: "delete",
  path: "/plans/:planId/amendment",
  summary: {
    vi: "Văn bản là một kế hoạch riêng, không sửa đổi kế hoạch nào",
    en: "The draft is a plan of its own",
  },
  params: PlanId,
  response: "none",
});

export const getDifference = endpoint({
  method: "get",
  path: "/plans/:planId/difference",
  summary: {
    vi: "Khác nhau giữa kế hoạch đang thực hiện và văn bản sửa đổi",
    en: "What an amendment adds, changes and ends",
  },
  params: PlanId,
  response: Difference,
});

export const choosePairing = endpoint({
  method: "put",
  path: "/plans/:planId/difference/choices",
  summary: {
    vi: "Ghép, tách hoặc kết thúc nhiệm vụ khi điều chỉnh",
    en: "Decide which old task a new one is",
  },
  params: PlanId,
  body: z.object({
    oldTaskId: Id.nullable(),
    newTaskId: Id.nullable(),
    verdict: z.enum(["paired", "added", "ended", "kept"]),
    currentPeriod: CurrentPeriod.nullable().default(null),
  }),
  response: "none",
});

export const undoPairing = endpoint({
  method: "delete",
  path: "/plans/:planId/difference/choices/:choiceId",
  summary: { vi: "Bỏ lựa chọn, trở về đề xuất", en: "Take a choice back" },
  params: PlanId.extend({ choiceId: Id }),
  response: "none",
});

export const previewAmendment = endpoint({
  method: "get",
  path: "/plans/:planId/amendment-preview",
  summary: { vi: "Xem trước việc điều chỉnh", en: "What issuing an amendment would do" },
  params: PlanId,
  query: z.object({ issuedOn: PlainDate.optional() }),
  response: AmendmentPreview,
});

export const issueAmendment = endpoint({
  method: "post",
  path: "/plans/:planId/amendment-issuance",
  summary: { vi: "Ban hành điều chỉnh kế hoạch", en: "Issue an amendment" },
  params: PlanId,
  body: AmendmentIssuance,
  response: z.object({
    version: z.number().int(),
    begun: z.number().int(),
    curtailed: z.number().int(),
    kept: z.number().int(),
    units: z.number().int(),
    mails: z.number().int(),
  }),
});

export const undoAmendment = endpoint({
  method: "post",
  path: "/plans/:planId/amendment-undo",
  summary: { vi: "Rút lại điều chỉnh", en: "Take an amendment back" },
  params: PlanId,
  body: z.object({ reason: text(1000, 1) }),
  response: "none",
});

export const getPlanVersions = endpoint({
  method: "get",
  path: "/plans/:planId/versions",
  summary: { vi: "Các phiên bản của kế hoạch", en: "Versions of a plan" },
  params: PlanId,
  query: z.object({ asOf: PlainDate.optional() }),
  response: PlanVersions,
});
