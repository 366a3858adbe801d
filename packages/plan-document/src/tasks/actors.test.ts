import fc from "fast-check";
import { expect, test } from "vitest";
import { actorSpans, splitActors } from "./actors.ts";

test.each([
  [
    "Sở Nội vụ, Sở Y tế; các cơ quan, đơn vị liên quan",
    ["Sở Nội vụ", "Sở Y tế", "các cơ quan, đơn vị liên quan"],
  ],
  ["Sở Văn hóa, Thể thao và Du lịch", ["Sở Văn hóa, Thể thao và Du lịch"]],
  ["Sở Nội vụ và Sở Tài chính.", ["Sở Nội vụ", "Sở Tài chính"]],
  [
    "Các sở, ban, ngành; UBND các xã, phường, đặc khu",
    ["Các sở, ban, ngành", "UBND các xã, phường, đặc khu"],
  ],
  [
    "Các sở, ban, ngành và Chính quyền địa phương",
    ["Các sở, ban, ngành và Chính quyền địa phương"],
  ],
  ["Sở Tư pháp và các cơ quan, đơn vị liên quan", ["Sở Tư pháp", "các cơ quan, đơn vị liên quan"]],
  ["Bộ Nội vụ Bộ Tài chính", ["Bộ Nội vụ", "Bộ Tài chính"]],
  ["Văn phòng Bộ Nội vụ", ["Văn phòng Bộ Nội vụ"]],
  ["Văn phòng HĐND và UBND xã", ["Văn phòng HĐND và UBND xã"]],
  ["VTV, VOV, các địa phương", ["VTV", "VOV", "các địa phương"]],
  [
    "Văn phòng UBND tỉnh (Trung tâm Công báo, Sở A)",
    ["Văn phòng UBND tỉnh (Trung tâm Công báo, Sở A)"],
  ],
  ["Giao Sở Nội vụ; đề nghị Tỉnh đoàn", ["Sở Nội vụ", "Tỉnh đoàn"]],
  ["Bộ Nội vụ, Bộ", ["Bộ Nội vụ"]],
  [" ; , ", []],
])("%s", (text, expected) => {
  expect(splitActors(text)).toEqual(expected);
});

test("every name stands where its range says", () => {
  const piece = fc.constantFrom(
    "Sở A",
    "các đơn vị",
    "Ban B",
    "; ",
    ", ",
    " và ",
    "(",
    ")",
    "\n",
    "Bộ C ",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const text = pieces.join("");
      for (const { name, start, end } of actorSpans(text)) {
        expect(text.slice(start, end).replace(/\s+/g, " ")).toBe(name);
      }
    }),
  );
});
