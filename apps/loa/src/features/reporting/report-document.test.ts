import { describe, expect, it } from "vitest";
import type { EarlierPeriod } from "./contract-shapes.ts";
import { draftSectionText } from "./narrative.ts";
import { reportDocument } from "./report-document.ts";
import { sampleReport } from "./sample-report.ts";

const { report, address } = sampleReport();
const outline = {
  ...report.outline,
  sections: [
    { key: "beside", level: 1 as const, title: "So sánh", source: "none" as const },
    { key: "opening", level: 1 as const, title: "Mở đầu", source: "none" as const },
  ].map((one) => ({ ...one, tables: one.key === "beside" ? ["comparison" as const] : [] })),
  annexes: ["comparison", "facts"] as const,
  unitAnnexes: "all" as const,
};

const before = (basis: EarlierPeriod["basis"]): EarlierPeriod => ({
  ...{ which: "previous", windowKey: "quarter-1", year: 2025, basis, numbers: null, lines: {} },
  ...{ from: "2024-12-15", to: "2025-03-14", unitsOnlyNow: 0, unitsOnlyThen: 0 },
  reorganised: false,
});

function printed(earlier: readonly EarlierPeriod[]) {
  const facts = { ...report.facts, earlier };
  return reportDocument({ ...report, outline: outline as never, facts }, address);
}

describe("a report on paper", () => {
  it("compares with a period whose figures are known, in its section and its annex", () => {
    const { body, annexes } = printed([before({ kind: "recounted", asOf: "2025-03-20" })]);
    expect(body.map((block) => ("text" in block ? block.text : block.kind))).toContain(
      "I. SO SÁNH",
    );
    expect(annexes?.map(({ title }) => title.slice(0, 7))).toEqual([
      ...["So sánh", "Tổng hợ", "Kết quả"],
    ]);
  });

  it("prints no table of dashes beside a period nothing is known of", () => {
    const { body, annexes } = printed([before(null)]);
    const texts = body.map((block) => ("text" in block ? block.text : block.kind));
    expect(texts).toContain("I. MỞ ĐẦU");
    expect(texts).not.toContain("table");
    expect(annexes?.map(({ title }) => title.slice(0, 7))).toEqual(["Tổng hợ", "Kết quả"]);
  });

  it("gives no columns to a period nothing is known of, beside one that is known", () => {
    const { body } = printed([before({ kind: "recounted", asOf: "2025-03-20" }), before(null)]);
    const table = body.find((block) => block.kind === "table");
    expect(table?.kind === "table" && table.columns).toHaveLength(6);
    const notes = body.flatMap((block) => (block.kind === "paragraph" ? [block.text] : []));
    expect(notes.filter((text) => text.includes("không có số liệu"))).toHaveLength(1);
  });

  it("does not tell as undone what earlier work had met", () => {
    const [line] = report.figures.lines;
    if (!line) throw new Error("the sample has no line");
    const told = (done: number, fulfilled: number) => {
      const numbers = { ...line.numbers, required: 1, done, fulfilled };
      const figures = { ...report.figures, lines: [{ ...line, numbers, percent: 100 }] };
      const { facts } = report;
      return draftSectionText("results", { facts, figures, domain: "CDS" } as never).text;
    };
    expect(told(0, 1)).toContain("đã thực hiện trước kỳ báo cáo (chỉ tiêu {{");
    expect(told(1, 1)).toContain("thực hiện {{done|");
  });

  it("says whose rows they are once in a unit's annex", () => {
    const [all, own] = (printed([]).annexes ?? []).map(({ body }) => body[0]);
    const headings = (table: typeof all) =>
      table?.kind === "table" ? table.columns.map(({ heading }) => heading) : [];
    expect(headings(all)).toContain("Đơn vị");
    expect(headings(own)).not.toContain("Đơn vị");
    expect(own?.kind === "table" && own.rows[0]?.cells).toHaveLength(headings(own).length);
  });
});
