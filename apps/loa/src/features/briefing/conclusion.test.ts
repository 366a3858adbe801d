import { describe, expect, it } from "vitest";
import { conclude, type Findings, verdictOf } from "./conclusion.ts";
import type { Counts } from "./contract.ts";

const none: Counts = { total: 0, done: 0, onTrack: 0, atRisk: 0, late: 0, notStarted: 0, apart: 0 };
const counts = (some: Partial<Counts>): Counts => {
  const all = { ...none, ...some };
  const { total: _, ...parts } = all;
  return { ...all, total: Object.values(parts).reduce((sum, part) => sum + part, 0) };
};
const found = (whole: Counts, more: Partial<Findings> = {}): Findings => ({
  ...{ asOf: "2025-06-15", whole, changes: null, lines: [] },
  ...{ worstUnit: null, worstTask: null },
  ...more,
});

describe("the verdict", () => {
  it("is drawn from the share of late ones among those whose time has come", () => {
    expect(verdictOf(none)).toBe("empty");
    expect(verdictOf(counts({ apart: 4 }))).toBe("empty");
    expect(verdictOf(counts({ notStarted: 4 }))).toBe("notStarted");
    expect(verdictOf(counts({ done: 3, onTrack: 2 }))).toBe("good");
    expect(verdictOf(counts({ onTrack: 19, late: 1, notStarted: 900 }))).toBe("mostly");
    expect(verdictOf(counts({ onTrack: 18, late: 1 }))).toBe("slow");
    expect(verdictOf(counts({ onTrack: 8, late: 2 }))).toBe("slow");
    expect(verdictOf(counts({ onTrack: 7, late: 2 }))).toBe("behind");
  });
});

describe("the conclusion", () => {
  it("is calm where nothing is late", () =>
    expect(conclude(found(counts({ done: 3, onTrack: 1 }))).vi).toBe(
      "Đến ngày 15/06/2025, kế hoạch đúng tiến độ: 4 trên 4 cam kết đúng tiến độ (100%), 0 có nguy cơ chậm, 0 quá hạn.",
    ));

  it("names direction, line, unit and task in words", () => {
    const whole = counts({ onTrack: 1200, atRisk: 30, late: 70 });
    const before = counts({ onTrack: 1200, late: 82 });
    const text = conclude(
      found(whole, {
        changes: { since: "2025-03-14", before, newlyLate: 1, recovered: 13, newlyDone: 0 },
        lines: [
          { code: "CDS", name: "Chuyển đổi số", counts: counts({ late: 20 }) },
          { code: "CCHC", name: "Cải cách hành chính", counts: counts({ late: 50 }) },
        ],
        ...{ worstUnit: "Báo mẫu", worstTask: "C.I.2.a" },
      }),
    );
    expect(text.vi).toBe(
      "Đến ngày 15/06/2025, kế hoạch còn chậm ở một số việc: 1.200 trên 1.300 cam kết đúng tiến độ (92%), 30 có nguy cơ chậm, 70 quá hạn, giảm 12 so với 14/03/2025; chậm nhiều nhất ở lĩnh vực CCHC; cần đôn đốc trước hết Báo mẫu và mục C.I.2.a.",
    );
    expect(text.en).toContain("1,200 of 1,300");
    expect(text.en).toContain("12 fewer than on 14/03/2025");
  });
});
