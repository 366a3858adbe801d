import { z } from "zod";
import { endpoint } from "../../platform/contract/endpoint.ts";
import { paperLimit } from "../../platform/contract/paper-limit.ts";
import { Id, PageQuery, PlainDate, text } from "../../platform/contract/values.ts";
import {
  CountedRow,
  MyReport,
  Nomination,
  NominationInput,
  UnitNumber,
  UnitReportDetail,
  UnitSection,
  WrittenSection,
} from "./contract-shapes.ts";

export * from "./contract-shapes.ts";

const ReportId = z.object({ unitReportId: Id });
/** Which reports of a period; absent: all that can be. */
const Which = z.object({ reportIds: z.array(Id).max(4000).optional() });
const Done = z.object({
  done: z.number().int(),
  /** Named, but not in the state it takes. */
  left: z.number().int(),
});
const Words = text(20_000);
const Remarks = text(4000, 3);
/** The words as they stand on the screen: they are kept in the same act. */
const Sections = z
  .array(z.object({ key: UnitSection, text: Words, revision: z.number().int().min(0) }))
  .max(10)
  .default([]);

export const listMyReports = endpoint({
  method: "get",
  path: "/unit-reports/mine",
  summary: { vi: "Báo cáo đơn vị tôi phải gửi", en: "The reports my units owe" },
  response: z.object({ rows: z.array(MyReport) }),
});

export const getUnitReport = endpoint({
  method: "get",
  path: "/unit-reports/:unitReportId",
  summary: { vi: "Báo cáo đơn vị", en: "A unit's report" },
  params: ReportId,
  response: UnitReportDetail,
});

export const listUnitNumber = endpoint({
  method: "get",
  path: "/unit-reports/:unitReportId/lists/:unitNumber",
  summary: { vi: "Danh sách đằng sau một con số", en: "The list behind a number" },
  params: ReportId.extend({ unitNumber: UnitNumber }),
  query: PageQuery.extend({
    line: z.string().max(120).optional(),
    /** The unit before this one whose number it is. */
    former: Id.optional(),
  }),
  response: z.object({
    rows: z.array(CountedRow),
    total: z.number().int(),
    value: z.number(),
    title: z.string(),
    unit: z.object({ id: Id, name: z.string() }),
    line: z.object({ path: z.string(), title: z.string() }).nullable(),
  }),
});

export const writeUnitSection = endpoint({
  method: "put",
  path: "/unit-reports/:unitReportId/sections/:section",
  summary: { vi: "Ghi một mục của báo cáo đơn vị", en: "Write a section of a unit's report" },
  params: ReportId.extend({ section: UnitSection }),
  body: z.object({ text: Words, revision: z.number().int().min(0) }),
  response: WrittenSection,
});

export const nominate = endpoint({
  method: "post",
  path: "/unit-reports/:unitReportId/nominations",
  summary: { vi: "Đề cử điển hình, sáng kiến", en: "Nominate an exemplar or initiative" },
  params: ReportId,
  body: NominationInput,
  response: Nomination,
});

export const removeNomination = endpoint({
  method: "delete",
  path: "/nominations/:nominationId",
  summary: { vi: "Bỏ một đề cử", en: "Take a nomination back" },
  params: z.object({ nominationId: Id }),
  response: "none",
});

export const completeReport = endpoint({
  method: "post",
  path: "/unit-reports/:unitReportId/completion",
  summary: { vi: "Hoàn thành báo cáo, trình lãnh đạo", en: "Complete a report" },
  params: ReportId,
  body: z.object({ sections: Sections }),
  response: UnitReportDetail,
});

export const standInForUnit = endpoint({
  method: "post",
  path: "/unit-reports/:unitReportId/stand-in",
  summary: {
    vi: "Nhập thay báo cáo của đơn vị chưa có tài khoản",
    en: "Enter the report of a unit without accounts",
  },
  params: ReportId,
  body: z.object({
    reason: Remarks,
    /** Number, date and sender of the paper it rests on. */
    paper: text(500, 3),
    receivedOn: PlainDate,
    sections: Sections,
  }),
  upload: { maxBytes: paperLimit, many: true },
  response: UnitReportDetail,
});

export const getStandInPaper = endpoint({
  method: "get",
  path: "/unit-reports/:unitReportId/stand-in/paper",
  summary: { vi: "Văn bản làm căn cứ nhập thay", en: "The paper an entered report rests on" },
  params: ReportId,
  response: "file",
});

export const takeBackReport = endpoint({
  method: "post",
  path: "/unit-reports/:unitReportId/taking-back",
  summary: { vi: "Rút lại để sửa", en: "Take a completed report back" },
  params: ReportId,
  response: UnitReportDetail,
});

export const approveReport = endpoint({
  method: "post",
  path: "/unit-reports/:unitReportId/approval",
  summary: { vi: "Lãnh đạo đơn vị duyệt báo cáo", en: "Approve a unit's report" },
  params: ReportId,
  response: UnitReportDetail,
});

export const returnReport = endpoint({
  method: "post",
  path: "/unit-reports/:unitReportId/return",
  summary: { vi: "Trả lại kèm ý kiến", en: "Send a report back with remarks" },
  params: ReportId,
  body: z.object({ remarks: Remarks }),
  response: UnitReportDetail,
});

export const acceptReports = endpoint({
  method: "post",
  path: "/periods/:periodId/acceptances",
  summary: { vi: "Chấp nhận báo cáo đơn vị", en: "Accept units' reports" },
  params: z.object({ periodId: Id }),
  body: Which,
  response: Done,
});

export const lockReports = endpoint({
  method: "post",
  path: "/periods/:periodId/locks",
  summary: { vi: "Khóa báo cáo đơn vị đã chấp nhận", en: "Lock accepted reports" },
  params: z.object({ periodId: Id }),
  body: Which,
  response: Done,
});

export const askForReopening = endpoint({
  method: "post",
  path: "/unit-reports/:unitReportId/reopening-request",
  summary: {
    vi: "Đề nghị mở lại, trả lại báo cáo đã gửi",
    en: "Ask for a sent report to come back",
  },
  params: ReportId,
  body: z.object({ reason: Remarks }),
  response: UnitReportDetail,
});

export const decideReopening = endpoint({
  method: "post",
  path: "/unit-reports/:unitReportId/reopening-decision",
  summary: { vi: "Quyết định đề nghị mở lại", en: "Decide what a unit's head asked" },
  params: ReportId,
  body: z
    .object({ outcome: z.enum(["granted", "refused"]), reason: text(4000).default("") })
    .refine(({ outcome, reason }) => outcome === "granted" || reason.length >= 3, {
      message: "say why it is refused",
      path: ["reason"],
    }),
  response: UnitReportDetail,
});

export const reopenReport = endpoint({
  method: "post",
  path: "/unit-reports/:unitReportId/reopening",
  summary: { vi: "Mở lại kỳ của một đơn vị", en: "Reopen one unit's period" },
  params: ReportId,
  body: z.object({ reason: Remarks }),
  response: UnitReportDetail,
});
