import { expect, it } from "vitest";
import { counted } from "./counted.ts";

it("says one of a thing without the plural", () => {
  expect([0, 1, "1", "1,001"].map((n) => counted(n, "unit"))).toEqual([
    "0 units",
    "1 unit",
    "1 unit",
    "1,001 units",
  ]);
  expect(counted(2, "person", "people")).toBe("2 people");
});
