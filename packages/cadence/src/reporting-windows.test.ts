import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { knownWindows, submissionOf, windowOf } from "./reporting-windows.ts";
import { workCalendar } from "./workdays.ts";

const rule = { opensAfter: 1, dueAfter: 2, dueMoves: "next" } as const;
const window = (key: string, year: number, cutOff?: { startDay: number; endDay: number }) => {
  const found = knownWindows.find((one) => one.key === key);
  if (!found) throw new Error(key);
  return windowOf(found, year, cutOff);
};

describe("a reporting window", () => {
  it("runs from the 15th to the 14th by Decree 09/2019, and otherwise where the line says so", () => {
    expect(window("quarter-1", 2026)).toMatchObject({ start: "2025-12-15", end: "2026-03-14" });
    expect(window("quarter-3", 2026)).toMatchObject({ start: "2026-06-15", end: "2026-09-14" });
    expect(window("nine-months", 2026)).toMatchObject({ start: "2025-12-15", end: "2026-09-14" });
    const own = window("year", 2026, { startDay: 10, endDay: 9 });
    expect(own).toMatchObject({ start: "2025-12-10", end: "2026-12-09" });
  });
});

describe("the days of handing in", () => {
  it("come after the cut-off, and a due day on a day off moves as the line chose", () => {
    // 14/06/2025 is a Saturday, 16/06 a Monday; 14/02/2026 leads into Tết.
    const calendar = workCalendar();
    expect(submissionOf("2025-06-14", rule, calendar)).toEqual({
      opensOn: "2025-06-15",
      dueOn: "2025-06-16",
    });
    const tet = (dueMoves: "next" | "previous" | "none") =>
      submissionOf("2026-02-14", { ...rule, dueMoves }, calendar).dueOn;
    expect([tet("none"), tet("next") > "2026-02-16", tet("previous") < "2026-02-16"]).toEqual([
      "2026-02-16",
      true,
      true,
    ]);
  });

  it("are in order and worked, whatever the line's rule: 1,000 cases", () => {
    const calendar = workCalendar();
    const days = fc.integer({ min: 0, max: 400 }).map((add) => {
      const day = new Date(Date.UTC(2025, 0, 1 + add * 3));
      return day.toISOString().slice(0, 10);
    });
    const rules = fc
      .record({
        opensAfter: fc.integer({ min: -30, max: 60 }),
        more: fc.integer({ min: 0, max: 30 }),
        dueMoves: fc.constantFrom("next" as const, "previous" as const),
      })
      .map(({ opensAfter, more, dueMoves }) => ({
        ...{ opensAfter, dueAfter: opensAfter + more, dueMoves },
      }));
    fc.assert(
      fc.property(days, rules, (end, one) => {
        const { opensOn, dueOn } = submissionOf(end, one, calendar);
        expect(opensOn <= dueOn).toBe(true);
        expect(calendar.isWorkday(dueOn)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
