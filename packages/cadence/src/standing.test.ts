import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Behind, certainShareLate, compareBehind } from "./behind.ts";
import { isAtRisk, type StandingOccurrence, standingOf } from "./standing.ts";

const month: StandingOccurrence = {
  ...{ owed: true, met: false, late: false, minimum: 1, delivered: 0 },
  ...{ periodStart: "2025-06-01", dueOn: "2025-06-30" },
};
const at = (day: string, change: Partial<StandingOccurrence> = {}) =>
  isAtRisk({ ...month, ...change }, day);

describe("at risk", () => {
  it("begins a week before a month's due date while nothing is delivered", () => {
    expect(at("2025-06-22")).toBe(false);
    expect(at("2025-06-23")).toBe(true);
    expect(at("2025-06-30")).toBe(true);
    expect(at("2025-06-23", { delivered: 1, minimum: 2 })).toBe(false);
  });

  it("does not call a weekly duty endangered on its Monday, but two days before its end", () => {
    const week = { periodStart: "2025-06-02", dueOn: "2025-06-08" };
    expect(["2025-06-02", "2025-06-05", "2025-06-06"].map((day) => at(day, week))).toEqual([
      false,
      false,
      true,
    ]);
  });

  it("is behind the even pace by more than a fifth", () => {
    const year = { periodStart: "2025-01-01", dueOn: "2025-12-31", minimum: 52 };
    expect(at("2025-07-02", { ...year, delivered: 20 })).toBe(false);
    expect(at("2025-07-02", { ...year, delivered: 19 })).toBe(true);
  });

  it("says nothing of what is met, late, owed by nobody or has not begun", () => {
    for (const change of [{ met: true }, { late: true }, { owed: false }])
      expect(at("2025-06-29", change)).toBe(false);
    expect(at("2025-05-31")).toBe(false);
  });
});

describe("standing", () => {
  it("is the worst of what is owed", () => {
    const late = { ...month, late: true };
    const met = { ...month, met: true, delivered: 1 };
    expect(standingOf([met, month, late], "2025-06-29")).toBe("late");
    expect(standingOf([met, month], "2025-06-29")).toBe("atRisk");
    expect(standingOf([met, month], "2025-06-10")).toBe("onTrack");
    expect(standingOf([met, met], "2025-06-10")).toBe("done");
    expect(standingOf([month], "2025-05-10")).toBe("notStarted");
    expect(standingOf([{ ...late, owed: false }], "2025-06-29")).toBe("apart");
    expect(standingOf([], "2025-06-29")).toBe("apart");
  });
});

const behind = fc
  .record({ late: fc.nat(600), more: fc.nat(600), longestDays: fc.nat(400) })
  .map(({ late, more, longestDays }): Behind => ({ late, due: late + more, longestDays }));

describe("who is furthest behind", () => {
  it("never puts one of one above forty of sixty", () => {
    const few = { late: 1, due: 1, longestDays: 300 };
    const many = { late: 40, due: 60, longestDays: 10 };
    expect([few, many].sort(compareBehind)).toEqual([many, few]);
  });

  it("breaks ties by how many, then by how long", () => {
    const a = { late: 3, due: 6, longestDays: 9 };
    expect(compareBehind(a, { ...a, longestDays: 12 })).toBeGreaterThan(0);
    expect(
      compareBehind({ late: 0, due: 9, longestDays: 0 }, { late: 0, due: 1, longestDays: 0 }),
    ).toBe(0);
  });

  it("takes one more late occurrence for worse, and one more that is met for better", () => {
    fc.assert(
      fc.property(behind, (one) => {
        const share = certainShareLate(one);
        expect(certainShareLate({ late: one.late + 1, due: one.due + 1 })).toBeGreaterThan(share);
        expect(certainShareLate({ late: one.late, due: one.due + 1 })).toBeLessThanOrEqual(share);
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
      }),
    );
  });
});
