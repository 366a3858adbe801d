import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readLink } from "./evidence-link.ts";

describe("a pasted link", () => {
  it.each([
    ["http://www.baoquangngai.vn/tin/1?utm_source=zalo&id=7"],
    ["https://baoquangngai.vn/tin/1/?id=7#binh-luan"],
    ["baoquangngai.vn/tin/1?id=7&fbclid=abc"],
    ["https://m.baoquangngai.vn/tin/1?id=7&ref=trang-chu"],
    ["https://BaoQuangNgai.vn/tin/1/?id=7"],
  ])("%s is one page however it is spelled", (spelling) => {
    expect(readLink(spelling).key).toBe("baoquangngai.vn/tin/1?id=7");
  });

  it("keeps pages apart that differ by what is asked of them", () => {
    expect(readLink("bao.vn/?id=1").key).not.toBe(readLink("bao.vn/?id=2").key);
  });

  it("assumes https when no scheme is given", () => {
    expect(readLink("bao.vn/tin").url).toBe("https://bao.vn/tin");
  });

  it.each([
    ["javascript:alert(1)"],
    ["file:///etc/passwd"],
    ["không phải đường dẫn"],
    ["http://nguoi:matkhau@bao.vn/"],
    ["https://localhost/"],
  ])("%s is refused in a sentence", (pasted) => {
    expect(() => readLink(pasted)).toThrow(/link-not-understood/);
  });

  it("never breaks on any text, and reads its own answer the same", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl({ withQueryParameters: true })), (pasted) => {
        try {
          const { url, key } = readLink(pasted);
          expect(readLink(url).key).toBe(key);
        } catch (error) {
          expect(String(error)).toMatch(/link-not-understood/);
        }
      }),
    );
  });
});
