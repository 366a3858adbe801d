import { z } from "zod";
import { DocumentFormat } from "../../platform/contract/document-format.ts";
import { endpoint } from "../../platform/contract/endpoint.ts";
import { Id, PageQuery, PlainDate, text } from "../../platform/contract/values.ts";
import {
  AnnexFormat,
  Breakdown,
  Capacity,
  Gathered,
  GatheredRef,
  ListRow,
  NumberName,
  Outline,
  OutputKind,
  Papers,
  ReportDetail,
  ReportField,
  ReportFields,
  ReportRow,
  ReportSection,
  SectionKey,
  SignedCopy,
  Stage,
  Taking,
} from "./contract-shapes.ts";

export * from "./contract-shapes.ts";

const ReportId = z.object({ reportId: Id });
const Year = z.coerce.number().int().min(1990).max(2200);
/** Which state of a report: a lock by its number, or what it is now. And whose rows. */
const Which = z.object({
  lock: z.coerce.number().int().min(1).optional(),
  unit: Id.optional(),
});

export const listReports = endpoint({
  method: "get",
  path: "/reports",
  summary: { vi: "Danh sách báo cáo tiến độ", en: "Progress reports" },
  response: z.object({ rows: z.array(ReportRow) }),
});

export const proposeReport = endpoint({
  method: "get",
  path: "/reports/proposal",
  summary: { vi: "Kỳ báo cáo và kế hoạch đề xuất", en: "Proposed windows and plans of a report" },
  query: z.object({ domain: z.string().max(40), year: Year }),
  response: z.object({
    windows: z.array(z.object({ key: z.string(), from: PlainDate, to: PlainDate })),
    /** The window that ended last, or the first one. */
    current: z.string(),
    plans: z.array(
      z.object({
        id: Id,
        title: z.string(),
        documentNumber: z.string().nullable(),
        year: z.number(),
      }),
    ),
  }),
});

export const listReportable = endpoint({
  method: "get",
  path: "/reports/units",
  summary: { vi: "Đơn vị chọn được cho một báo cáo", en: "Units a report may be about" },
  query: z.object({ domain: z.string().max(40), year: Year }),
  response: z.object({
    /** Units that owe something in the line's plans of the year. */
    units: z.array(
      z.object({ id: Id, name: z.string(), kind: z.string(), area: z.string().nullable() }),
    ),
  }),
});

/** A report on request may be about as many units as a province has. */
const ScopeUnits = z.array(Id).max(5000);

export const NewReport = z.object({
  domain: text(40, 1),
  year: Year,
  /** A window of the line, or `own` with both dates. */
  windowKey: text(20, 1),
  from: PlainDate.optional(),
  to: PlainDate.optional(),
  planIds: z.array(Id).min(1).max(20),
  /** Only these units; empty: all of the plans. */
  unitIds: ScopeUnits.default([]),
  stage: Stage.default("accepted"),
});
export type NewReport = z.output<typeof NewReport>;

export const createReport = endpoint({
  method: "post",
  path: "/reports",
  summary: { vi: "Lập báo cáo", en: "Draft a report" },
  body: NewReport,
  response: z.object({ id: Id }),
});

export const getReport = endpoint({
  method: "get",
  path: "/reports/:reportId",
  summary: { vi: "Báo cáo với số liệu và lời văn", en: "A report with its figures and text" },
  params: ReportId,
  query: Which,
  response: ReportDetail,
});

export const changeReport = endpoint({
  method: "patch",
  path: "/reports/:reportId",
  summary: { vi: "Sửa phần đầu báo cáo", en: "Change the head of a report" },
  params: ReportId,
  body: ReportFields.partial().extend({ revision: z.number().int() }),
  response: z.object({ revision: z.number() }),
});

export const deleteReport = endpoint({
  method: "delete",
  path: "/reports/:reportId",
  summary: { vi: "Xóa dự thảo chưa từng khóa", en: "Delete a draft that was never locked" },
  params: ReportId,
  response: "none",
});

const SectionParams = ReportId.extend({ key: SectionKey });

export const writeSection = endpoint({
  method: "put",
  path: "/reports/:reportId/sections/:key",
  summary: { vi: "Ghi lời văn một mục", en: "Write a section" },
  params: SectionParams,
  body: z.object({
    /** Words with their live numbers as fields: `{{late}}`; `{{late=05}}` keeps its words whatever becomes of the number. */
    text: text(40_000),
    /** The writer has looked at the numbers as they are now. */
    settled: z.boolean().default(false),
  }),
  response: ReportSection,
});

