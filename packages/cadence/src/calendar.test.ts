import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { isoWeekOf, isoWeeksIn, periodsOf } from "./calendar.ts";
import { addDays, isPlainDate, lengthOf } from "./plain-date.ts";

const year = (value: number) => ({ start: `${value}-01-01`, end: `${value}-12-31` });

describe("the calendar", () => {
  it("gives 2025 its 52 ISO weeks and 2026 its 53", () => {
    expect([isoWeeksIn(2025), isoWeeksIn(2026)]).toEqual([52, 53]);
  });

  it("counts the days around new year to the ISO week of their Thursday", () => {
    expect(isoWeekOf("2024-12-30")).toEqual({ year: 2025, week: 1 });
    expect(isoWeekOf("2027-01-01")).toEqual({ year: 2026, week: 53 });
  });

  it("clips periods to the span", () => {
    expect(periodsOf("month", { start: "2025-01-15", end: "2025-02-10" })).toEqual([
      { start: "2025-01-15", end: "2025-01-31" },
      { start: "2025-02-01", end: "2025-02-10" },
    ]);
  });

  it("knows the 29th of February", () => {
    expect(periodsOf("half-month", { start: "2024-02-01", end: "2024-02-29" }).at(-1)?.end).toBe(
      "2024-02-29",
    );
  });

  it("agrees with Temporal on every day and ISO week", () => {
    fc.assert(
      fc.property(fc.integer({ min: -60_000, max: 60_000 }), (days) => {
        const day = Temporal.PlainDate.from("2025-06-01").add({ days });
        expect(addDays("2025-06-01", days)).toBe(day.toString());
        expect(isoWeekOf(day.toString())).toEqual({ year: day.yearOfWeek, week: day.weekOfYear });
      }),
    );
  });

  it("takes no 30th of February for a day", () => {
    expect(["2025-02-30", "2025-2-3", "", "2024-02-29"].map(isPlainDate)).toEqual([
      false,
      false,
      false,
      true,
    ]);
  });

  it("divides every span without gap or overlap", () => {
    const division = fc.constantFrom(
      "day",
      "half-month",
      "month",
      "quarter",
      "halfyear",
      "year",
    ) as fc.Arbitrary<"month">;
    fc.assert(
      fc.property(
        division,
        fc.integer({ min: 0, max: 3000 }),
        fc.integer({ min: 0, max: 800 }),
        (kind, from, length) => {
          const start = addDays("2020-01-01", from);
          const span = { start, end: addDays(start, length) };
          const periods = periodsOf(kind, span);
          expect(periods.reduce((sum, period) => sum + lengthOf(period), 0)).toBe(lengthOf(span));
          expect(periods.map((period) => period.start).slice(1)).toEqual(
            periods.slice(0, -1).map((period) => addDays(period.end, 1)),
          );
        },
      ),
    );
  });

  it("gives every week of four centuries to exactly one year", () => {
    const weeks = Array.from({ length: 400 }, (_, index) => isoWeeksIn(2000 + index));
    expect(weeks.reduce((sum, count) => sum + count, 0)).toBe(20_871);
    expect(periodsOf("week", year(2026)).at(-1)).toEqual({
      start: "2026-12-28",
      end: "2026-12-31",
    });
  });
});
