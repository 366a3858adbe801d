import type { ReportFacts } from "./facts.ts";
import { figuresOf } from "./figures.ts";
import { firstOutline } from "./outlines.ts";
import type { PrintedReport, ReportAddress } from "./report-document.ts";

const id = (last: number) => `00000000-0000-4000-8000-${String(last).padStart(12, "0")}`;

/** A small report of made-up bodies, with something in every list: what a template is tried on. */
export function sampleReport(): {
  readonly report: PrintedReport;
  readonly address: ReportAddress;
} {
  const facts = sampleFacts();
  const sections = firstOutline.sections.map(({ key }) => ({ key, text: "Lời văn mẫu." }));
  return {
    report: {
      head: {
        ...{ title: "Kết quả truyền thông mẫu", domain: "CDS", year: 2025 },
        ...{ windowKey: "quarter-2", governingOrgan: "Ủy ban nhân dân tỉnh mẫu" },
        ...{ issuingOrgan: "Sở Khoa học mẫu", place: "Mẫu", addressees: ["Bộ mẫu", "Sở mẫu"] },
        ...{ recipients: ["Như trên", "Lưu: VT"], stage: "recorded", signerCapacity: "KT." },
        ...{ documentNumber: "15/BC-SKHCN", datedOn: "2025-06-18" },
        ...{ signerName: "Nguyễn Thị Mẫu", signerPosition: "Phó Giám đốc" },
      },
      ...{ sections, outline: firstOutline, facts, figures: figuresOf(facts) },
    },
    address: { baseUrl: "https://example.invalid", reportId: id(9), lock: null },
  };
}

function sampleFacts(): ReportFacts {
  const line = { id: "a", planId: id(1), taskId: id(2), path: "C.1", title: "Tin, bài mẫu" };
  const quota = { heading: "Nội dung mẫu", noun: "tin, bài", channel: "Cổng thông tin mẫu" };
  const claim = { outputId: id(5), commitmentId: id(4), count: 2, minutes: 0 };
  return {
    span: {
      ...{ from: "2025-03-15", to: "2025-06-14", yearFrom: "2024-12-15", horizon: "2025-06-14" },
      ...{ asOf: "2025-06-18", next: { from: "2025-06-15", to: "2025-09-14" } },
    },
    plans: [],
    lines: [{ ...line, ...quota, measure: "item", programme: null, quota: null }],
    units: [{ id: id(3), name: "Xã mẫu", kind: "commune", area: "Xã mẫu" }],
    commitments: [{ id: id(4), line: "a", unitId: id(3) }],
    occurrences: [
      {
        ...{ commitmentId: id(4), slot: 1, periodStart: "2025-04-01", periodEnd: "2025-04-30" },
        ...{ dueOn: "2025-04-30", required: 4, delivered: 2, state: "late" },
        ...{ retroactive: false, limit: false, reason: null },
      },
    ],
    claims: [{ id: id(6), ...claim }],
    outputs: [
      {
        ...{
          id: id(5),
          unitId: id(3),
          title: "Tin mẫu",
          kind: "article",
          happenedOn: "2025-04-10",
        },
        ...{ quantity: 2, minutes: null, replays: 0, evidence: [] },
      },
    ],
    next: [],
  };
}
