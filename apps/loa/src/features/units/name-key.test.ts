import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nameKey } from "./name-key.ts";

describe("the comparison key of a name", () => {
  it.each([
    ["Sơn Thủy", "Sơn Thuỷ"],
    ["Hòa Bình", "Hoà Bình"],
    ["SỞ NỘI VỤ", "sở  nội vụ."],
    ["Sở KH&CN", "Sở Khoa học và Công nghệ"],
    ["Sở KH - CN", "Sở KHCN"],
    ["Sở VH,TT&DL", "Sở Văn hóa, Thể thao và Du lịch"],
    ["Sở VHTTDL", "Sở VHTT&DL"],
    ["Đài PT-TH", "Đài Phát thanh và Truyền hình"],
    ["Sở LĐ-TB&XH", "Sở Lao động – Thương binh và Xã hội"],
    ["TP. Quảng Ngãi", "Thành phố Quảng Ngãi"],
    ["“Báo Quảng Ngãi”", "Báo Quảng Ngãi"],
    ["Ðăk Hà", "Đăk Hà"],
  ])("is one for %s and %s", (left, right) => {
    expect(nameKey(left)).toBe(nameKey(right));
  });

  it.each([
    ["Ba Tơ", "Ba Tô"],
    ["Sơn Hà", "Sơn Hạ"],
    ["Sơn Tây", "Sơn Tây Hạ"],
    ["Đăk", "Dăk"],
    ["Hòa", "Hỏa"],
  ])("keeps %s and %s apart", (left, right) => {
    expect(nameKey(left)).not.toBe(nameKey(right));
  });

  it("does not depend on how the letters are composed", () => {
    const name = fc.stringMatching(/^[A-Za-zàáảãạăằâầđèéêềìíòóôồơờùúưừỳýÀĐƠƯ ,.&-]{0,30}$/);
    fc.assert(
      fc.property(name, (text) => {
        expect(nameKey(text.normalize("NFD"))).toBe(nameKey(text.normalize("NFC")));
      }),
    );
  });
});
