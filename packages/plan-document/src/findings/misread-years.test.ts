import { describe, expect, test } from "vitest";
import { lines, pageOf } from "../blocks/pdf/page.testing.ts";
import { readPlanPages } from "../read-plan.ts";

function yearDoubts(time: string, conf?: number) {
  const text = [
    "KẾ HOẠCH",
    "Truyền thông năm 2026",
    "I. NHIỆM VỤ",
    "1. Mở chuyên mục trên sóng phát thanh",
    "Đơn vị chủ trì: Sở Nội vụ",
    "Thời gian: Quý I/2026",
    "2. Phát tờ rơi tại bộ phận một cửa",
    "Đơn vị chủ trì: Sở Y tế",
    `Thời gian: ${time}`,
  ];
  const items = lines(text).map((item) => (conf === undefined ? item : { ...item, conf }));
  return readPlanPages([pageOf(items)])
    .findings.filter(({ code }) => code === "time-outside-year")
    .map(({ severity, proposal }) => [severity, proposal]);
}

describe("a year far ahead of the plan's", () => {
  test.each([
    ["Quý II/2028", "Quý II/2026"],
    ["Trước ngày 30/6/2028", "Trước ngày 30/6/2026"],
  ])("in a photograph “%s” is a figure misread", (time, meant) => {
    expect(yearDoubts(time, 90)).toEqual([["doubt", meant]]);
  });

  test("in a document typed so it is taken as written, as is the next year in a photograph", () => {
    const asWritten = [["note", "Giữ thời gian như văn bản ghi."]];
    expect(yearDoubts("Quý II/2028")).toEqual(asWritten);
    expect(yearDoubts("Quý II/2027", 90)).toEqual(asWritten);
  });
});
