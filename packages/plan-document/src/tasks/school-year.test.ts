import { describe, expect, it } from "vitest";
import { parseInSchoolYear, schoolYearOf } from "./school-year.ts";

describe("a school year", () => {
  it.each([
    ["Kế hoạch y tế học đường năm học 2025 - 2026", 2025],
    ["NĂM HỌC 2024–2025", 2024],
    ["giai đoạn 2025 - 2030", null],
    ["năm học 2025 - 2027", null],
  ])("of “%s” begins in %s", (words, first) => {
    expect(schoolYearOf(words)).toBe(first);
  });

  it("only cited is not the plan's own, where the title has a year", () => {
    const text = "Căn cứ khung kế hoạch thời gian năm học 2025 - 2026";
    expect(schoolYearOf(text, "Kế hoạch tuyên truyền năm 2026")).toBeNull();
    expect(schoolYearOf(text, "Kế hoạch hoạt động học kỳ II")).toBe(2025);
  });

  it.each([
    ["Tháng 9", "2025-09-01", "2025-09-30"],
    ["Tháng 3", "2026-03-01", "2026-03-31"],
    ["15/3", "2026-03-15", "2026-03-15"],
    ["Trước ngày 20/5", null, "2026-05-19"],
    ["Tháng 9 đến tháng 5", "2025-09-01", "2026-05-31"],
    ["Tháng 10/2025", "2025-10-01", "2025-10-31"],
    ["Tháng 3/2025", "2025-03-01", "2025-03-31"],
    ["Học kỳ I", "2025-09-01", "2026-01-31"],
    ["Cuối HK II", "2026-05-01", "2026-05-31"],
    ["Đầu học kỳ II", "2026-01-01", "2026-01-31"],
    ["Sơ kết học kỳ I", "2026-01-01", "2026-01-31"],
    ["Cuối năm học 2025 - 2026", "2026-05-01", "2026-05-31"],
    ["Ngay từ đầu năm học", "2025-09-01", "2025-09-30"],
    ["Đầu năm học và đầu học kỳ II", "2025-09-01", "2026-01-31"],
    ["Từ đầu năm học đến hết tháng 10", "2025-09-01", "2025-10-31"],
    ["Từ tháng 10 đến cuối năm học", "2025-10-01", "2026-05-31"],
    ["Tháng 1+2", "2026-01-01", "2026-02-28"],
    ["Tuần 4/9", "2025-09-01", "2025-09-30"],
    ["Tháng 11 (chào mừng 20/11)", "2025-11-01", "2025-11-30"],
    ["Trong học kỳ I năm học 2025-2026", "2025-09-01", "2026-01-31"],
    ["Trước khi kết thúc học kỳ I", null, "2026-01-31"],
    ["Học kỳ I, học kỳ II", "2025-09-01", "2026-05-31"],
    ["Cả năm học", "2025-09-01", "2026-05-31"],
    ["Năm học 2025–2026", "2025-09-01", "2026-05-31"],
    ["Thường xuyên trong năm học", "2025-09-01", "2026-05-31"],
    ["Hằng tháng", "2025-09-01", "2026-05-31"],
    ["Học kỳ I: tháng 11; học kỳ II: tháng 3", "2025-11-01", "2026-03-31"],
    ["Hai đợt: tháng 9 và tháng 3", "2025-09-01", "2026-03-31"],
    ["Tháng 9, 10, 11", "2025-09-01", "2025-11-30"],
    ["Trước khai giảng", null, "2025-09-04"],
    ["Lễ khai giảng", "2025-09-05", "2025-09-05"],
    ["Đầu năm học", "2025-09-01", "2025-09-30"],
    ["Cuối năm học", "2026-05-01", "2026-05-31"],
    ["Trước khi kết thúc năm học", null, "2026-05-31"],
    ["Hè 2026", "2026-06-01", "2026-08-31"],
    ["Mỗi học kỳ 01 lần", "2025-09-01", "2026-05-31"],
    ["Quý I", "2026-01-01", "2026-03-31"],
  ])("puts “%s” where it falls", (words, start, end) => {
    expect(parseInSchoolYear(words, 2025)).toMatchObject({ start, end });
  });
});
