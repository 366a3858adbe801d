import { addDays, lunarDay } from "@loa/cadence";
import { parseTiming } from "@loa/plan-document";
import { expect, it } from "vitest";

// The reader stands alone and keeps a table; the calendar of working days reckons.
it.each([2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030])(
  "a plan of %i is read by the festivals the calendar reckons",
  (year) => {
    expect(parseTiming("trước Tết Nguyên đán", { year })?.end).toBe(
      addDays(lunarDay(year, 1, 1), -1),
    );
    expect(parseTiming("trước Tết Trung thu", { year })?.end).toBe(
      addDays(lunarDay(year, 8, 15), -1),
    );
  },
);
