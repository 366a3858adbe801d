import { expect, it } from "vitest";
import { fold, matches, searchBy } from "./fold.ts";

it("folds tone marks, đ and case, whatever the Unicode form", () => {
  expect(fold("Sở  Văn hóa, Đài PTTH")).toBe("so van hoa, dai ptth");
  expect(fold("Đức Phổ".normalize("NFD"))).toBe("duc pho");
});

it("finds words in any order", () => {
  expect(matches("Ủy ban nhân dân xã Ba Tơ", "ba to xa")).toBe(true);
  expect(matches("Ủy ban nhân dân xã Ba Tơ", "ba to phuong")).toBe(false);
});

it("puts what begins with the query first and otherwise keeps the order", () => {
  const units = ["Xã Ba Tơ", "Ba Tô", "Xã Ba Vì", "Ba Tơ"];
  expect(searchBy(units, "ba to", (unit) => unit)).toEqual(["Ba Tô", "Ba Tơ", "Xã Ba Tơ"]);
});

it("finds everything when nothing is asked", () =>
  expect(searchBy(["b", "a"], " ", (item) => item)).toEqual(["b", "a"]));
