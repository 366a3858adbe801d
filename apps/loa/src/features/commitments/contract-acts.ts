import { z } from "zod";
import { endpoint } from "../../platform/contract/endpoint.ts";
import { Id, PageQuery, PlainDate, pageOf, text } from "../../platform/contract/values.ts";
import { CommitmentDetail, OccurrenceAct } from "./contract-duties.ts";
import { Duty, Named } from "./contract-parts.ts";

const ActKind = OccurrenceAct.shape.kind;
export type ActKind = z.infer<typeof ActKind>;

/** Most working days a due date is moved by. */
export const workdayLimit = 250;

const Occurrence = z.object({
  commitmentId: Id,
  slot: z.coerce.number().int().min(0).max(100_000),
});

/** What is to happen to an occurrence. A new due date is a day, or so many working days after the old one. */
const ActWanted = z.object({
  kind: ActKind,
  reason: text(1000, 1),
  newDueOn: PlainDate.optional(),
  workdays: z.number().int().min(1).max(workdayLimit).optional(),
});

export const actOnOccurrence = endpoint({
  method: "post",
  path: "/commitments/:commitmentId/occurrences/:slot/acts",
  summary: {
    vi: "Hủy, hoãn, dời hoặc miễn một kỳ",
    en: "Cancel, postpone, reschedule or excuse an occurrence",
  },
  params: Occurrence,
  body: ActWanted,
  response: CommitmentDetail,
});

export const undoAct = endpoint({
  method: "post",
  path: "/occurrence-acts/:actId/undo",
  summary: { vi: "Bỏ một thay đổi của kỳ", en: "Take back what was done to an occurrence" },
  params: z.object({ actId: Id }),
  body: z.object({ reason: text(1000, 1) }),
  response: CommitmentDetail,
});

export const askForAct = endpoint({
  method: "post",
  path: "/occurrence-requests",
  summary: {
    vi: "Đề nghị hủy, hoãn, dời hoặc miễn một kỳ",
    en: "Ask for an occurrence to be cancelled, postponed, rescheduled or excused",
  },
  body: Occurrence.extend(ActWanted.shape),
  response: CommitmentDetail,
});

const RequestId = z.object({ requestId: Id });

export const decideRequest = endpoint({
  method: "post",
  path: "/occurrence-requests/:requestId/decision",
  summary: { vi: "Đồng ý hoặc từ chối một đề nghị", en: "Grant or refuse a request" },
  params: RequestId,
  /** A refusal says why; a grant may set another day than the one asked for. */
  body: z.object({
    outcome: z.enum(["granted", "refused"]),
    reason: text(1000).optional(),
    newDueOn: PlainDate.optional(),
  }),
  response: CommitmentDetail,
});

export const withdrawRequest = endpoint({
  method: "delete",
  path: "/occurrence-requests/:requestId",
  summary: { vi: "Rút một đề nghị", en: "Withdraw a request" },
  params: RequestId,
  response: CommitmentDetail,
});

export const QueuedRequest = z.object({
  id: Id,
  kind: ActKind,
  newDueOn: PlainDate.nullable(),
  reason: z.string(),
  askedOn: PlainDate,
  askedBy: z.string().nullable(),
  unit: Named,
  /** The occurrence as it stands today. */
  duty: Duty.nullable(),
  decision: z
    .object({
      outcome: z.enum(["granted", "refused", "withdrawn"]),
      reason: z.string().nullable(),
      decidedOn: PlainDate,
      decidedBy: z.string().nullable(),
    })
    .nullable(),
  canDecide: z.boolean(),
});
export type QueuedRequest = z.infer<typeof QueuedRequest>;

export const listRequests = endpoint({
  method: "get",
  path: "/occurrence-requests",
  summary: { vi: "Đề nghị thay đổi các kỳ", en: "Requests to change occurrences" },
  query: PageQuery.extend({ state: z.enum(["waiting", "decided"]).default("waiting") }),
  /** `waiting` is the number of all that wait, whichever are listed. */
  response: pageOf(QueuedRequest).extend({ waiting: z.number().int() }),
});

export const chooseProRata = endpoint({
  method: "post",
  path: "/commitments/:commitmentId/pro-rata",
  summary: {
    vi: "Tính chỉ tiêu theo thời gian còn lại từ ngày ban hành",
    en: "Owe a figure for the time left after the issue",
  },
  params: z.object({ commitmentId: Id }),
  body: z.object({ reason: text(1000, 1) }),
  response: CommitmentDetail,
});

export const undoProRata = endpoint({
  method: "post",
  path: "/commitments/:commitmentId/pro-rata/undo",
  summary: { vi: "Trở lại chỉ tiêu như đã ghi", en: "Owe the figure as written again" },
  params: z.object({ commitmentId: Id }),
  body: z.object({ reason: text(1000, 1) }),
  response: CommitmentDetail,
});
