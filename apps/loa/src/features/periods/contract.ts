import { z } from "zod";
import { endpoint } from "../../platform/contract/endpoint.ts";
import { Id, PlainDate, text } from "../../platform/contract/values.ts";
import {
  CompletenessRow,
  LineRules,
  PeriodCounts,
  PeriodDetail,
  PeriodRow,
  WindowKey,
  WindowRules,
} from "./contract-shapes.ts";

export * from "./contract-shapes.ts";

const PeriodId = z.object({ periodId: Id });
const Year = z.coerce.number().int().min(1990).max(2200);
const Line = z.string().trim().min(1).max(40);
const AsOf = z.object({ asOf: PlainDate.optional() });
const Reason = text(1000, 3);

/** A line with its rules, and the years it has periods of. */
const ReportingLine = LineRules.extend({ years: z.array(z.number().int()) });
export type ReportingLine = z.infer<typeof ReportingLine>;

export const listLines = endpoint({
  method: "get",
  path: "/reporting-lines",
  summary: { vi: "Quy định kỳ báo cáo của các lĩnh vực", en: "How the reporting lines report" },
  response: z.object({ rows: z.array(ReportingLine) }),
});

export const changeLine = endpoint({
  method: "put",
  path: "/reporting-lines/:line",
  summary: { vi: "Sửa quy định kỳ báo cáo", en: "Change how a line reports" },
  params: z.object({ line: Line }),
  body: WindowRules.extend({ revision: z.number().int().min(0) }),
  response: LineRules,
});

export const listPeriods = endpoint({
  method: "get",
  path: "/periods",
  summary: { vi: "Các kỳ báo cáo", en: "Reporting periods" },
  query: AsOf.extend({ domain: Line.optional(), year: Year.optional() }),
  response: z.object({ asOf: PlainDate, rows: z.array(PeriodRow) }),
});

export const proposePeriods = endpoint({
  method: "get",
  path: "/periods/proposals",
  summary: { vi: "Các kỳ chưa mở theo quy định", en: "Periods of the rules not opened yet" },
  query: z.object({ domain: Line, year: Year }),
  response: z.object({
    rows: z.array(
      z.object({
        windowKey: WindowKey,
        from: PlainDate,
        to: PlainDate,
        opensOn: PlainDate,
        dueOn: PlainDate,
        /** The day on which it opens by itself; null when the line leaves that to a person. */
        preparedOn: PlainDate.nullable(),
        units: z.number().int(),
      }),
    ),
    /** Issued plans the line's periods of that year are drawn from. */
    plans: z.array(z.object({ id: Id, title: z.string(), documentNumber: z.string().nullable() })),
  }),
});

export const openPeriod = endpoint({
  method: "post",
  path: "/periods",
  summary: { vi: "Mở một kỳ báo cáo định kỳ", en: "Open a regular period" },
  body: z.object({ domain: Line, year: Year, windowKey: WindowKey }),
  response: z.object({ id: Id, units: z.number().int() }),
});

export const AdHocPeriod = z.object({
  domain: Line,
  title: text(300, 3),
  asks: text(4000).nullable().default(null),
  from: PlainDate,
  to: PlainDate,
  opensOn: PlainDate,
  dueOn: PlainDate,
  /** Who is asked; nobody named means everybody who owes something in these days. */
  unitIds: z.array(Id).max(4000).default([]),
  groupIds: z.array(Id).max(50).default([]),
});
export type AdHocPeriod = z.output<typeof AdHocPeriod>;

export const openAdHocPeriod = endpoint({
  method: "post",
  path: "/ad-hoc-periods",
  summary: { vi: "Yêu cầu báo cáo đột xuất", en: "Ask for an ad-hoc report" },
  body: AdHocPeriod,
  response: z.object({ id: Id, units: z.number().int() }),
});

export const getPeriod = endpoint({
  method: "get",
  path: "/periods/:periodId",
  summary: { vi: "Một kỳ báo cáo và tình hình gửi", en: "A period and how far its units are" },
  params: PeriodId,
  query: AsOf,
  response: PeriodDetail,
});

export const exportPeriod = endpoint({
  method: "get",
  path: "/periods/:periodId/units.xlsx",
  summary: { vi: "Tình hình gửi báo cáo (XLSX)", en: "How far a period's units are (XLSX)" },
  params: PeriodId,
  query: AsOf,
  response: "file",
});

export const moveDueDay = endpoint({
  method: "post",
  path: "/periods/:periodId/moves",
  summary: { vi: "Gia hạn nộp báo cáo", en: "Give a period's units more time" },
  params: PeriodId,
  body: z.object({ dueOn: PlainDate, reason: Reason }),
  response: "none",
});

export const renewExpectation = endpoint({
  method: "post",
  path: "/periods/:periodId/expectation",
  summary: { vi: "Rà soát danh sách đơn vị phải gửi", en: "Bring the list of units up to date" },
  params: PeriodId,
  response: z.object({ joined: z.number().int(), left: z.number().int() }),
});

export const askUnits = endpoint({
  method: "post",
  path: "/periods/:periodId/units",
  summary: { vi: "Yêu cầu thêm đơn vị gửi báo cáo", en: "Ask further units to report" },
  params: PeriodId,
  body: z.object({ unitIds: z.array(Id).min(1).max(4000) }),
  response: z.object({ asked: z.number().int() }),
});

export const excuseUnits = endpoint({
  method: "post",
  path: "/periods/:periodId/exits",
  summary: { vi: "Miễn gửi báo cáo kỳ này", en: "Excuse units from this period" },
  params: PeriodId,
  body: z.object({ unitIds: z.array(Id).min(1).max(4000), reason: Reason }),
  response: z.object({ excused: z.number().int() }),
});

const CompletenessQuery = AsOf.extend({ domain: Line, year: Year });

export const getCompleteness = endpoint({
  method: "get",
  path: "/completeness",
  summary: {
    vi: "Đầy đủ và đúng hạn theo đơn vị và kỳ",
    en: "Completeness and timeliness by unit and period",
  },
  query: CompletenessQuery,
  response: z.object({
    asOf: PlainDate,
    periods: z.array(PeriodRow),
    rows: z.array(CompletenessRow),
    total: PeriodCounts,
  }),
});

export const exportCompleteness = endpoint({
  method: "get",
  path: "/completeness.xlsx",
  summary: {
    vi: "Đầy đủ và đúng hạn (XLSX)",
    en: "Completeness and timeliness (XLSX)",
  },
  query: CompletenessQuery,
  response: "file",
});
