import { expect, it } from "vitest";
import { isStale } from "./hotline.ts";

it("a number is trusted for ninety days after somebody called it, and never before", () => {
  expect(isStale("2025-01-01", "2025-04-01")).toBe(false);
  expect(isStale("2025-01-01", "2025-04-02")).toBe(true);
  expect(isStale(null, "2025-04-02")).toBe(true);
});
