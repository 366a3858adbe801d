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

/** Largest delivery of evidence at once, in bytes; phones shrink their photos before sending. */
export const evidenceLimit = 20 * 1024 * 1024;
/** Largest sheet filled offline, in bytes and rows. */
export const sheetLimit = 5 * 1024 * 1024;
export const sheetRows = 2000;

/** What kinds of thing a unit produces. */
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

/** Where an output stands. Returned and withdrawn ones do not count. */
export const OutputState = z.enum(["recorded", "approved", "accepted", "returned", "withdrawn"]);
export type OutputState = z.infer<typeof OutputState>;

export const EvidenceKind = z.enum(["link", "file", "photo", "statement"]);

export const ClaimInput = z.object({
  commitmentId: Id,
  /** Items (or replays) counted; default: the output's quantity, or its replays for a replay duty. */
  count: z.number().int().min(1).max(10_000).optional(),
  minutes: z.number().int().min(0).max(100_000).optional(),
});
export type ClaimInput = z.infer<typeof ClaimInput>;

// No defaults here: in a correction, what is not sent stays as it is.
const OutputFields = z.object({
  title: text(500, 1),
  kind: OutputKind,
  happenedOn: PlainDate,
  channel: text(120).nullable(),
  language: z.enum(["vi", "en", "other"]).nullable(),
  quantity: z.number().int().min(1).max(10_000),
  /** Total running time, in minutes. */
  minutes: z.number().int().min(0).max(100_000).nullable(),
  replays: z.number().int().min(0).max(10_000),
  note: text(2000).nullable(),
});
const { channel, language, quantity, minutes, replays, note } = OutputFields.shape;

export const NewOutput = OutputFields.extend({
  unitId: Id,
  channel: channel.default(null),
  language: language.default(null),
  quantity: quantity.default(1),
  minutes: minutes.default(null),
  replays: replays.default(0),
  note: note.default(null),
  claims: z.array(ClaimInput).max(20).default([]),
  links: z.array(text(2000, 1)).max(20).default([]),
  statement: text(2000).nullable().default(null),
  /** Made by the client: the same record sent twice is one record. */
  clientKey: z.string().min(8).max(80),
});
export type NewOutput = z.infer<typeof NewOutput>;

export const OutputChange = OutputFields.partial().extend({ revision: z.number().int() });
export type OutputChange = z.infer<typeof OutputChange>;

/** What the person who asks may do with an output as it stands. */
export const Powers = z.record(
  z.enum([
    "change",
    "withdraw",
    "answer",
    "approve",
    "undoApproval",
    "accept",
    "undoAcceptance",
    "return",
  ]),
  z.boolean(),
);
export type Powers = z.infer<typeof Powers>;

export const OutputRow = z.object({
  id: Id,
  unit: z.object({ id: Id, name: z.string() }),
  title: z.string(),
  kind: OutputKind,
  happenedOn: PlainDate,
  recordedOn: PlainDate,
  channel: z.string().nullable(),
  quantity: z.number(),
  minutes: z.number().nullable(),
  replays: z.number(),
  state: OutputState,
  onBehalf: z.boolean(),
  sample: z.boolean(),
  claims: z.number(),
  evidence: z.number(),
  /** How many other outputs carry the same link or file. */
  twins: z.number(),
  can: Powers,
});
export type OutputRow = z.infer<typeof OutputRow>;

export const Claim = z.object({
  id: Id,
  commitmentId: Id,
  planId: Id,
  planTitle: z.string(),
  path: z.string(),
  title: z.string(),
  measure: z.string(),
  count: z.number(),
  minutes: z.number(),
});

export const Evidence = z.object({
  id: Id,
  kind: EvidenceKind,
  strength: z.number(),
  url: z.string().nullable(),
  statement: z.string().nullable(),
  fileName: z.string().nullable(),
  mediaType: z.string().nullable(),
  bytes: z.number().nullable(),
  sha256: z.string().nullable(),
  addedAt: Moment,
  twins: z.number(),
});

