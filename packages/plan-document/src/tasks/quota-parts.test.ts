import { describe, expect, test } from "vitest";
import { quotaSpans } from "./quota.ts";

const amounts = (text: string): readonly string[] =>
  quotaSpans(text, { totals: "products" }).map(({ quota }) =>
    [quota.count, quota.unit, quota.per, quota.channel].filter(Boolean).join(" "),
  );

describe("a whole and its parts are owed once", () => {
  test.each([
    ["05 hội nghị (01 hội nghị cấp tỉnh, 04 hội nghị cụm xã)", ["5 hội nghị total"]],
    ["05 hội nghị, trong đó 01 hội nghị cấp tỉnh, 04 hội nghị cụm xã", ["5 hội nghị total"]],
    ["10 lớp, gồm: 06 lớp cho cán bộ và 04 lớp cho người dân", ["10 lớp total"]],
    ["10 lớp, trong đó có 03 lớp ban đêm", ["10 lớp total"]],
    [
      "24 tin (12 tin trên báo in, 12 tin trên truyền hình)",
      ["12 tin total báo in", "12 tin total truyền hình"],
    ],
    ["02 hội nghị (6 tháng/lần)", ["1 hội nghị halfyear"]],
    ["05 hội nghị, 04 hội thảo", ["5 hội nghị total", "4 hội thảo total"]],
    [
      "10 lớp (06 lớp cho cán bộ), 03 phóng sự",
      ["10 lớp total", "6 lớp total", "3 phóng sự total"],
    ],
  ])("%s", (text, told) => {
    expect(amounts(text)).toEqual(told);
  });
});
