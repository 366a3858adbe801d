import { describe, expect, test } from "vitest";
import { readPlan } from "../read-plan.ts";

const table = (lead: string, time: string): string => `KẾ HOẠCH
Truyền thông năm 2026
| TT | Nội dung | ${lead} | ${time} |
| 1 | Mở chuyên mục trên báo điện tử | Sở Nội vụ | Quý I/2026 |
| 2 | Phát tờ rơi tại bộ phận một cửa | UBND các xã | Quý II/2026 |`;

describe("a heading that recognition has misread", () => {
  test.each([
    ["Cơ quan chú trl", "Thời gian hoàn thànb"],
    ["Đơn vl chủ trì", "Thời glan thực hiện"],
    ["Cơ quán chu tri", "Thời gian thực hlện"],
    ["Cơ quan thựơ hiện", "Thởi gian hoàn thanh"],
  ])("“%s” and “%s” are taken for what they are most like, and asked about", (lead, time) => {
    const { value, findings } = readPlan(table(lead, time));
    expect(value?.tasks.map((task) => [task.lead, task.timing?.raw])).toEqual([
      [["Sở Nội vụ"], "Quý I/2026"],
      [["UBND các xã"], "Quý II/2026"],
    ]);
    const known = findings.filter(({ code }) => code === "unknown-label");
    expect(known.length).toBeLessThanOrEqual(2);
    expect(known.every(({ message }) => message.includes("đọc sai"))).toBe(true);
  });

  test("a heading of its own is not taken for another", () => {
    const { value, findings } = readPlan(table("Nơi thụ hưởng", "Thời gian thực hiện"));
    expect(value?.tasks.map(({ lead }) => lead) ?? []).not.toContainEqual(["Sở Nội vụ"]);
    expect(findings.map(({ message }) => message).join()).not.toContain("đọc sai");
  });
});
