import { expect, test } from "vitest";
import { isSyllable } from "./syllable.ts";

test.each("huấn nghiệp quyết Thuỷ gì yêu oanh TRUYỀN Đảng khuếch thuở".split(" "))(
  "%s is a syllable",
  (letters) => expect(isSyllable(letters)).toBe(true),
);

test.each("tậphuấn trạmy video fanpage bcd hóaẩ 12 UBND".split(" "))("%s is none", (letters) =>
  expect(isSyllable(letters)).toBe(false),
);
