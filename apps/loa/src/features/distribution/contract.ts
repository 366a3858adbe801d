import { z } from "zod";
import { endpoint } from "../../platform/contract/endpoint.ts";
import { Id, Moment, PageQuery, PlainDate, pageOf, text } from "../../platform/contract/values.ts";

const Named = z.object({ id: Id, name: z.string() });

export const Distribution = z.object({
  id: Id,
  kind: z.enum(["plan", "guidance"]),
  planId: Id.nullable(),
  /** The plan a document amends: its duty slips are what the document changes. */
  amendsPlanId: Id.nullable(),
  title: z.string(),
  documentNumber: z.string().nullable(),
  datedOn: PlainDate.nullable(),
  issuer: z.string().nullable(),
  fileName: z.string().nullable(),
  sentOn: PlainDate,
  /** Units that are to have it and exist today; of them, how many have said so. A unit's person sees its own alone. */
  recipients: z.number().int(),
  acknowledged: z.number().int(),
});
export type Distribution = z.infer<typeof Distribution>;

export const RecipientState = z.enum(["waiting", "acknowledged", "ended"]);

export const Recipient = z.object({
  unit: Named,
  since: PlainDate,
  state: RecipientState,
  toldOn: PlainDate.nullable(),
  remindedOn: PlainDate.nullable(),
  at: Moment.nullable(),
  by: z.string().nullable(),
  /** It owes under the plan, and has a duty slip. */
  owes: z.boolean(),
  canAcknowledge: z.boolean(),
});
export type Recipient = z.infer<typeof Recipient>;

export const listDistributions = endpoint({
  method: "get",
  path: "/distributions",
  summary: { vi: "Văn bản đã gửi và xác nhận", en: "Documents sent and acknowledged" },
  response: z.object({ rows: z.array(Distribution), canSend: z.boolean() }),
});

/** A document one of a person's units has not acknowledged. */
export const WaitingDocument = Distribution.pick({
  ...{ id: true, kind: true, title: true, documentNumber: true, datedOn: true },
}).extend({
  unit: z.object({ id: Id, name: z.string() }),
  /** The day the unit was to have it. */
  since: PlainDate,
  /** This person may say so; else it is the unit's head who does. */
  canAcknowledge: z.boolean(),
});
export type WaitingDocument = z.infer<typeof WaitingDocument>;

export const listWaitingDocuments = endpoint({
  method: "get",
  path: "/waiting-documents",
  summary: {
    vi: "Văn bản đơn vị của tôi chưa xác nhận đã nhận",
    en: "Documents my units have not acknowledged",
  },
  response: z.object({ rows: z.array(WaitingDocument) }),
});

export const DistributionLine = z.object({
  id: Id,
  raw: z.string(),
  resolution: z.enum(["unit", "group", "open", "unresolved"]),
  name: z.string().nullable(),
  dispatch: z
    .object({ way: z.enum(["post", "axis", "hand"]), sentOn: PlainDate, by: z.string().nullable() })
    .nullable(),
});
export type DistributionLine = z.infer<typeof DistributionLine>;

const OfDistribution = z.object({ distributionId: Id });

export const DistributionDetail = Distribution.extend({
  canManage: z.boolean(),
  /** For those who see every unit: the lines of "Nơi nhận". */
  lines: z.array(DistributionLine),
  /** Names of units that have not acknowledged, ready to be pasted; empty for a unit's person. */
  waiting: z.array(z.string()),
  /** The unit whose guidance it is, and what was recorded of it. */
  guidanceOf: Named.nullable(),
  outputId: Id.nullable(),
});
export type DistributionDetail = z.infer<typeof DistributionDetail>;

export const getDistribution = endpoint({
  method: "get",
  path: "/distributions/:distributionId",
  summary: { vi: "Một văn bản đã gửi", en: "One document sent" },
  params: OfDistribution,
  response: DistributionDetail,
});

const RecipientFilter = z.object({
  state: RecipientState.optional(),
  q: text(200).optional(),
});

export const listRecipients = endpoint({
  method: "get",
  path: "/distributions/:distributionId/recipients",
  summary: { vi: "Đơn vị nào đã, đơn vị nào chưa xác nhận", en: "Which units have acknowledged" },
  params: OfDistribution,
  query: RecipientFilter.extend(PageQuery.shape),
  response: pageOf(Recipient),
});

export const exportRecipients = endpoint({
  method: "get",
  path: "/distributions/:distributionId/recipients.xlsx",
  summary: { vi: "Xuất danh sách xác nhận ra XLSX", en: "Export the recipients to XLSX" },
  params: OfDistribution,
  query: RecipientFilter,
  response: "file",
});

