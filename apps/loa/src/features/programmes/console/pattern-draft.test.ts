import { expect, it } from "vitest";
import type { Pattern } from "../contract.ts";
import { readPattern, typedPattern } from "./pattern-draft.ts";

it("a pattern typed is the pattern it was", () => {
  const patterns: Pattern[] = [
    { every: "week", weekdays: [2, 4] },
    { every: "month", days: [5, 31].map((day) => ({ day, month: 1 })) },
    { every: "quarter", days: [{ day: 15, month: 2 }] },
  ];
  for (const pattern of patterns) expect(readPattern(typedPattern(pattern))).toEqual(pattern);
});

it("a day that cannot be is not guessed", () => {
  const month = { every: "month", weekdays: [] } as const;
  for (const days of ["", "0", "32", "5, 5", "15/2", "năm", "5,,x"])
    expect(readPattern({ ...month, days })).toBeNull();
  expect(readPattern({ every: "week", weekdays: [], days: "5" })).toBeNull();
  expect(readPattern({ every: "quarter", weekdays: [], days: "15/4" })).toBeNull();
});
