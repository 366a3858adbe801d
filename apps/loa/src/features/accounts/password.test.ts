import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hashPassword, passwordMatches } from "./hashing.ts";
import { passwordFault } from "./password.ts";

const owner = { name: "Nguyễn Thị Hồng Đào", email: "hongdao.nguyen@loa.test" };

describe("which passwords may be chosen", () => {
  it.each([
    ["hoa sữa thơm nồng", null],
    ["aaaaaaabbbbbbbq", null],
    ["mười một kí", "12"],
    ["matkhau123456", "common"],
    ["Mật Khẩu 123456", "common"],
    ["PASSWORD12345", "common"],
    ["111111111111", "common"],
    ["123412341234", "common"],
    ["123456789012", "common"],
    ["abcdefghijklm", "common"],
    ["Nguyễn Thị Hồng Đào", "name"],
    ["nguyenthihongdao", "name"],
    ["hongdao.nguyen@loa.test", "name"],
    ["hongdao.nguyen", "name"],
  ])("%s → %s", (password, word) => {
    const fault = passwordFault(password, owner);
    if (word === null) expect(fault).toBeNull();
    else expect(fault?.en).toContain(word);
  });

  it("asks for no mix of letters: any 20 random small letters will do", () => {
    const letters = fc.string({
      unit: fc.constantFrom(..."abcdefghijkmnpqrstuvwxyz"),
      minLength: 20,
      maxLength: 40,
    });
    const varied = letters.filter((text) => new Set(text).size > 8);
    fc.assert(fc.property(varied, (password) => passwordFault(password, owner) === null));
  });
});

describe("hashing", () => {
  it("uses argon2id with 19 MiB and two passes, salted", async () => {
    const [one, two] = await Promise.all([
      hashPassword("một câu dài"),
      hashPassword("một câu dài"),
    ]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(two);
    expect(await passwordMatches(one, "một câu dài")).toBe(true);
    expect(await passwordMatches(one, "một câu dai")).toBe(false);
  });

  it("takes a hash that is none as not matching", async () => {
    expect(await passwordMatches("not-a-hash", "gì cũng được")).toBe(false);
  });
});
