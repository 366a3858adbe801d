import { describe, expect, it } from "vitest";
import { readPlan } from "../read-plan.ts";

const plan = `KẾ HOẠCH
Truyền thông chuyển đổi số năm 2026
I. NHIỆM VỤ
1. Phát tờ rơi
- Bộ phận cầm trịch: Phòng Văn hóa - Xã hội
- Bên kề vai: Đoàn Thanh niên xã
- Bao giờ: quý II/2026
- Số lượng: 500 tờ rơi
2. Mở chuyên mục
- Bộ phận cầm trịch: Phòng Văn hóa - Xã hội
- Lưu ý: bài viết ngắn gọn
- Thời gian thực hiện: cả năm`;

describe("a label nobody has explained", () => {
  it("is asked about with what its value looks like, instead of a missing lead or time", () => {
    const asked = readPlan(plan).findings.filter(({ code }) => /label|lead|timing/.test(code));
    expect(asked.map(({ code, path, label }) => [code, path, label?.words, label?.field])).toEqual([
      ["unknown-label", "I.1", "Bộ phận cầm trịch", "lead"],
      ["unknown-label", "I.1", "Bên kề vai", "coordinating"],
      ["unknown-label", "I.1", "Bao giờ", "timing"],
      ["unknown-label", "I.2", "Bộ phận cầm trịch", "lead"],
    ]);
  });

  it("is read like any other once it is explained, whatever its tones, case and blanks", () => {
    const labels = {
      "bộ phận  cầm trịch:": "lead",
      "BÊN KỀ VAI": "coordinating",
      "Bao giờ": "timing",
    } as const;
    const { value, findings } = readPlan(plan, { labels });
    expect(findings.map(({ code }) => code)).not.toContain("unknown-label");
    expect(
      value?.tasks.map(({ lead, coordinating, timing }) => [lead, coordinating, timing?.raw]),
    ).toEqual([
      [["Phòng Văn hóa - Xã hội"], ["Đoàn Thanh niên xã"], "quý II/2026"],
      [["Phòng Văn hóa - Xã hội"], [], "cả năm"],
    ]);
  });

  it("heads a column of a table, too", () => {
    const table = `KẾ HOẠCH
Truyền thông năm 2026
| TT | Nội dung | Bộ phận cầm trịch | Thời gian |
| 1 | Phát tờ rơi | Phòng Kinh tế | Quý I |`;
    expect(
      readPlan(table, { labels: { "Bộ phận cầm trịch": "lead" } }).value?.tasks[0]?.lead,
    ).toEqual(["Phòng Kinh tế"]);
  });
});
