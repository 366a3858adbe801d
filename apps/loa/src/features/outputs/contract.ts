import { z } from "zod";
import { endpoint } from "../../platform/contract/endpoint.ts";
import {
  Id,
  PageQuery,
  PlainDate,
  pageOf,
  QueryFlag,
  text,
} from "../../platform/contract/values.ts";

import {
  ClaimInput,
  evidenceLimit,
  Lock,
  NewOutput,
  OutputChange,
  OutputDetail,
  OutputKind,
  OutputRow,
  OutputState,
  Suggestion,
  sheetLimit,
} from "./contract-shapes.ts";

export * from "./contract-shapes.ts";
export { kindWords, languageWords } from "./words.ts";

const OutputId = z.object({ outputId: Id });

export const listOutputs = endpoint({
  method: "get",
  path: "/outputs",
  summary: { vi: "Danh sách kết quả đã ghi", en: "Recorded outputs" },
  query: PageQuery.extend({
    unitId: Id.optional(),
    planId: Id.optional(),
    commitmentId: Id.optional(),
    /** Code of a reporting line. */
    domain: text(40).optional(),
    from: PlainDate.optional(),
    to: PlainDate.optional(),
    state: OutputState.optional(),
    /** What a coordinator is to judge: approved, or recorded by a unit that has no head now. */
    awaiting: z.enum(["acceptance"]).optional(),
    kind: OutputKind.optional(),
    q: text(200).optional(),
    flagged: QueryFlag.optional(),
    asOf: PlainDate.optional(),
  }),
  /** Counted up to a bound; `more` says that there are more than `total`. */
  response: pageOf(OutputRow).extend({ more: z.boolean() }),
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

export const getEvidencePicture = endpoint({
  method: "get",
  path: "/evidence/:evidenceId/picture",
  summary: { vi: "Ảnh trang làm minh chứng", en: "Picture of a captured page" },
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
  response: z.object({
    rows: z.array(Suggestion),
    /** Locked reports of the unit whose days hold this one: what is recorded now comes after them. */
    locks: z.array(Lock),
  }),
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
