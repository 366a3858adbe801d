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

  it.each([
    ["ban ngành", "Sở, ban, ngành", "ban, ngành tỉnh", "đơn vị", "các hội, đoàn thể"],
    ["Chính quyền địa phương", "chính quyền các cấp", "địa phương"],
    ["UBND cấp xã", "UBND cấp huyện, cấp xã", "UBND các xã, phường, đặc khu", "UBND xã, phường"],
    ["Phòng Văn hóa cấp huyện", "các cơ quan, đơn vị liên quan", "đơn vị có liên quan"],
  ])("leaves %s and their like to be asked: they are groups", (...names) => {
    expect(proposeUnits(names)).toEqual([]);
  });

  it("still takes a body whose name holds a collective word for the one body it is", () => {
    const names = [
      "Ban Quản lý Khu kinh tế Dung Quất và các Khu công nghiệp Quảng Ngãi",
      "UBND tỉnh",
      "UBND xã Ba Tơ",
      "UBND thành phố Quảng Ngãi",
      "Tỉnh đoàn",
      "Hội Nông dân tỉnh",
      "Ban Tổ chức Tỉnh ủy",
      "Đoàn Thanh niên",
    ];
    expect(proposeUnits(names).map((unit) => unit.name)).toEqual(names);
  });

  it("numbers a code that is taken", () => {
    expect(proposeUnits(["Sở Tài chính", "Sở Thể chất"]).map((unit) => unit.code)).toEqual([
      "STC",
      "STC2",
    ]);
  });
});
