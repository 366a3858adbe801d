import { expect, test } from "vitest";
import { type Counted, count, NOTHING_COUNTED, printedNumber } from "./number-sequence.ts";

const after = (...numbers: readonly string[]): Counted => numbers.reduce(count, NOTHING_COUNTED);

test.each([
  ["11", after("1"), "1.2", "1.1"],
  ["2:3", after("2", "2.1", "2.2"), null, "2.3"],
  ["2.5", after("2", "2.1"), "2.3", "2.2"],
  ["D", after("I", "1", "2", "3", "4"), "6", "5"],
  ["", after("1", "2"), "4", "3"],
  ["I", after("I"), "2", "1"],
  ["L", after(), "1.", "I"],
  ["1.", after("I", "9", "10"), "15", "11"],
  ["I", after("I", "9", "10"), "15", "11"],
  ["20:", after("II", "23", "24"), "26.", "25"],
  ["Gì", after("1", "2"), "4", "3"],
  ["H", after("I", "1", "2", "3"), "4", "II"],
  ["l", after("II"), "2", "1"],
  ["", after("I", "1", "2"), "H", "3"],
])("%s after what was counted is %s", (read, counted, next, printed) => {
  const kind = /^\D/.test(printed) ? "heading" : "work";
  expect(printedNumber(read, counted, next, kind)).toBe(printed);
});

test.each([
  ["2", after("1"), "3"],
  ["1", after("I", "9", "10"), "2"],
  ["7", after("1", "2"), "9"],
  ["", after("1", "2"), null],
  ["II", after("I", "1", "2"), "1"],
  ["1", after("I", "5", "II"), "2"],
  ["B", after("A", "1"), "2"],
])("%s stays where nothing speaks against it, or nobody can say", (read, counted, next) => {
  const kind = /^\D/.test(read) ? "heading" : "work";
  expect(printedNumber(read, counted, next, kind)).toBeNull();
});