export const HistoryAct = z.enum([
  "recorded",
  "changed",
  "claimed",
  "evidence-added",
  "evidence-removed",
  "approved",
  "approval-undone",
  "accepted",
  "acceptance-undone",
  "returned",
  "answered",
  "withdrawn",
]);
export type HistoryAct = z.infer<typeof HistoryAct>;

export const HistoryLine = z.object({
  at: Moment,
  act: HistoryAct,
  by: z.string().nullable(),
  reason: z.string().nullable(),
});

export const OutputDetail = OutputRow.omit({ claims: true, evidence: true }).extend({
  language: z.string().nullable(),
  note: z.string().nullable(),
  revision: z.number(),
  claims: z.array(Claim),
  evidence: z.array(Evidence),
  history: z.array(HistoryLine),
});
export type OutputDetail = z.infer<typeof OutputDetail>;

const OutputId = z.object({ outputId: Id });

export const listOutputs = endpoint({
  method: "get",
  path: "/outputs",
  summary: { vi: "Danh sách kết quả đã ghi", en: "Recorded outputs" },
  query: PageQuery.extend({
    unitId: Id.optional(),
    planId: Id.optional(),
    commitmentId: Id.optional(),
    from: PlainDate.optional(),
    to: PlainDate.optional(),
    state: OutputState.optional(),
    kind: OutputKind.optional(),
    q: text(200).optional(),
    flagged: QueryFlag.optional(),
    asOf: PlainDate.optional(),
  }),
  response: pageOf(OutputRow),
});

export const exportOutputs = endpoint({
  method: "get",
  path: "/outputs.xlsx",
  summary: { vi: "Xuất danh sách kết quả ra XLSX", en: "Export outputs to XLSX" },
  query: listOutputs.query as NonNullable<typeof listOutputs.query>,
  response: "file",
});

export const getOutput = endpoint({
  method: "get",
  path: "/outputs/:outputId",
  summary: { vi: "Một kết quả, minh chứng và lịch sử", en: "One output with evidence and history" },
  params: OutputId,
  response: OutputDetail,
});

export const recordOutput = endpoint({
  method: "post",
  path: "/outputs",
  summary: { vi: "Ghi kết quả kèm minh chứng", en: "Record an output with evidence" },
  body: NewOutput,
  upload: { maxBytes: evidenceLimit, many: true },
  response: OutputDetail,
});

export const changeOutput = endpoint({
  method: "patch",
  path: "/outputs/:outputId",
  summary: { vi: "Sửa kết quả", en: "Correct an output" },
  params: OutputId,
  body: OutputChange,
  response: OutputDetail,
});

export const putClaims = endpoint({
  method: "put",
  path: "/outputs/:outputId/claims",
  summary: { vi: "Chọn cam kết mà kết quả được tính", en: "Choose what an output counts for" },
  params: OutputId,
  body: z.object({ claims: z.array(ClaimInput).max(20) }),
  response: OutputDetail,
});

export const addEvidence = endpoint({
  method: "post",
  path: "/outputs/:outputId/evidence",
  summary: { vi: "Thêm minh chứng", en: "Add evidence" },
  params: OutputId,
  body: z.object({
    links: z.array(text(2000, 1)).max(20).default([]),
    statement: text(2000).nullable().default(null),
  }),
  upload: { maxBytes: evidenceLimit, many: true },
  response: OutputDetail,
});

export const removeEvidence = endpoint({
  method: "delete",
  path: "/evidence/:evidenceId",
  summary: { vi: "Gỡ một minh chứng", en: "Remove a piece of evidence" },
  params: z.object({ evidenceId: Id }),
  response: "none",
});

export const getEvidenceFile = endpoint({
  method: "get",
  path: "/evidence/:evidenceId/file",
  summary: { vi: "Tệp minh chứng", en: "File of a piece of evidence" },
  params: z.object({ evidenceId: Id }),
  response: "file",
});

const act = (noun: string, vi: string, en: string) =>
  endpoint({
    method: "post",
    path: `/outputs/:outputId/${noun}`,
    summary: { vi, en },
    params: OutputId,
    response: OutputDetail,
  });

export const approveOutput = act(
  "approval",
  "Duyệt kết quả của đơn vị",
  "Approve an output of the unit",
);
export const acceptOutput = act("acceptance", "Chấp nhận kết quả", "Accept an output");
export const answerReturn = act("answer", "Gửi lại sau khi bị trả", "Send again after a return");

