import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, type PlainDate } from "./plain-date.ts";
import { publicHolidays } from "./public-holidays.ts";
import { addWorkdays, onWorkday, workCalendar, workdaysBetween } from "./workdays.ts";

/** First and last day off of the runs public servants had, with the weekends around them, as announced. */
const announced: readonly (readonly [PlainDate, PlainDate])[] = [
  ["2021-02-10", "2021-02-16"],
  ["2021-09-02", "2021-09-05"],
  ["2022-01-29", "2022-02-06"],
  ["2022-09-01", "2022-09-04"],
  ["2023-01-20", "2023-01-26"],
  ["2023-04-29", "2023-05-03"],
  ["2023-09-01", "2023-09-04"],
  ["2024-02-08", "2024-02-14"],
  ["2024-08-31", "2024-09-03"],
  ["2025-01-25", "2025-02-02"],
  ["2025-08-30", "2025-09-02"],
  ["2026-02-14", "2026-02-22"],
];

const calendar = workCalendar();
const anyDay = fc.integer({ min: 0, max: 12_000 }).map((days) => addDays("2015-01-01", days));

describe("working days", () => {
  it("rest for exactly the runs of days announced for Tết and Quốc khánh from 2021 to 2026", () => {
    const runs = announced.map(([first]) => {
      let last = first;
      while (!calendar.isWorkday(addDays(last, 1))) last = addDays(last, 1);
      return [first, last, calendar.isWorkday(addDays(first, -1))];
    });
    expect(runs).toEqual(announced.map(([first, last]) => [first, last, true]));
  });

  it("give a day in lieu of every holiday on a weekend, never twice the same", () => {
    for (let year = 2021; year <= 2060; year++) {
      const days = publicHolidays(year).map(({ date }) => date);
      expect(new Set(days).size).toBe(days.length);
      const worked = publicHolidays(year).filter(
        ({ date }) => ![6, 0].includes(new Date(date).getUTCDay()),
      );
      // Eleven days off, less when Giỗ Tổ meets another holiday.
      expect(worked.length).toBeGreaterThanOrEqual(10);
      expect(worked.length).toBeLessThanOrEqual(11);
    }
  });

  it("are swapped by a change: 2 May 2025 off, 26 April worked", () => {
    const swapped = workCalendar([
      { date: "2025-05-02", off: true },
      { date: "2025-04-26", off: false },
    ]);
    expect(["2025-05-02", "2025-04-26"].map(swapped.isWorkday)).toEqual([false, true]);
    expect(addWorkdays(swapped, "2025-04-25", 1)).toBe("2025-04-26");
    expect(addWorkdays(swapped, "2025-04-29", 1)).toBe("2025-05-05");
    expect(addWorkdays(calendar, "2025-04-29", 1)).toBe("2025-05-02");
  });

  it("move a reminder before a holiday and a deadline behind it", () => {
    expect(onWorkday(calendar, "2025-01-29", "before")).toBe("2025-01-24");
    expect(onWorkday(calendar, "2025-01-29", "after")).toBe("2025-02-03");
    expect(onWorkday(calendar, "2025-03-05", "before")).toBe("2025-03-05");
  });

  it("count what was added: n working days later lie n working days between", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 120 }), (from, days) => {
        const until = addWorkdays(calendar, from, days);
        expect(workdaysBetween(calendar, from, until)).toBe(days);
        if (days > 0) expect(calendar.isWorkday(until)).toBe(true);
      }),
    );
  });

  it("are refused where there are none", () => {
    const none = { isWorkday: () => false };
    expect(() => onWorkday(none, "2025-01-01", "after")).toThrow(RangeError);
    expect(() => addWorkdays(calendar, "2025-01-01", -1)).toThrow(RangeError);
    expect(() => addWorkdays(calendar, "2025-01-01", 1.5)).toThrow(RangeError);
  });
});
