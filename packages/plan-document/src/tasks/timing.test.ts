import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseTiming } from "./timing.ts";

const period = (text: string): string | null => {
  const timing = parseTiming(text, { year: 2025 });
  return timing ? `${timing.kind} ${timing.start ?? "…"} ${timing.end ?? "…"}` : null;
};

describe("a time expression is read as its class", () => {
  test.each([
    ["Năm 2025", "year 2025-01-01 2025-12-31"],
    ["Trong năm 2025.", "year 2025-01-01 2025-12-31"],
    ["cả năm", "year 2025-01-01 2025-12-31"],
    ["2026", "year 2026-01-01 2026-12-31"],
    ["Thường xuyên trong năm", "continuous 2025-01-01 2025-12-31"],
    ["Nhiệm vụ thường xuyên", "continuous 2025-01-01 2025-12-31"],
    ["Hằng năm", "recurring 2025-01-01 2025-12-31"],
    ["hàng quý", "recurring 2025-01-01 2025-12-31"],
    ["Ngày 25 hằng tháng", "recurring 2025-01-01 2025-12-31"],
    ["định kỳ quý, 6 tháng, năm", "recurring 2025-01-01 2025-12-31"],
    ["Quý I/2025", "quarter 2025-01-01 2025-03-31"],
    ["trong quí 2", "quarter 2025-04-01 2025-06-30"],
    ["Quý III-IV/2025", "quarters 2025-07-01 2025-12-31"],
    ["Trong quý II, III năm 2025", "quarters 2025-04-01 2025-09-30"],
    ["Quý IV/2025 - Quý I/2026", "quarters 2025-10-01 2026-03-31"],
    ["trước quý 2/2025", "dateBefore … 2025-03-31"],
    ["Từ quý II/2025", "range 2025-04-01 …"],
    ["6/2025", "month 2025-06-01 2025-06-30"],
    ["hoàn thành trong tháng 5/2025", "month 2025-05-01 2025-05-31"],
    ["tháng Tám", "month 2025-08-01 2025-08-31"],
    ["Tháng 9-10/2025", "range 2025-09-01 2025-10-31"],
    ["Từ tháng 3 đến tháng 6/2025", "range 2025-03-01 2025-06-30"],
    ["6 tháng đầu năm", "range 2025-01-01 2025-06-30"],
    ["trước ngày 28/5", "dateBefore … 2025-05-27"],
    ["trước 20h00 ngày 25 tháng 5 năm 2025", "dateBefore … 2025-05-24"],
    ["chậm nhất ngày 15/6", "dateBefore … 2025-06-15"],
    ["Đến hết 24/5/2025", "dateBefore … 2025-05-24"],
    ["15/6/2025", "date 2025-06-15 2025-06-15"],
    ["ngày 10 tháng 10 hằng năm", "date 2025-10-10 2025-10-10"],
    ["từ ngày 29/9 đến 26/10/2025", "range 2025-09-29 2025-10-26"],
    ["từ ngày 01 đến ngày 10/10/2022", "range 2022-10-01 2022-10-10"],
    ["10-15/10/2025", "range 2025-10-10 2025-10-15"],
    ["thực hiện từ ngày 15 tháng 5 năm 2024", "range 2024-05-15 …"],
    ["giai đoạn 2022 - 2025", "range 2022-01-01 2025-12-31"],
    ["2025 và những năm tiếp theo", "range 2025-01-01 2025-12-31"],
    ["Quý\u00a0I/2025".normalize("NFD"), "quarter 2025-01-01 2025-03-31"],
  ])("%s", (text, expected) => {
    expect(period(text)).toBe(expected);
  });
});

test("a deadline counted from an event keeps the days and the event's own words", () => {
  const timing = parseTiming("Trong thời hạn 05 ngày làm việc kể từ ngày ban hành", { year: 2025 });
  expect(timing?.relative).toEqual({ from: "ban hành", days: 5, working: true });
});

test("an office that means the day itself by “trước ngày” gets it", () => {
  expect(parseTiming("trước ngày 30/6", { year: 2025, before: "that-day" })?.end).toBe(
    "2025-06-30",
  );
});

test("words that name no time are not guessed at", () => {
  expect(["Theo Kế hoạch riêng", "Sau khi có hướng dẫn", "", "31/2/2025"].map(period)).toEqual([
    null,
    null,
    null,
    null,
  ]);
});

test("a day is always a real one, and the raw words stay", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 31 }), fc.integer({ min: 1, max: 12 }), (day, month) => {
      const text = `trước ngày ${day}/${month}/2025`;
      const timing = parseTiming(text, { year: null, before: "that-day" });
      const exists = new Date(Date.UTC(2025, month - 1, day)).getUTCMonth() === month - 1;
      expect(timing?.raw ?? text).toBe(text);
      const ends = timing?.end?.endsWith(`-${String(day).padStart(2, "0")}`) ?? false;
      expect(ends).toBe(exists);
    }),
  );
});