export const draftSection = endpoint({
  method: "post",
  path: "/reports/:reportId/sections/:key/draft",
  summary: { vi: "Soạn lại một mục từ số liệu", en: "Draft a section anew from the data" },
  params: SectionParams,
  response: ReportSection,
});

export const suggestForSection = endpoint({
  method: "get",
  path: "/reports/:reportId/sections/:key/suggestions",
  summary: {
    vi: "Câu gợi ý và số liệu chèn được vào một mục",
    en: "Sentences and numbers a section may be given",
  },
  params: SectionParams,
  response: z.object({
    sentences: z.array(z.object({ written: z.string(), text: z.string() })),
    fields: z.array(ReportField),
  }),
});

export const takeBackSection = endpoint({
  method: "post",
  path: "/reports/:reportId/sections/:key/former",
  summary: { vi: "Lấy lại lời văn trước", en: "Take the former text of a section back" },
  params: SectionParams,
  response: ReportSection,
});

export const Locking = z.object({
  documentNumber: text(60, 1),
  datedOn: PlainDate,
  signerName: text(200, 1),
  signerPosition: text(200, 1),
  signerCapacity: Capacity.nullable().default(null),
});

export const lockReport = endpoint({
  method: "post",
  path: "/reports/:reportId/lock",
  summary: { vi: "Khóa báo cáo", en: "Lock a report" },
  params: ReportId,
  body: Locking,
  response: z.object({ number: z.number(), sha256: z.string() }),
});

export const drawReportFiles = endpoint({
  method: "post",
  path: "/reports/:reportId/files",
  summary: {
    vi: "Tạo lại tệp còn thiếu của báo cáo đã khóa",
    en: "Draw a locked report's missing files again",
  },
  params: ReportId,
  response: "none",
});

const SignedCopyId = ReportId.extend({ copyId: Id });

export const keepSignedCopy = endpoint({
  method: "post",
  path: "/reports/:reportId/signed-copies",
  summary: { vi: "Nhận bản báo cáo đã ký", en: "Take a signed report in" },
  params: ReportId,
  /** The lock it is the paper of, by its number. */
  body: z.object({ lock: z.coerce.number().int().min(1) }),
  upload: { maxBytes: 40 * 1024 * 1024 },
  response: SignedCopy,
});

export const getSignedCopy = endpoint({
  method: "get",
  path: "/reports/:reportId/signed-copies/:copyId",
  summary: { vi: "Tải bản báo cáo đã ký", en: "A signed report as a file" },
  params: SignedCopyId,
  response: "file",
});

export const changeReportOutline = endpoint({
  method: "put",
  path: "/reports/:reportId/outline",
  summary: { vi: "Sửa đề cương của một báo cáo", en: "Change the outline of one report" },
  params: ReportId,
  body: z.object({ outline: Outline, revision: z.number().int() }),
  response: z.object({ revision: z.number() }),
});

const Line = z.object({ domain: text(40, 1) });

export const getOutline = endpoint({
  method: "get",
  path: "/report-outlines/:domain",
  summary: { vi: "Đề cương báo cáo của một lĩnh vực", en: "The report outline of a line" },
  params: Line,
  response: z.object({
    outline: Outline,
    /** The line's own version in force; null: the outline Loa brings. */
    version: z.number().nullable(),
    /** The latest version of any kind, for the next change; 0 before the first. */
    base: z.number(),
    canReplace: z.boolean(),
  }),
});

export const replaceOutline = endpoint({
  method: "put",
  path: "/report-outlines/:domain",
  summary: {
    vi: "Thay đề cương báo cáo của một lĩnh vực",
    en: "Replace the report outline of a line",
  },
  params: Line,
  /** Null goes back to the outline Loa brings. */
  body: z.object({ outline: Outline.nullable(), base: z.number().int().min(0) }),
  response: z.object({ version: z.number() }),
});

export const getPapers = endpoint({
  method: "get",
  path: "/report-papers/:domain",
  summary: { vi: "Các mẫu Word của một lĩnh vực", en: "The Word templates of a line" },
  params: Line,
  response: Papers,
});

export const getDefaultPaper = endpoint({
  method: "get",
  path: "/report-papers/default",
  summary: { vi: "Tải mẫu Word có sẵn", en: "The template Loa brings, as a file" },
  response: "file",
});

