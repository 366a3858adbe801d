import { expect, it } from "vitest";
import type { Timing } from "../contract.ts";
import { formOfTiming, timingOfForm } from "./timing-form.ts";

const quarter: Timing = {
  raw: "Trong quý III năm 2025",
  kind: "quarter",
  start: "2025-07-01",
  end: "2025-09-30",
};

it("keeps the words as read while nothing is changed", () => {
  expect(timingOfForm(formOfTiming(quarter), 2025, quarter)).toBe(quarter);
});

it("writes new words when another quarter is picked", () => {
  const form = { ...formOfTiming(quarter), first: "4" };
  expect(timingOfForm(form, 2025, quarter)).toEqual({
    raw: "Quý IV/2025",
    kind: "quarter",
    start: "2025-10-01",
    end: "2025-12-31",
  });
});

it.each([
  [
    { kind: "month", first: "2" },
    { start: "2028-02-01", end: "2028-02-29" },
  ],
  [
    { kind: "quarters", first: "2", last: "3" },
    { start: "2028-04-01", end: "2028-09-30" },
  ],
  [
    { kind: "quarters", first: "3", last: "1" },
    { start: "2028-07-01", end: "2028-09-30" },
  ],
  [
    { kind: "dateBefore", end: "2028-05-28" },
    { start: null, end: "2028-05-28" },
  ],
  [{ kind: "continuous" }, { start: "2028-01-01", end: "2028-12-31" }],
] as const)("%o in 2028 runs %o", (change, dates) => {
  expect(timingOfForm({ ...formOfTiming(null), ...change }, 2028, null)).toMatchObject(dates);
});

it("says nothing when no kind is picked", () => {
  expect(timingOfForm(formOfTiming(null), 2025, quarter)).toBeNull();
});
