import { expect, it } from "vitest";
import { cueOf, rowFaults, rowOf, shortClock } from "./caption-rows.ts";

it.each([
  [0, "0:00"],
  [10, "0:10"],
  [62.5, "1:02.5"],
  [600.25, "10:00.25"],
  [3723, "1:02:03"],
])("writes %d seconds as %j", (seconds, short) => expect(shortClock(seconds)).toBe(short));

it("keeps a caption as it was when nothing of it is changed", () => {
  const cue = { from: 3599.999, to: 3600.001, text: "Xin chào" };
  expect(cueOf(rowOf(cue))).toEqual(cue);
});

it("says what is wrong where it is typed", () => {
  const row = rowOf({ from: 5, to: 7, text: "Xin chào" });
  const rows = [row, { ...row, from: "năm giây" }, { ...row, from: "0:02" }, { ...row, text: " " }];
  expect(rowFaults(rows)).toEqual([undefined, "time", undefined, "empty"]);
  expect(rowFaults([row, { ...row, from: "0:02" }])).toEqual([undefined, "order"]);
});
