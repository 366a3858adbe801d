import { describe, expect, test } from "vitest";
import { parseMarker, parseOrdinal } from "./markers.ts";
import { buildOutline, walk } from "./tree.ts";

function paths(...texts: string[]): string[] {
  let at = 0;
  const items = texts.map((text) => {
    const start = at;
    at += text.length + 1;
    return { line: { text, span: { start, end: start + text.length }, style: {} } };
  });
  return [...walk(buildOutline(items))].filter(({ marker }) => marker).map(({ path }) => path);
}

describe("markers", () => {
  test.each([
    ["A. Mục đích", "upper", "A"],
    ["D. Kinh phí", "upper", "D"],
    ["I. Yêu cầu", "roman", "I"],
    ["II- Nội dung", "roman", "II"],
    ["1. Việc", "d1", "1"],
    ["1- Việc", "d1", "1"],
    ["01. Việc", "d1", "1"],
    ["2) Việc", "d1paren", "2"],
    ["1.1. Việc", "d2", "1.1"],
    ["2.1.3 Việc", "d3", "2.1.3"],
    ["đ) Việc", "letter", "đ"],
    ["(1) Việc", "parenNumber", "1"],
    ["(a) Việc", "parenLetter", "a"],
    ["PHẦN III", "part", "III"],
    ["Phần thứ hai", "part", "2"],
    ["Mục 2. Việc", "section", "2"],
    ["Điều 5. Tên", "article", "5"],
    ["Phụ lục II", "annex", "II"],
    ["- Việc", "dash", ""],
    ["• Việc", "dash", ""],
    ["+ Việc", "plus", ""],
  ])("%s is %s %s", (text, kind, label) => {
    expect(parseMarker(text)).toMatchObject({ kind, label });
  });

  test.each([
    "Sở A",
    "2025 - 2026",
    "01 số/tuần",
    "10/10 là ngày hội",
    "Mục đích",
    "Điều 5 của Luật",
    "1.200.000 đồng",
    "1.5 triệu",
    "15-20 tin",
    "Phần mềm",
    "Vì vậy",
  ])("%s begins with no marker", (text) => {
    expect(parseMarker(text)).toBeNull();
  });

  test("point letters stand in the Vietnamese order", () => {
    expect(
      ["a", "d", "đ", "e", "g", "y"].map((letter) => parseMarker(`${letter}) x`)?.index),
    ).toEqual([1, 4, 5, 6, 7, 23]);
  });

  test("a table's ordinal needs no closing mark", () => {
    expect(["1", "1.1", "II.", "a)", "(3)"].map((cell) => parseOrdinal(cell)?.label)).toEqual([
      "1",
      "1.1",
      "II",
      "a",
      "3",
    ]);
    expect(parseOrdinal("Ghi chú")).toBeNull();
  });
});

describe("paths", () => {
  test("nest by the kind of numbering", () => {
    expect(paths("C. x", "I. x", "1. x", "a) x", "đ) x", "2. x", "II. x", "1. x", "D. x")).toEqual([
      "C",
      "C.I",
      "C.I.1",
      "C.I.1.a",
      "C.I.1.đ",
      "C.I.2",
      "C.II",
      "C.II.1",
      "D",
    ]);
  });

  test("a decimal label replaces its own prefix", () => {
    expect(paths("PHẦN III", "Mục 2", "2.1. x", "2.1.1. x")).toEqual([
      "III",
      "III.2",
      "III.2.1",
      "III.2.1.1",
    ]);
    expect(paths("II. x", "1. x", "1.1. x", "1.2. x", "2. x", "2.1. x")).toEqual([
      "II",
      "II.1",
      "II.1.1",
      "II.1.2",
      "II.2",
      "II.2.1",
    ]);
  });

  test("the n-th dash gives -n, and plus signs stand under dashes", () => {
    expect(paths("1. x", "- x", "- x", "+ x", "- x")).toEqual([
      "1",
      "1.-1",
      "1.-2",
      "1.-2.-1",
      "1.-3",
    ]);
  });

  test("numbers under a dash that ends in a colon belong to it", () => {
    expect(paths("a) x", "- x gồm:", "(1) x", "(2) x")).toEqual(["a", "a.-1", "a.-1.1", "a.-1.2"]);
  });
});