export const getDistributionFile = endpoint({
  method: "get",
  path: "/distributions/:distributionId/file",
  summary: { vi: "Tệp của văn bản đã gửi", en: "File of a document sent" },
  params: OfDistribution,
  response: "file",
});

/** Largest file of a document sent. */
export const guidanceLimit = 20 * 1024 * 1024;

export const sendGuidance = endpoint({
  method: "post",
  path: "/distributions",
  summary: { vi: "Gửi văn bản hướng dẫn đến các đơn vị", en: "Send guidance to units" },
  body: z.object({
    documentNumber: text(60, 1),
    datedOn: PlainDate,
    issuer: text(300, 1),
    title: text(500, 1),
    unitIds: z.array(Id).max(500).default([]),
    groupIds: z.array(Id).max(50).default([]),
    /** The unit whose guidance it is (E.1.b, E.2.b). */
    guidanceOf: Id.nullable().default(null),
  }),
  upload: { maxBytes: guidanceLimit },
  response: z.object({ id: Id, units: z.number(), mails: z.number() }),
});

const Acknowledged = z.object({ at: Moment, by: z.string().nullable() });

export const acknowledgeDistribution = endpoint({
  method: "post",
  path: "/distributions/:distributionId/acknowledgements",
  summary: { vi: "Xác nhận đã nhận văn bản", en: "Acknowledge a document" },
  params: OfDistribution,
  body: z.object({ unitId: Id }),
  response: Acknowledged,
});

const PlanId = z.object({ planId: Id });

export const acknowledgePlan = endpoint({
  method: "post",
  path: "/plans/:planId/acknowledgements",
  summary: { vi: "Xác nhận đã nhận phiếu giao việc", en: "Acknowledge the duty slip" },
  params: PlanId,
  body: z.object({ unitId: Id }),
  response: Acknowledged,
});

export const AcknowledgementRow = z.object({
  unit: Named,
  commitments: z.number(),
  at: Moment.nullable(),
  by: z.string().nullable(),
});
export type AcknowledgementRow = z.infer<typeof AcknowledgementRow>;

export const listAcknowledgements = endpoint({
  method: "get",
  path: "/plans/:planId/acknowledgements",
  summary: { vi: "Đơn vị nào đã nhận phiếu", en: "Which units have acknowledged" },
  params: PlanId,
  response: z.object({
    /** The plan as a document sent; null before it is issued. */
    distributionId: Id.nullable(),
    rows: z.array(AcknowledgementRow),
    acknowledged: z.number(),
  }),
});

export const remindRecipients = endpoint({
  method: "post",
  path: "/distributions/:distributionId/reminders",
  summary: { vi: "Nhắc các đơn vị chưa xác nhận", en: "Remind units that have not acknowledged" },
  params: OfDistribution,
  response: z.object({ units: z.number(), mails: z.number(), toldToday: z.number() }),
});

const OfLine = z.object({ lineId: Id });

export const matchLine = endpoint({
  method: "put",
  path: "/distribution-lines/:lineId",
  summary: { vi: "Chọn đơn vị ứng với một dòng nơi nhận", en: "Match a line of recipients" },
  params: OfLine,
  body: z.object({ unitId: Id }),
  response: z.object({ distributionId: Id }),
});

export const noteDispatch = endpoint({
  method: "put",
  path: "/distribution-lines/:lineId/dispatch",
  summary: { vi: "Ghi đã gửi ngoài hệ thống", en: "Note that a line was sent by other ways" },
  params: OfLine,
  body: z.object({ way: z.enum(["post", "axis", "hand"]), sentOn: PlainDate }),
  response: z.object({ distributionId: Id }),
});

export const GuidanceOffer = z.object({
  commitmentId: Id,
  path: z.string(),
  title: z.string(),
});
export type GuidanceOffer = z.infer<typeof GuidanceOffer>;

export const listGuidanceOffers = endpoint({
  method: "get",
  path: "/distributions/:distributionId/output-offers",
  summary: {
    vi: "Nhiệm vụ mà văn bản hướng dẫn có thể tính cho",
    en: "What the guidance may count for",
  },
  params: OfDistribution,
  response: z.object({ rows: z.array(GuidanceOffer) }),
});

export const recordGuidance = endpoint({
  method: "post",
  path: "/distributions/:distributionId/output",
  summary: {
    vi: "Ghi văn bản hướng dẫn là kết quả, tệp làm minh chứng",
    en: "Record the guidance as an output with its file as evidence",
  },
  params: OfDistribution,
  body: z.object({ commitmentId: Id.nullable().default(null) }),
  response: z.object({ outputId: Id }),
});
