import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isoWeeksIn } from "./calendar.ts";
import { activeWithin, expectContinuous, expectMilestone, expectOccurrences } from "./expect.ts";
import { addDays } from "./plain-date.ts";
import { evidenceWindows, reportingLines } from "./reporting-windows.ts";
import { proposeRhythm, type QuotaTerms } from "./terms.ts";

const year = (value: number) => ({ start: `${value}-01-01`, end: `${value}-12-31` });
const total = (terms: QuotaTerms, value: number) =>
  expectOccurrences(terms, year(value)).reduce((sum, one) => sum + one.required, 0);

describe("expected occurrences", () => {
  it("are 52 a year for one a week with 52 stated, in a year of 53 weeks too", () => {
    const weekly = { count: 1, per: "week", perYear: 52 } as const;
    expect(expectOccurrences(weekly, year(2025))).toHaveLength(52);
    expect(expectOccurrences(weekly, year(2026))).toHaveLength(52);
    expect(expectOccurrences({ count: 1, per: "week" }, year(2026))).toHaveLength(53);
  });

  it("ask for two in each month when two a month are owed, with their minutes", () => {
    const months = expectOccurrences(
      { count: 2, per: "month", perYear: 24, minutesEach: 15 },
      year(2025),
    );
    expect(months).toHaveLength(12);
    expect(months[1]).toMatchObject({
      periodStart: "2025-02-01",
      dueOn: "2025-02-28",
      required: 2,
      requiredMinutes: 30,
    });
  });

  it("spread a bare yearly figure by its customary rhythm, and an odd one over the year's end", () => {
    expect(proposeRhythm({ count: 12, per: "year" })).toBe("monthly");
    expect(expectOccurrences({ count: 12, per: "year" }, year(2025))).toHaveLength(12);
    expect(expectOccurrences({ count: 7, per: "year" }, year(2025))).toMatchObject([
      { dueOn: "2025-12-31", required: 7 },
    ]);
  });

  it("are met from 13 when about 15 are owed", () => {
    const [january] = expectOccurrences({ count: 15, per: "month", approximate: true }, year(2025));
    expect(january).toMatchObject({ required: 15, minimum: 13 });
  });

  it("fall on fixed days of the month, the last among them", () => {
    const dates = expectOccurrences(
      { count: 2, per: "month", monthDays: [15, -1] },
      { start: "2025-02-01", end: "2025-03-31" },
    );
    expect(dates.map((one) => one.dueOn)).toEqual([
      "2025-02-15",
      "2025-02-28",
      "2025-03-15",
      "2025-03-31",
    ]);
  });

  it("are retroactive when they fell due before the plan was issued", () => {
    const months = expectOccurrences({ count: 1, per: "month" }, year(2025), {
      issuedOn: "2025-06-02",
    });
    expect(months.map((one) => one.retroactive)).toEqual([
      true,
      true,
      true,
      true,
      true,
      false,
      false,
      false,
      false,
      false,
      false,
      false,
    ]);
  });

  it("fall once on the last day of a month that lacks the 30th, and never outside their month's figure", () => {
    const february = { start: "2025-02-01", end: "2025-02-28" };
    expect(expectOccurrences({ count: 2, per: "month", monthDays: [30, -1] }, february)).toEqual([
      expect.objectContaining({ periodStart: "2025-02-01", dueOn: "2025-02-28", required: 2 }),
    ]);
  });

  it("are one for each ISO week of any year, and 52 where 52 are stated, none missing between", () => {
    for (let each = 2020; each <= 2060; each++) {
      const bare = expectOccurrences({ count: 1, per: "week" }, year(each));
      expect(bare).toHaveLength(isoWeeksIn(each));
      const stated = expectOccurrences({ count: 1, per: "week", perYear: 52 }, year(each));
      const [first, ...rest] = stated;
      expect([stated.length, first?.periodStart]).toEqual([52, `${each}-01-01`]);
      rest.forEach(({ periodStart }, at) => {
        expect(periodStart).toBe(addDays(stated[at]?.periodEnd ?? "", 1));
      });
    }
  });

  it("leave out the last week, not the first, when 52 a year meet 53 weeks", () => {
    const weeks = expectOccurrences({ count: 52, per: "year" }, year(2026));
    expect([weeks[0]?.periodStart, weeks.at(-1)?.dueOn]).toEqual(["2026-01-01", "2026-12-27"]);
  });

  it("begin with the span, so that no day of it comes before every period", () => {
    const starts = (start: string, per: "week" | "month") =>
      expectOccurrences({ count: 1, per }, { start, end: "2027-12-31" })[0]?.periodStart;
    expect(starts("2027-01-01", "week")).toBe("2027-01-01");
    expect(starts("2027-01-30", "month")).toBe("2027-01-30");
  });

  it("do not ask two days of September for September's count", () => {
    const contest = { start: "2025-09-29", end: "2025-10-26" };
    expect(expectOccurrences({ count: 4, per: "month" }, contest)).toMatchObject([
      { dueOn: "2025-10-26", required: 4 },
    ]);
  });

  it("are one, by the last day, in a span too short for any period", () => {
    const days = { start: "2025-10-10", end: "2025-10-12" };
    expect(expectOccurrences({ count: 1, per: "week" }, days)).toMatchObject([
      { periodStart: "2025-10-10", dueOn: "2025-10-12", required: 1 },
    ]);
  });

  it("keep a yearly figure as written for a task shorter than a year, and share it only over several years", () => {
    const thirdQuarter = { start: "2025-07-01", end: "2025-09-30" };
    const sum = (span: { start: string; end: string }) =>
      expectOccurrences({ count: 4, per: "year" }, span).reduce(
        (all, one) => all + one.required,
        0,
      );
    expect(sum(thirdQuarter)).toBe(4);
    expect(sum({ start: "2025-07-01", end: "2026-12-31" })).toBe(2 + 4);
  });

  it("keep to the yearly figure in each of several years", () => {
    const both = { start: "2025-01-01", end: "2026-12-31" };
    expect(expectOccurrences({ count: 1, per: "week", perYear: 52 }, both)).toHaveLength(104);
    expect(expectOccurrences({ count: 12, per: "year" }, both)).toHaveLength(24);
  });

  it.each([
    [{ start: "2025-02-30", end: "2025-12-31" }, 1],
    [{ start: "2025-12-31", end: "2025-01-01" }, 1],
    [{ start: "2025-01-01", end: "2025-12-31" }, 0],
    [{ start: "2025-01-01", end: "2025-12-31" }, Number.NaN],
  ])("refuse %j with a count of %d", (span, count) => {
    expect(() => expectOccurrences({ count, per: "month" }, span)).toThrow(RangeError);
  });

  it("are none for what depends on events", () => {
    expect(expectOccurrences({ count: 1, per: "event" }, year(2025))).toEqual([]);
  });

  it("add up to the stated yearly figure in every year", () => {
    const stated = fc.constantFrom(
      { count: 1, per: "week", perYear: 52 },
      { count: 2, per: "month", perYear: 24 },
      { count: 1, per: "month", perYear: 12 },
      { count: 52, per: "year" },
      { count: 17, per: "year", rhythm: "monthly" },
      { count: 5, per: "year", rhythm: "monthly" },
    ) as fc.Arbitrary<QuotaTerms>;
    fc.assert(
      fc.property(stated, fc.integer({ min: 2020, max: 2060 }), (terms, value) => {
        expect(total(terms, value)).toBe(terms.perYear ?? terms.count);
      }),
    );
  });

  it("never ask for less than one or meet at more than they ask", () => {
    const terms = fc.record({
      count: fc.double({ min: 0.5, max: 400, noNaN: true }),
      per: fc.constantFrom("day", "week", "month", "quarter", "year", "total"),
      approximate: fc.boolean(),
    });
    fc.assert(
      fc.property(terms as fc.Arbitrary<QuotaTerms>, (quota) => {
        for (const one of expectOccurrences(quota, { start: "2025-02-10", end: "2025-11-20" })) {
          expect(one.minimum).toBeGreaterThanOrEqual(1);
          expect(one.required).toBeGreaterThanOrEqual(one.minimum);
          expect(Number.isInteger(one.required)).toBe(true);
        }
      }),
    );
  });
});

