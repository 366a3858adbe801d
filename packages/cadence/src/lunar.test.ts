import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lunarDay, lunarOf } from "./lunar.ts";
import { addDays } from "./plain-date.ts";

// First day of the year (mùng 1 Tết) and Giỗ Tổ Hùng Vương (10/3 âm lịch) as printed calendars have them.
const known: readonly (readonly [year: number, tet: string, hungKings: string])[] = [
  [2020, "2020-01-25", "2020-04-02"],
  [2021, "2021-02-12", "2021-04-21"],
  [2022, "2022-02-01", "2022-04-10"],
  [2023, "2023-01-22", "2023-04-29"],
  [2024, "2024-02-10", "2024-04-18"],
  [2025, "2025-01-29", "2025-04-07"],
  [2026, "2026-02-17", "2026-04-26"],
  [2027, "2027-02-06", "2027-04-16"],
  [2028, "2028-01-26", "2028-04-04"],
  [2029, "2029-02-13", "2029-04-23"],
  [2030, "2030-02-02", "2030-04-12"],
  [2031, "2031-01-23", "2031-04-01"],
  [2032, "2032-02-11", "2032-04-19"],
  [2033, "2033-01-31", "2033-04-09"],
  [2034, "2034-02-19", "2034-04-28"],
  [2035, "2035-02-08", "2035-04-17"],
];

const anyDay = fc.integer({ min: 0, max: 90_000 }).map((days) => addDays("1900-02-01", days));
const written = ({ month, day, leap }: ReturnType<typeof lunarOf>) =>
  `${month}${leap ? "bis" : ""}/${day}`;

describe("the Vietnamese lunar calendar", () => {
  it("has Tết and Giỗ Tổ on the days of the printed calendars from 2020 to 2035", () => {
    const found = known.map(([year]) => [year, lunarDay(year, 1, 1), lunarDay(year, 3, 10)]);
    expect(found).toEqual(known);
  });

  it("is reckoned at UTC+7: Tết 1968, 1985, 2007 and 2030 differ from the Chinese new year", () => {
    const days = [1968, 1985, 2007, 2030].map((year) => lunarDay(year, 1, 1));
    expect(days).toEqual(["1968-01-29", "1985-01-21", "2007-02-17", "2030-02-02"]);
  });

  it("repeats the sixth month of 2025 and the second of 2023", () => {
    expect(lunarOf("2025-07-25")).toEqual({ year: 2025, month: 6, day: 1, leap: true });
    expect(lunarOf("2023-03-22")).toEqual({ year: 2023, month: 2, day: 1, leap: true });
    expect(lunarDay(2025, 6, 1)).toBe("2025-06-25");
  });

  it("refuses a day that a month does not have", () => {
    expect(lunarDay(2024, 12, 29)).toBe("2025-01-28");
    expect(() => lunarDay(2024, 12, 30)).toThrow(RangeError);
    expect(() => lunarDay(2024, 13, 1)).toThrow(RangeError);
  });

  it("finds every day again from its lunar day", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const { year, month, day: nth, leap } = lunarOf(day);
        if (!leap) expect(lunarDay(year, month, nth)).toBe(day);
      }),
      { numRuns: 500 },
    );
  });

  it("goes on by one from day to day, and a month begins when the last has 29 or 30 days", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const [now, next] = [lunarOf(day), lunarOf(addDays(day, 1))];
        if (next.day === 1) expect([29, 30]).toContain(now.day);
        else expect(next).toEqual({ ...now, day: now.day + 1 });
      }),
      { numRuns: 500 },
    );
  });

  // ICU reckons the Chinese calendar at UTC+8 by other series: months may begin one day later there, and hardly ever do.
  it("agrees with the Chinese calendar of ICU except where a new moon falls in the hour between", () => {
    const chinese = new Intl.DateTimeFormat("en-u-ca-chinese", {
      ...{ timeZone: "UTC", day: "numeric", month: "numeric" },
    });
    let others = 0;
    for (let days = 0; days < 16 * 365; days++) {
      const day = addDays("2020-01-01", days);
      const parts = chinese.formatToParts(new Date(`${day}T00:00:00Z`));
      const of = (type: string) => parts.find((part) => part.type === type)?.value;
      if (`${of("month")}/${of("day")}` !== written(lunarOf(day))) others++;
    }
    expect(others).toBeLessThan(16 * 365 * 0.04);
  });
});
