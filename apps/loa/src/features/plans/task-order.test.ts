import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { comparePaths, sharedDepth } from "./task-order.ts";

const inOrder = (paths: readonly string[]) => {
  const mixed = [...paths].sort().reverse();
  expect(mixed.sort(comparePaths)).toEqual(paths);
};

describe("the order of task paths", () => {
  it("runs the point letters as official documents do, đ behind d", () => {
    inOrder([..."abcdđeghiklmnopqrstuvxy"].map((letter) => `C.I.2.${letter}`));
  });

  it("counts numbers and Roman numbers instead of spelling them", () => {
    inOrder(["C.I.2", "C.I.9", "C.I.10", "C.IV.1", "C.V.1", "C.IX.1", "C.X.1"]);
  });

  it("takes part letters as letters, C and D too", () => {
    inOrder(["A.1", "B.1", "C.1", "D.1", "Đ.1", "E.1"]);
  });

  it("puts a heading before its points, a split part behind its task, dashes last", () => {
    inOrder(["C.I.2", "C.I.2.a", "C.I.2.a/2", "C.I.2.b", "C.I.2.-1", "C.I.2a", "C.I.3"]);
  });

  it("follows decimal numbers", () => {
    inOrder(["III.2.1.1", "III.2.1.2", "III.2.2", "III.2.10"]);
  });

  it("is a total order for any paths", () => {
    const segment = fc.oneof(
      fc.constantFrom("C", "I", "IV", "IX", "đ", "d", "-1", "2", "10", "a/2", "2a", ""),
      fc.string({ maxLength: 3 }),
    );
    const path = fc.array(segment, { minLength: 1, maxLength: 4 }).map((all) => all.join("."));
    fc.assert(
      fc.property(path, path, path, (a, b, c) => {
        expect(Math.sign(comparePaths(a, b))).toBe(-Math.sign(comparePaths(b, a)) + 0);
        if (comparePaths(a, b) <= 0 && comparePaths(b, c) <= 0) {
          expect(comparePaths(a, c)).toBeLessThanOrEqual(0);
        }
      }),
    );
  });

  it("says how deep two paths run together", () => {
    expect(sharedDepth("C.II.1", "C.I.4.b")).toBe(1);
    expect(sharedDepth("C.II.1", "C.II.2")).toBe(2);
    expect(sharedDepth("C.II", "C.II")).toBe(2);
  });
});