describe("a duty without a quota", () => {
  it("is one milestone due on the last day of its quarter", () => {
    expect(expectMilestone("2025-03-31", year(2025))).toMatchObject([
      { dueOn: "2025-03-31", required: 1 },
    ]);
  });

  it("shows its evidence once in each reporting window when it is standing", () => {
    const windows = evidenceWindows(reportingLines.CDS ?? [], 2025);
    expect(windows.map((one) => one.end)).toEqual([
      "2025-03-14",
      "2025-06-14",
      "2025-09-14",
      "2025-12-14",
    ]);
    expect(expectContinuous(windows, year(2025))).toHaveLength(4);
  });

  it("of the CCHC line has a window for the months between its quarterly reports", () => {
    const windows = evidenceWindows(reportingLines.CCHC ?? [], 2025);
    expect(windows.map((one) => [one.start, one.end])).toEqual([
      ["2024-12-15", "2025-03-14"],
      ["2025-03-15", "2025-06-14"],
      ["2025-06-15", "2025-09-14"],
      ["2025-09-15", "2025-12-14"],
    ]);
  });
});

describe("a standing duty between two cut-offs", () => {
  it("shows its evidence once, by its last day", () => {
    const summer = { start: "2025-07-01", end: "2025-08-31" };
    const windows = evidenceWindows(reportingLines.CDS ?? [], 2025);
    expect(expectContinuous(windows, summer)).toMatchObject([{ dueOn: "2025-08-31" }]);
  });
});

describe("a unit that exists for a part of the year", () => {
  const months = expectOccurrences({ count: 1, per: "month" }, year(2025));

  it("owes what is due while it exists", () => {
    expect(
      activeWithin(months, { start: "2025-01-01", end: "2025-06-30" }).map((one) => one.index),
    ).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it("owes a milestone when it exists on the day, however late it came", () => {
    const milestone = expectMilestone("2025-12-31", year(2025));
    const life = { start: "2025-11-01", end: "2025-12-31" };
    expect(activeWithin(milestone, life, 0)).toHaveLength(1);
    expect(activeWithin(milestone, life)).toHaveLength(0);
  });

  it("does not owe a period of which it sees less than half", () => {
    expect(activeWithin(months, { start: "2025-07-20", end: "2025-12-31" })[0]?.dueOn).toBe(
      "2025-08-31",
    );
    expect(activeWithin(months, { start: "2025-07-10", end: "2025-12-31" })[0]?.dueOn).toBe(
      "2025-07-31",
    );
  });
});
