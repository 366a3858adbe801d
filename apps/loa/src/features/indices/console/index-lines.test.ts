import { expect, it } from "vitest";
import { pointsOf, stretchesOf } from "./index-lines.ts";

const value = (year: number, rank: number | null, breaksSeries = false) => ({
  ...{ year, rank, score: null, breaksSeries },
});

it("leaves a gap where two years cannot be compared, also when the first of them has no value", () => {
  const points = pointsOf([value(2023, 21), value(2024, null, true), value(2025, 9)], "rank");
  expect(points.map((point) => point.breaksSeries)).toEqual([false, true]);
  expect(stretchesOf(points)).toEqual([]);
});

it("draws a broken line over years nothing is known of", () => {
  const points = pointsOf([value(2020, 63), value(2021, 39), value(2024, 43)], "rank");
  expect(stretchesOf(points).map(({ broken }) => broken)).toEqual([false, true]);
  expect(pointsOf([value(2020, 63)], "score")).toEqual([]);
});