export const keepPaper = endpoint({
  method: "post",
  path: "/report-papers/:domain",
  summary: { vi: "Tải lên một mẫu Word", en: "Take a Word template in" },
  params: Line,
  body: z.object({}),
  upload: { maxBytes: 15 * 1024 * 1024 },
  response: z.object({ id: Id, version: z.number() }),
});

export const choosePaper = endpoint({
  method: "put",
  path: "/report-papers/:domain",
  summary: { vi: "Chọn mẫu Word đang dùng", en: "Choose the template in force" },
  params: Line,
  /** Null goes back to the form of the decree. */
  body: z.object({ paperId: Id.nullable(), base: z.number().int().min(0) }),
  response: z.object({ base: z.number() }),
});

export const getPaper = endpoint({
  method: "get",
  path: "/report-paper-versions/:paperId",
  summary: { vi: "Tải một bản của mẫu Word", en: "One version of a template as a file" },
  params: z.object({ paperId: Id }),
  response: "file",
});

export const tryPaper = endpoint({
  method: "get",
  path: "/report-paper-versions/:paperId/trial",
  summary: { vi: "Xem thử mẫu với số liệu thật", en: "A template filled with a real report" },
  params: z.object({ paperId: Id }),
  query: z.object({ reportId: Id }),
  response: "file",
});

export const getGathered = endpoint({
  method: "get",
  path: "/reports/:reportId/gathered",
  summary: {
    vi: "Nội dung các đơn vị gửi cho kỳ của báo cáo",
    en: "What units handed in for the days of a report",
  },
  params: ReportId,
  response: Gathered,
});

export const takeOver = endpoint({
  method: "post",
  path: "/reports/:reportId/takings",
  summary: {
    vi: "Lấy nội dung đơn vị vào báo cáo, hoặc để ngoài",
    en: "Take what units wrote into a report, or set it aside",
  },
  params: ReportId,
  body: Taking,
  response: z.object({ decided: z.number() }),
});

export const undoTaking = endpoint({
  method: "post",
  path: "/reports/:reportId/takings/undo",
  summary: { vi: "Bỏ quyết định lấy hoặc để ngoài", en: "Undo a taking or a setting aside" },
  params: ReportId,
  body: GatheredRef,
  response: "none",
});

export const reopenReport = endpoint({
  method: "post",
  path: "/reports/:reportId/reopen",
  summary: { vi: "Mở lại báo cáo", en: "Reopen a report" },
  params: ReportId,
  body: z.object({ reason: text(1000, 3) }),
  response: "none",
});

export const getReportDocument = endpoint({
  method: "get",
  path: "/reports/:reportId/document",
  summary: { vi: "Tải báo cáo", en: "The report as a file" },
  params: ReportId,
  query: Which.pick({ lock: true }).extend({ format: DocumentFormat }),
  response: "file",
});

export const getUnitAnnexes = endpoint({
  method: "get",
  path: "/reports/:reportId/unit-annexes",
  summary: {
    vi: "Tải phụ lục của từng đơn vị (tệp ZIP)",
    en: "The annexes of all units, a file each, as a ZIP",
  },
  params: ReportId,
  query: Which.pick({ lock: true }).extend({ format: AnnexFormat }),
  response: "file",
});

export const getUnitAnnex = endpoint({
  method: "get",
  path: "/reports/:reportId/unit-annexes/:unitId",
  summary: { vi: "Tải phụ lục của một đơn vị", en: "The annex of one unit as a file" },
  params: ReportId.extend({ unitId: Id }),
  query: Which.pick({ lock: true }).extend({ format: AnnexFormat }),
  response: "file",
});

export const listNumber = endpoint({
  method: "get",
  path: "/reports/:reportId/lists/:number",
  summary: { vi: "Danh sách đằng sau một con số", en: "The list behind a number" },
  params: ReportId.extend({ number: NumberName }),
  query: Which.extend({
    ...PageQuery.shape,
    line: z.string().max(120).optional(),
    kind: OutputKind.optional(),
    /** A group of a division, by its key. */
    by: Breakdown.optional(),
    group: z.string().max(400).optional(),
  }),
  response: z.object({
    rows: z.array(ListRow),
    total: z.number(),
    /** The number itself: the sum of all rows. */
    value: z.number(),
    title: z.string(),
    line: z.object({ path: z.string(), title: z.string() }).nullable(),
  }),
});