const reasoned = (noun: string, vi: string, en: string) =>
  endpoint({
    method: "post",
    path: `/outputs/:outputId/${noun}`,
    summary: { vi, en },
    params: OutputId,
    body: z.object({ reason: text(1000, 1) }),
    response: OutputDetail,
  });

export const returnOutput = reasoned("return", "Trả lại kèm lý do", "Return with a reason");
export const withdrawOutput = reasoned("withdrawal", "Rút kết quả", "Withdraw an output");

const undo = (noun: string, vi: string, en: string) =>
  endpoint({
    method: "delete",
    path: `/outputs/:outputId/${noun}`,
    summary: { vi, en },
    params: OutputId,
    response: OutputDetail,
  });

export const undoApproval = undo("approval", "Bỏ duyệt", "Undo the approval");
export const undoAcceptance = undo("acceptance", "Bỏ chấp nhận", "Undo the acceptance");

export const Suggestion = z.object({
  commitmentId: Id,
  planId: Id,
  path: z.string(),
  title: z.string(),
  measure: z.string(),
  channel: z.string().nullable(),
  programme: z.string().nullable(),
  dueOn: PlainDate.nullable(),
  delivered: z.number(),
  required: z.number(),
  /** The counted noun as the plan writes it; null for milestones and standing duties. */
  noun: z.string().nullable(),
  /** Minutes owed for each piece; null when the duty counts pieces only. */
  minutesEach: z.number().nullable(),
  /** What kind of thing would fill this, by the plan's words. */
  kind: OutputKind,
  score: z.number(),
});
export type Suggestion = z.infer<typeof Suggestion>;

export const suggestClaims = endpoint({
  method: "get",
  path: "/claim-suggestions",
  summary: { vi: "Gợi ý cam kết cho một kết quả", en: "Suggest commitments for an output" },
  query: z.object({
    unitId: Id,
    on: PlainDate,
    channel: text(120).optional(),
    q: text(300).optional(),
  }),
  response: z.object({ rows: z.array(Suggestion) }),
});

export const listRecordingUnits = endpoint({
  method: "get",
  path: "/recording-units",
  summary: { vi: "Đơn vị tôi được ghi kết quả", en: "Units I may record for" },
  response: z.object({
    rows: z.array(
      z.object({
        id: Id,
        name: z.string(),
        onBehalf: z.boolean(),
        plans: z.array(z.object({ id: Id, title: z.string(), year: z.number() })),
      }),
    ),
  }),
});

export const SheetRow = z.object({
  row: z.number(),
  /** The same row was recorded before; it is not recorded again. */
  alreadyRecorded: z.boolean(),
  /** Null while the row has an error. */
  output: NewOutput.nullable(),
  title: z.string(),
  /** The day as written in the sheet. */
  date: z.string(),
  code: z.string(),
  errors: z.array(z.object({ column: z.string(), message: z.string() })),
});

export const getSheetTemplate = endpoint({
  method: "get",
  path: "/output-sheets/template",
  summary: { vi: "Bảng XLSX để điền ngoại tuyến", en: "XLSX sheet to fill offline" },
  query: z.object({ unitId: Id, planId: Id }),
  response: "file",
});

export const previewSheet = endpoint({
  method: "post",
  path: "/output-sheets/preview",
  summary: { vi: "Xem trước bảng đã điền", en: "Preview a filled sheet" },
  body: z.object({ unitId: Id }),
  upload: { maxBytes: sheetLimit },
  response: z.object({
    rows: z.array(SheetRow),
    good: z.number(),
    faulty: z.number(),
    alreadyRecorded: z.number(),
    digest: z.string(),
  }),
});

export const recordSheet = endpoint({
  method: "post",
  path: "/output-sheets",
  summary: { vi: "Ghi cả bảng một lần", en: "Record a whole sheet at once" },
  body: z.object({ unitId: Id, digest: z.string().length(64) }),
  upload: { maxBytes: sheetLimit },
  response: z.object({ recorded: z.number(), alreadyRecorded: z.number() }),
});
