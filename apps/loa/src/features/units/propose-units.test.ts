import { describe, expect, it } from "vitest";
import { proposeUnits } from "./propose-units.ts";

describe("proposing units from the names in a plan", () => {
  it("guesses kind and code from the words", () => {
    expect(proposeUnits(["Sở Khoa học và Công nghệ", "UBND huyện Đăk Hà", "Báo Kon Tum"])).toEqual([
      { code: "SKHCN", kind: "department", name: "Sở Khoa học và Công nghệ" },
      { code: "UBNDHDH", kind: "district", name: "UBND huyện Đăk Hà" },
      { code: "BKT", kind: "press", name: "Báo Kon Tum" },
    ]);
  });

  it("proposes one unit for spellings of one name, without its bracket", () => {
    const units = proposeUnits(["Sở KH&CN", "sở khoa học và công nghệ (Trung tâm A)"]);
    expect(units.map((unit) => unit.name)).toEqual(["Sở KH&CN"]);
  });

  it("proposes nothing for collectives and open sets", () => {
    expect(proposeUnits(["Các sở, ban, ngành", "các cơ quan liên quan", "  "])).toEqual([]);
  });

  it("numbers a code that is taken", () => {
    expect(proposeUnits(["Sở Tài chính", "Sở Thể chất"]).map((unit) => unit.code)).toEqual([
      "STC",
      "STC2",
    ]);
  });
});
